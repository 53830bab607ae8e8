import type { RowKey } from '../../contract/cell.ts';
import type { GroupChange, Grouping } from '../../contract/grouping.ts';
import type { WhichGrouping } from '../ports/groups-port.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { loadModel } from '../session/refresh-classifier.ts';
import { groupTable } from './group-table.ts';
import type { GroupsEvent, GroupsState } from './groups-state.ts';
import { groupWords } from './words/group-words.ts';

type GroupsContext = FeatureContext<GroupsState, GroupsEvent>;

export interface GroupsActions {
  /** Fetches the latest grouping. */
  loadGroups(): void;
  /** Groups the rows of the table anew, into so many groups, or as many as they fall into. */
  groupRows(count: number | null): void;
  /** Rows that came since, or were edited, join the groups that there are. */
  addToGroups(): void;
  changeGroups(change: GroupChange): void;
  /** Names become labels. */
  labelGroups(): void;
  takeBackGroupLabels(): void;
  showGroupedRow(key: RowKey): void;
}

export function groupsActions(pane: GroupsContext): GroupsActions {
  return {
    loadGroups: () => void load(pane),
    groupRows: (count) => void group(pane, count),
    addToGroups: () => void add(pane),
    changeGroups: (change) => void changeGroups(pane, change),
    labelGroups: () => void say(pane, 'label'),
    takeBackGroupLabels: () => void say(pane, 'take-back'),
    showGroupedRow: (key) => void show(pane, key),
  };
}

async function load(pane: GroupsContext): Promise<void> {
  await pane.tasks.run('groups', { doing: groupWords('fetching'), queued: true }, async ({ signal }) => {
    const { classifier } = openWorkOf(pane).work;
    const all = await pane.groups.listGroupings(classifier.id, { signal });
    const [latest] = all;
    const best = all.find(({ hasGroups }) => hasGroups) ?? latest;
    const grouping =
      best === undefined
        ? null
        : await pane.groups.getGrouping({ classifier: classifier.id, grouping: best.grouping }, { signal });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'groups-known', grouping, newer: latest === best ? null : latest!.state });
  });
}

async function group(pane: GroupsContext, count: number | null): Promise<void> {
  await regroup(pane, async (classifier) => (await pane.groups.startGrouping(classifier, count)).grouping);
}

async function add(pane: GroupsContext): Promise<void> {
  const { shown } = openWorkOf(pane).work.groups;
  if (shown) await regroup(pane, () => Promise.resolve(shown.grouping));
}

/** Reads the table, has its rows grouped, and writes beside each which group it is in. */
async function regroup(pane: GroupsContext, begin: (classifier: string) => Promise<number>): Promise<void> {
  await pane.tasks.run('group', { doing: groupWords('reading'), cancellable: true }, async ({ signal, progress }) => {
    const { work, session } = openWorkOf(pane);
    const { classifier, tableId } = work;
    const table = await session.table.readTable(tableId, { signal });
    signal.throwIfAborted();
    const which = { classifier: classifier.id, grouping: await begin(classifier.id) };
    const sending = { server: pane.groups, pacing: pane.pacing, signal, onProgress: progress };
    const grouping = await groupTable(sending, classifier, table, which);
    pane.store.dispatch({ type: 'groups-known', grouping, newer: newerThan(pane, grouping) });
    progress(null, groupWords('writing'));
    await writeColumn(pane, which, signal);
  });
}

/** Of each row its group, by name where it has one: for sorting, filtering and reading. */
async function writeColumn(pane: GroupsContext, which: WhichGrouping, signal?: AbortSignal): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const cells: { key: RowKey; class: string }[] = [];
  for (let from: number | null = 0; from !== null;) {
    const start: number = from;
    const page = await withRetries(pane.pacing, () => pane.groups.listGroupedRows(which, start, { signal }), signal);
    for (const { key, group: number, name } of page.rows)
      cells.push({ key, class: name ?? groupWords('group', { group: number }) });
    from = page.next;
  }
  await session.table.writeGroups(work.tableId, work.classifier.keyColumns, cells);
}

async function changeGroups(pane: GroupsContext, change: GroupChange): Promise<void> {
  await pane.tasks.run('group', { doing: groupWords('changing'), queued: true }, async ({ signal }) => {
    const which = whichOf(pane);
    if (which === null) return;
    const grouping = await pane.groups.changeGroups(which, change, { signal });
    pane.store.dispatch({ type: 'groups-known', grouping, newer: newerThan(pane, grouping) });
    await writeColumn(pane, which, signal);
  });
}

/** Says of rows what their group is called, or takes it back, part by part; what was said before it failed is said. */
async function say(pane: GroupsContext, what: 'label' | 'take-back'): Promise<void> {
  await pane.tasks.run('group', { doing: groupWords('saying'), queued: true }, async ({ signal, progress }) => {
    const which = whichOf(pane);
    const rows = shownOf(pane)?.rows ?? 0;
    if (which === null) return;
    let said = 0;
    let waiting = 0;
    let left = 0;
    for (let from: number | null = 0; from !== null;) {
      const start: number = from;
      const part = await withRetries(
        pane.pacing,
        () => pane.groups.labelGroups(which, { do: what, from: start }, { signal }),
        signal,
      );
      said += part.said;
      waiting += part.waiting;
      left += part.left;
      from = part.next;
      progress(rows === 0 ? null : Math.min(1, (said + left) / rows), groupWords('saying'));
    }
    const grouping = await pane.groups.getGrouping(which, { signal });
    pane.store.dispatch({ type: 'groups-known', grouping, newer: newerThan(pane, grouping) });
    pane.store.dispatch({ type: 'groups-said', said: { do: what, said, waiting, left } });
    await loadModel(pane);
  });
}

async function show(pane: GroupsContext, key: RowKey): Promise<void> {
  await pane.tasks.run('group', { doing: groupWords('showing'), queued: true }, async () => {
    const { work, session } = openWorkOf(pane);
    await session.table.showRow(work.tableId, work.classifier.keyColumns, key);
  });
}

function shownOf(pane: GroupsContext): Grouping | null {
  return openWorkOf(pane).work.groups.shown ?? null;
}

function whichOf(pane: GroupsContext): WhichGrouping | null {
  const shown = shownOf(pane);
  return shown === null ? null : { classifier: openWorkOf(pane).work.classifier.id, grouping: shown.grouping };
}

/** Of a grouping that was shown already, what was newer still is. */
function newerThan(pane: GroupsContext, { grouping }: Grouping): Grouping['state'] | null {
  const { shown, newer } = openWorkOf(pane).work.groups;
  return shown?.grouping === grouping ? newer : null;
}
