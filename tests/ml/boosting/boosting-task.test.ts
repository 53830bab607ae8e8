import { treesPerRound } from '../../../ml/boosting/boosting-task.ts';

describe('treesPerRound', () => {
  test('is one for two classes, else one each', () => {
    expect([1, 2, 3, 26].map(treesPerRound)).toEqual([1, 1, 3, 26]);
  });
});
