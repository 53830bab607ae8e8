import { byRow } from '../../../ml/features/bin-encoder.ts';
import { addLeaf, leafOf } from '../../../ml/forest/forest-tree.ts';
import type { ForestTask } from '../../../ml/forest/forest-task.ts';
import { forestVotes } from '../../../ml/forest/forest-votes.ts';
import { growTrees } from '../../../ml/forest/grow-trees.ts';
import { seededRandom } from '../../../ml/random.ts';

const random = seededRandom(8);
const rows = 16_501;
const bins = Uint8Array.from({ length: rows * 3 }, () => random.integer(200));
const task: ForestTask = {
  rows,
  columns: 3,
  classes: 4,
  bins,
  labels: Int32Array.from({ length: rows }, (_, row) => (bins[row]! + random.integer(60)) >> 6),
  weights: null,
  trees: 3,
  columnsPerSplit: 2,
  leastLeafRows: 5,
  seed: 2,
};
const trees = growTrees({ ...task, classes: 5 }, [0, 1, 2]);

describe('forestVotes', () => {
  test('is the sum of what the trees say, over several blocks of rows', () => {
    const sum = new Float64Array(rows * 5);
    const rowBins = byRow(task);
    for (const tree of trees)
      for (let row = 0; row < rows; row++) addLeaf(tree, leafOf(tree, rowBins, row * 3), sum, row * 5);
    expect(forestVotes(trees, task, 5)).toEqual(sum);
  });

  test('answers a few rows as it answers them among many', () => {
    const few = Uint8Array.from({ length: 30 }, (_, at) => bins[Math.floor(at / 10) * rows + (at % 10)]!);
    expect(forestVotes(trees, { rows: 10, columns: 3, bins: few }, 5)).toEqual(
      forestVotes(trees, task, 5).slice(0, 50),
    );
  });
});
