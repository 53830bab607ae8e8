import type { GroupsPort, WhichGrouping } from '../../addin/ports/groups-port.ts';
import type { RowBatch, RowKey } from '../../contract/cell.ts';
import type { GroupChange, GroupedRows, Grouping, GroupLabels, RowGroup } from '../../contract/grouping.ts';

/** Groups of rows at no server: every other row is of group 1, the rest of group 2; named and merged, never split. */
export class FakeGroups implements GroupsPort {
  /** The latest; null while nothing was grouped. */
  made: Grouping | null = null;
  /** Those begun since that have no groups, latest first. */
  newer: Grouping[] = [];
  /** By key the group. */
  readonly groupOf = new Map<RowKey, number>();
  readonly sent: RowBatch[] = [];
  readonly changes: GroupChange[] = [];
  labelled = false;
  /** Whether names wait for approval. */
  waits = false;

  async listGroupings(): Promise<readonly Grouping[]> {
    return [...this.newer, ...(this.made === null ? [] : [this.made])];
  }

  async getGrouping(): Promise<Grouping> {
    if (this.made?.state === 'finding') this.#find();
    return this.made!;
  }

  async startGrouping(_classifier: string, groups: number | null): Promise<Grouping> {
    this.groupOf.clear();
    const grouping = (this.made?.grouping ?? 0) + 1;
    const more = {
      share: 0,
      wanted: groups,
      rows: 0,
      hasGroups: false,
      madeBy: 'Ann',
      madeAt: '2026-11-02T09:00:00.000Z',
    };
    this.made = { grouping, state: 'gathering', ...more, groups: [], problem: null };
    return this.made;
  }

  async sendGroupedRows(_which: WhichGrouping, rows: RowBatch): Promise<void> {
    this.sent.push(rows);
    for (const key of rows.keys) if (!this.groupOf.has(key)) this.groupOf.set(key, 1 + (this.groupOf.size % 2));
  }

  async findGroups(): Promise<Grouping> {
    this.made = { ...this.made!, state: 'finding', share: 0.5 };
    return this.made;
  }

  async listGroupedRows(): Promise<GroupedRows> {
    const nameOf = new Map(this.made!.groups.map(({ group, name }) => [group, name]));
    return {
      rows: [...this.groupOf].map(([key, group]) => ({ key, group, name: nameOf.get(group) ?? null })),
      next: null,
    };
  }

  async changeGroups(_which: WhichGrouping, change: GroupChange): Promise<Grouping> {
    this.changes.push(change);
    const names = new Map(this.made!.groups.map(({ group, name }) => [group, name]));
    if (change.do === 'name') names.set(change.group, change.name);
    if (change.do === 'merge')
      for (const [key, group] of this.groupOf) if (group === change.from) this.groupOf.set(key, change.into);
    this.#find(names);
    return this.made!;
  }

  async labelGroups(_which: WhichGrouping, { do: what }: { readonly do: string }): Promise<GroupLabels> {
    const named = this.made!.groups.filter(({ name }) => name !== null);
    this.labelled = what === 'label';
    this.#find(new Map(this.made!.groups.map(({ group, name }) => [group, name])));
    const said = named.reduce((sum, { rows }) => sum + rows, 0);
    return { said, waiting: this.waits ? said : 0, left: 0, next: null };
  }

  #find(names: ReadonlyMap<number, string | null> = new Map()): void {
    const groups = [...new Set(this.groupOf.values())].map((group): RowGroup => {
      const keys = [...this.groupOf].flatMap(([key, own]) => (own === group ? [key] : []));
      const name = names.get(group) ?? null;
      return {
        group,
        name,
        namedBy: name === null ? null : 'Ann',
        rows: keys.length,
        labelled: this.labelled && !this.waits && name !== null ? keys.length : 0,
        waiting: this.labelled && this.waits && name !== null ? keys.length : 0,
        about: {
          words: [{ column: 'Merchant', text: `word${group}`, share: 0.9, overall: 0.2 }],
          values: [{ column: 'Centre', text: `C${group}`, share: 0.75, overall: 0.3 }],
          ranges: [{ column: 'Amount', low: 100, high: 250.5, overall: 12 }],
        },
        typical: [{ key: keys[0]!, cells: [{ name: 'Merchant', value: `shop ${group}` }] }],
      };
    });
    this.made = { ...this.made!, state: 'found', share: 1, hasGroups: true, rows: this.groupOf.size, groups };
  }
}
