import { byRow, type BinnedTable } from '../features/bin-encoder.ts';
import type { DecisionTree } from './forest-tree.ts';
import { addTreeVotes, walkOf, type Ballot } from './packed-walk.ts';

/** Rows that are asked together: so many that a tree, once packed and in the nearest cache, serves them all. */
const BLOCK_ROWS = 16_384;

/** What all trees say of every row, summed: rows × classes, row-major. O(rows × trees × depth). */
export function forestVotes(trees: readonly DecisionTree[], binned: BinnedTable, classes: number): Float64Array {
  const { rows, columns } = binned;
  const ballot: Ballot = { columns, bins: byRow(binned), classes, votes: new Float64Array(rows * classes) };
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const to = Math.min(rows, from + BLOCK_ROWS);
    for (const tree of trees) addTreeVotes(walkOf(tree, columns, to - from), ballot, from, to);
  }
  return ballot.votes;
}
