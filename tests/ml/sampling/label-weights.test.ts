import { labelWeights } from '../../../ml/sampling/label-weights.ts';

test('a correction counts as three labels that came with a table', () => {
  expect([...labelWeights([false, true, false])]).toEqual([1, 6, 1]);
});
