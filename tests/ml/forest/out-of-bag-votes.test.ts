import { byRow } from '../../../ml/features/bin-encoder.ts';
import { addLeaf, leafOf } from '../../../ml/forest/forest-tree.ts';
import type { ForestTask } from '../../../ml/forest/forest-task.ts';
import { growTrees, rowsDrawnFor } from '../../../ml/forest/grow-trees.ts';
import { outOfBagVotes } from '../../../ml/forest/out-of-bag-votes.ts';
import { seededRandom } from '../../../ml/random.ts';

const random = seededRandom(4);
const rows = 50;
const task: ForestTask = {
  rows,
  columns: 2,
  classes: 2,
  bins: Uint8Array.from({ length: 2 * rows }, () => random.integer(30)),
  labels: Int32Array.from({ length: rows }, () => random.integer(2)),
  weights: null,
  trees: 4,
  columnsPerSplit: 1,
  leastLeafRows: 3,
  seed: 6,
};
const trees = growTrees(task, [0, 1, 2, 3]);

describe('outOfBagVotes', () => {
  test('lets only trees vote that were not grown on the row', () => {
    const asked = outOfBagVotes(task, trees, rows);
    expect([...asked.rows]).toEqual([...Array(rows).keys()]);
    for (let row = 0; row < rows; row++) {
      const strangers = trees.filter((_, index) => rowsDrawnFor(task, index)[row] === 0);
      const sum = new Float64Array(2);
      for (const tree of strangers) addLeaf(tree, leafOf(tree, byRow(task), row * 2), sum, 0);
      expect([...asked.votes.subarray(2 * row, 2 * row + 2)]).toEqual(
        [...sum].map((vote) => vote / Math.max(1, strangers.length)),
      );
    }
  });

  test('asks no more rows than it was told, evenly spread', () => {
    const asked = outOfBagVotes(task, trees, 17);
    expect([...asked.rows]).toEqual(Array.from({ length: 17 }, (_, at) => 3 * at));
    expect([...asked.votes.subarray(2, 4)]).toEqual([...outOfBagVotes(task, trees, rows).votes.subarray(6, 8)]);
  });
});
