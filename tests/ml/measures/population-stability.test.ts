import { populationStabilityIndex } from '../../../ml/measures/population-stability.ts';

describe('populationStabilityIndex', () => {
  test('is Σ (q − p) ln(q / p): 0.041179 by numpy 2.4.6', () => {
    expect(populationStabilityIndex([0.2, 0.3, 0.5], [0.25, 0.35, 0.4])).toBeCloseTo(0.041179066688494366, 12);
  });

  test('of an empty bin is finite, and grows as the floor falls', () => {
    const [high, low] = [
      populationStabilityIndex([0.5, 0.5], [1, 0], 1e-2),
      populationStabilityIndex([0.5, 0.5], [1, 0], 1e-6),
    ];
    expect(Number.isFinite(low)).toBe(true);
    expect(low).toBeGreaterThan(high);
  });

  test('refuses shares of other bins', () => {
    expect(() => populationStabilityIndex([1], [0.5, 0.5])).toThrow(RangeError);
  });
});
