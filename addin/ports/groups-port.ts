import type { RowBatch } from '../../contract/cell.ts';
import type { GroupChange, GroupedRows, Grouping, GroupLabels } from '../../contract/grouping.ts';
import type { RequestOptions } from './server-port.ts';

/** Which grouping of which classifier. */
export interface WhichGrouping {
  readonly classifier: string;
  readonly grouping: number;
}

/** Groupings of rows, at the server. Every method rejects with `ServerProblem`, as `ServerPort` does. */
export interface GroupsPort {
  listGroupings(classifier: string, options?: RequestOptions): Promise<readonly Omit<Grouping, 'groups'>[]>;
  getGrouping(which: WhichGrouping, options?: RequestOptions): Promise<Grouping>;
  /** @param groups how many; null lets the rows decide */
  startGrouping(classifier: string, groups: number | null, options?: RequestOptions): Promise<Grouping>;
  sendGroupedRows(which: WhichGrouping, rows: RowBatch, options?: RequestOptions): Promise<void>;
  findGroups(which: WhichGrouping, options?: RequestOptions): Promise<Grouping>;
  listGroupedRows(which: WhichGrouping, from: number, options?: RequestOptions): Promise<GroupedRows>;
  changeGroups(which: WhichGrouping, change: GroupChange, options?: RequestOptions): Promise<Grouping>;
  labelGroups(
    which: WhichGrouping,
    labelling: { readonly do: 'label' | 'take-back'; readonly from: number },
    options?: RequestOptions,
  ): Promise<GroupLabels>;
}
