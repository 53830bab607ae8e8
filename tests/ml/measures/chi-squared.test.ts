import { chiSquaredTest } from '../../../ml/measures/chi-squared.ts';

describe('chiSquaredTest', () => {
  test('is what scipy 1.17.1 chi2_contingency(correction=False) says', () => {
    const four = chiSquaredTest([120, 90, 40, 50], [80, 110, 45, 15]);
    expect(four.statistic).toBeCloseTo(24.799773755656112, 10);
    expect(four.degreesOfFreedom).toBe(3);
    expect(four.pValue / 1.700276260018991e-5).toBeCloseTo(1, 9);
    expect(chiSquaredTest([50, 50], [30, 70]).pValue).toBeCloseTo(0.003892417122778637, 12);
  });

  test('counts categories too rare for it together', () => {
    // scipy 1.17.1 on the pooled table [[100, 80, 6], [90, 85, 6]].
    expect(chiSquaredTest([100, 80, 4, 2], [90, 85, 4, 2]).pValue).toBeCloseTo(0.7371881552146304, 10);
  });

  test('adds what is too rare even together to the rarest of the others', () => {
    expect(chiSquaredTest([100, 80, 1], [90, 85, 1])).toEqual(chiSquaredTest([100, 81], [90, 86]));
  });

  test('has nothing to say of one category, or of nothing', () => {
    for (const [reference, live] of [
      [[100], [50]],
      [
        [0, 0],
        [5, 5],
      ],
      [
        [100, 0],
        [50, 0],
      ],
    ] as const)
      expect(chiSquaredTest(reference, live).pValue).toBe(1);
  });

  test('refuses counts of other categories', () => {
    expect(() => chiSquaredTest([1, 2], [1])).toThrow(RangeError);
  });
});
