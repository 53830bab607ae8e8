import { boostHere } from '../../../ml/boosting/boost.ts';
import { joinTrees } from '../../../ml/boosting/boosted-trees.ts';
import { scoreRows } from '../../../ml/boosting/score-rows.ts';
import { scoreCheckRows } from '../../../ml/boosting/stop-when-worse.ts';
import { madeTask } from './made-task.ts';

describe('scoreRows', () => {
  test.each([
    [2, 1, 5_000],
    [3, 3, 5_000],
    [3, 3, 20],
  ])(
    'answers as tree after tree does, for %d classes (%d trees a round) on %d rows',
    async (classes, perRound, rows) => {
      const task = madeTask(5_000, classes);
      const trees = await boostHere(task, () => undefined);
      const columns = [0, 1, 2].map((column) =>
        Uint8Array.from({ length: rows }, (_, row) => task.train.places[row * 3 + column]! - task.starts[column]!),
      );
      const scores = new Float64Array(rows * perRound).fill(0.25);
      scoreRows({ trees: joinTrees(trees), perRound, columns, rows }, scores);
      for (let k = 0; k < perRound; k++) {
        const slow = new Float64Array(5_000).fill(0.25);
        for (let at = k; at < trees.length; at += perRound) scoreCheckRows(trees[at]!, task, task.train, slow);
        for (let row = 0; row < rows; row++) expect(scores[row * perRound + k]).toBe(slow[row]);
      }
    },
  );
});
