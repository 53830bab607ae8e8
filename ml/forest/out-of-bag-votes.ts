import { addLeaf, leafOf, type DecisionTree } from './forest-tree.ts';
import type { ForestTask } from './forest-task.ts';
import { rowsDrawnFor } from './grow-trees.ts';

/** What trees that were not grown on a row say of it, for some of the rows. */
export interface OutOfBagVotes {
  /** Row numbers. */
  readonly rows: Int32Array;
  /** Mean vote, rows × classes; all 0 where every tree was grown on the row. */
  readonly votes: Float64Array;
}

/**
 * Asks the trees about evenly spread rows. O(trees · (rows + asked rows · depth)).
 *
 * @param mostRows at most about so many rows are asked
 */
export function outOfBagVotes(task: ForestTask, trees: readonly DecisionTree[], mostRows: number): OutOfBagVotes {
  const { columns, classes } = task;
  const step = Math.max(1, Math.ceil(task.rows / mostRows));
  const rows = Int32Array.from({ length: Math.ceil(task.rows / step) }, (_, at) => at * step);
  const rowBins = new Uint8Array(rows.length * columns);
  for (let column = 0; column < columns; column++) {
    for (let at = 0; at < rows.length; at++)
      rowBins[at * columns + column] = task.bins[column * task.rows + rows[at]!]!;
  }
  const votes = new Float64Array(rows.length * classes);
  const voters = new Int32Array(rows.length);
  trees.forEach((tree, index) => {
    const drawn = rowsDrawnFor(task, index);
    for (let at = 0; at < rows.length; at++) {
      if (drawn[rows[at]!]! > 0) continue;
      addLeaf(tree, leafOf(tree, rowBins, at * columns), votes, at * classes);
      voters[at]!++;
    }
  });
  for (let at = 0; at < votes.length; at++) votes[at]! /= Math.max(1, voters[Math.floor(at / classes)]!);
  return { rows, votes };
}
