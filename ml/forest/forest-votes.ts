import { byRow, type BinnedTable } from '../features/bin-encoder.ts';
import { addLeaf, leafOf, type DecisionTree } from './decision-tree.ts';
import { addTreeVotes } from './packed-walk.ts';

/** Rows that are asked together: so many that readying a tree for them costs nothing, so few that their votes stay in a cache. */
const BLOCK_ROWS = 8_192;
/** Below so many rows, readying the trees costs more than it saves. */
const LEAST_BLOCK = 256;

/** What all trees say of every row, summed: rows × classes, row-major. O(rows × trees × depth). */
export function forestVotes(trees: readonly DecisionTree[], binned: BinnedTable, classes: number): Float64Array {
  const { columns } = binned;
  const bins = byRow(binned);
  const votes = new Float64Array(binned.rows * classes);
  const ballot = { columns, bins, classes, votes };
  for (let from = 0; from < binned.rows; from += BLOCK_ROWS) {
    const to = Math.min(binned.rows, from + BLOCK_ROWS);
    for (const tree of trees) {
      if (to - from >= LEAST_BLOCK) addTreeVotes(tree, ballot, from, to);
      else for (let row = from; row < to; row++) addLeaf(tree, leafOf(tree, bins, row * columns), votes, row * classes);
    }
  }
  return votes;
}
