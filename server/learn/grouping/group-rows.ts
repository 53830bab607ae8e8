import type { CellValue } from '../../../contract/cell.ts';
import type { GroupAbout } from '../../../contract/grouping.ts';
import { addRows, mergeClusters, splitCluster } from '../../../ml/clusters/change-clusters.ts';
import { describeClusters } from '../../../ml/clusters/describe-clusters.ts';
import { findClusters, type Clusters } from '../../../ml/clusters/find-clusters.ts';
import { packBytes, unpackBytes, type Packable } from '../../../ml/learners/packed-bytes.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';

/** What is done with the rows of a grouping. */
export type GroupingStep =
  | { readonly do: 'find'; readonly count: number | null }
  /** Rows without a group join those that there are; new groups are numbered from `next`. */
  | { readonly do: 'add'; readonly next: number }
  | { readonly do: 'merge'; readonly into: number; readonly from: number }
  | { readonly do: 'split'; readonly group: number; readonly as: number };

/** The rows of a grouping as they are, and what is done. */
export interface GroupingTask {
  readonly columns: readonly ColumnSpec[];
  readonly cells: readonly (readonly CellValue[])[];
  /** By row; 0 for none yet. */
  readonly groups: Int32Array;
  readonly closeness: Float32Array;
  /** Null before groups were found. */
  readonly artifact: Uint8Array | null;
  readonly step: GroupingStep;
}

/** Groups as they are after it; null where a group cannot be split. */
export interface GroupedOutcome {
  readonly artifact: Uint8Array;
  readonly groups: Int32Array;
  readonly closeness: Float32Array;
  /** By number of the groups that there are. */
  readonly about: readonly (readonly [group: number, about: GroupAbout])[];
}

/** The same rows make the same groups: chance always begins from here. */
const SEED = 1;

/** Carries a step out; pure. */
export function groupRows(task: GroupingTask, onProgress: (share: number) => void): GroupedOutcome | null {
  const table = tableOfRows(task.columns, task.cells);
  const groups = Int32Array.from(task.groups);
  const closeness = Float32Array.from(task.closeness);
  const clusters = changed(task, table, { groups, closeness }, onProgress);
  if (clusters === null) return null;
  // Rows without a group yet are none.
  const about = [...describeClusters(table, groups)].filter(([group]) => group > 0).sort(([a], [b]) => a - b);
  return {
    artifact: packBytes(clusters as unknown as Packable),
    groups,
    closeness,
    about: about.map(([group, { words, values, ranges }]) => [
      group,
      { words: [...words], values: [...values], ranges: [...ranges] },
    ]),
  };
}

interface RowsOfGroups {
  readonly groups: Int32Array;
  readonly closeness: Float32Array;
}

/** Changes the rows in place. */
function changed(
  { step, artifact }: GroupingTask,
  table: ReturnType<typeof tableOfRows>,
  rows: RowsOfGroups,
  onProgress: (share: number) => void,
): Clusters | null {
  if (step.do === 'find') {
    const { clusters, grouped } = findClusters(table, { count: step.count, seed: SEED, onProgress });
    put(rows, grouped, null);
    return clusters;
  }
  if (artifact === null) throw new RangeError('groupRows requires groups to change');
  const before = unpackBytes(artifact) as unknown as Clusters;
  if (step.do === 'merge') {
    rows.groups.forEach((group, row) => (rows.groups[row] = group === step.from ? step.into : group));
    return mergeClusters(before, step.into, step.from);
  }
  const wanted = step.do === 'add' ? 0 : step.group;
  const chosen = Int32Array.from(rows.groups.keys()).filter((row) => rows.groups[row] === wanted);
  const some = takeRows(table, chosen);
  const after =
    step.do === 'add'
      ? addRows(before, some, { next: step.next, seed: SEED })
      : splitCluster(before, { group: step.group, as: step.as, seed: SEED }, some);
  if (after === null) return null;
  put(rows, after.grouped, chosen);
  return after.clusters;
}

function put({ groups, closeness }: RowsOfGroups, from: RowsOfGroups, at: Int32Array | null): void {
  from.groups.forEach((group, place) => {
    const row = at === null ? place : at[place]!;
    groups[row] = group;
    closeness[row] = from.closeness[place]!;
  });
}
