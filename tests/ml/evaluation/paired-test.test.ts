import { worseProbability } from '../../../ml/evaluation/paired-test.ts';

describe('worseProbability', () => {
  test('is the binomial tail at one half, by hand', () => {
    // P(X ≥ 8 | 9, ½) = (9 + 1) / 512; P(X ≥ 3 | 3, ½) = 1/8.
    expect(worseProbability(1, 8)).toBeCloseTo(10 / 512, 12);
    expect(worseProbability(0, 3)).toBeCloseTo(1 / 8, 12);
  });

  test('is 1 when they never differ, or the new one never loses', () => {
    expect(worseProbability(0, 0)).toBe(1);
    expect(worseProbability(5, 0)).toBeCloseTo(1, 12);
  });

  test('neither under- nor overflows with many rows', () => {
    // Half of the differing rows lost, and half won: a little more than one half by symmetry.
    expect(worseProbability(5_000, 5_000)).toBeGreaterThan(0.5);
    expect(worseProbability(5_000, 5_000)).toBeLessThan(0.51);
    expect(worseProbability(4_700, 5_300)).toBeLessThan(1e-8);
  });
});
