import { upperGamma } from '../../../ml/measures/regularized-gamma.ts';

/** scipy 1.17.1, scipy.special.gammaincc(a, x). */
const SCIPY = [
  [0.5, 1.92, 0.05004352124870519],
  [1, 3, 0.04978706836786395],
  [2.5, 0.3, 0.9880032427940937],
  [10, 30, 7.121750862815593e-6],
  [50, 40, 0.9296649333406051],
  [0.5, 50, 1.5239706048320995e-23],
  [100, 100, 0.48670120172085135],
] as const;

describe('upperGamma', () => {
  test.each(SCIPY)('of %d and %d is what scipy says, to ten digits', (a, x, expected) => {
    expect(Math.abs(upperGamma(a, x) / expected - 1)).toBeLessThan(1e-10);
  });

  test('is 1 at 0', () => {
    expect(upperGamma(3, 0)).toBe(1);
  });

  test('refuses what it is not defined for', () => {
    for (const [a, x] of [
      [0, 1],
      [1, -1],
      [NaN, 1],
    ] as const)
      expect(() => upperGamma(a, x)).toThrow('upperGamma requires a > 0 and x ≥ 0');
  });
});
