import { binomialTail } from '../../../ml/evaluation/binomial-tail.ts';

describe('binomialTail', () => {
  // binom.sf of scipy 1.17.1, of one success less.
  test.each([
    [296, 300, 0.97, 0.05243413195892194],
    [9_900, 10_000, 0.99, 0.5265625340581556],
    [99_500, 100_000, 0.995, 0.5118911590484919],
    [3, 5, 0.5, 0.5],
  ])('of %d in %d at %d is %d, by scipy', (successes, trials, share, expected) => {
    expect(binomialTail(successes, trials, share)).toBeCloseTo(expected, 9);
  });

  test('of none is 1, and does not vanish where every single term does', () => {
    expect(binomialTail(0, 10, 0.3)).toBe(1);
    expect(binomialTail(99_000, 100_000, 0.9)).toBe(0);
    expect(binomialTail(1, 100_000, 0.9)).toBeCloseTo(1, 9);
  });

  test('refuses more successes than trials, and shares that are certain', () => {
    for (const [successes, trials, share] of [
      [2, 1, 0.5],
      [-1, 1, 0.5],
      [1, 1, 1],
      [1, 1, 0],
    ] as const)
      expect(() => binomialTail(successes, trials, share)).toThrow(RangeError);
  });
});
