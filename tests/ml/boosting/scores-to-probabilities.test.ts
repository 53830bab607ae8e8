import { scoresToProbabilities } from '../../../ml/boosting/scores-to-probabilities.ts';

describe('scoresToProbabilities', () => {
  test('takes one score as the log-odds of the second class', () => {
    [0.5, 0.5, 0.25, 0.75].forEach((expected, at) =>
      expect(scoresToProbabilities(Float64Array.of(0, Math.log(3)), 2)[at]).toBeCloseTo(expected, 12),
    );
  });

  test('is the softmax of more scores, however large', () => {
    const probabilities = scoresToProbabilities(Float64Array.of(1_000, 1_000, 1_000 + Math.log(2), 0, 0, -5_000), 3);
    [0.25, 0.25, 0.5, 0.5, 0.5, 0].forEach((expected, at) => expect(probabilities[at]).toBeCloseTo(expected, 12));
  });
});
