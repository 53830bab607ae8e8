import { softmaxInPlace } from '../../../ml/linear/softmax.ts';

describe('softmaxInPlace', () => {
  test('gives shares in the ratio of the exponentials, for its part alone', () => {
    const scores = Float64Array.of(9, Math.log(1), Math.log(3), 9);
    softmaxInPlace(scores, 1, 2);
    [9, 0.25, 0.75, 9].forEach((expected, at) => expect(scores[at]).toBeCloseTo(expected, 12));
  });

  test('does not overflow', () => {
    const scores = Float64Array.of(5_000, -5_000);
    softmaxInPlace(scores, 0, 2);
    expect([...scores]).toEqual([1, 0]);
  });
});
