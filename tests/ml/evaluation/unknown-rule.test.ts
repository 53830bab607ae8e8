import fc from 'fast-check';
import { familiarityOf, findUnknownRule } from '../../../ml/evaluation/unknown-rule.ts';

describe('familiarityOf', () => {
  test('is 1 for a certain answer of a known row, 1 / n where n classes are as likely', () => {
    expect(familiarityOf(Float64Array.of(0, 1, 0), 0, 3, 0)).toBe(1);
    expect(familiarityOf(Float64Array.of(0.25, 0.25, 0.25, 0.25), 0, 4, 0)).toBeCloseTo(0.25, 12);
  });

  test('takes e^-½ of it where the whole row is new, and reads one row of many', () => {
    expect(familiarityOf(Float64Array.of(1, 0, 0, 1), 2, 2, 1)).toBeCloseTo(Math.exp(-0.5), 12);
  });
});

describe('findUnknownRule', () => {
  const hundredth = Float64Array.from({ length: 99 }, (_, at) => (at + 1) / 100);

  test('calls no more of the known rows unknown than the share says', () => {
    // By hand: floor(.05 × 100) − 1 = 4 rows may lie below, those of .01 to .04.
    expect(findUnknownRule(hundredth.toReversed(), 0.05)).toEqual({ threshold: 0.05, share: 0.05, rows: 99 });
    expect(hundredth.filter((each) => each < 0.05)).toHaveLength(4);
  });

  test('is none where the share is 0, and where too few rows could show it', () => {
    expect(findUnknownRule(hundredth, 0)).toBeNull();
    expect(findUnknownRule(hundredth.subarray(0, 18), 0.05)).toBeNull();
    expect(findUnknownRule(hundredth.subarray(0, 19), 0.05)).toEqual({ threshold: 0.01, share: 0.05, rows: 19 });
  });

  test('calls none of rows unknown that are all as familiar', () => {
    const { threshold } = findUnknownRule(new Float64Array(200).fill(0.3), 0.5)!;
    expect(0.3 < threshold).toBe(false);
  });

  test('holds for one row more, over all orders in which it may come', () => {
    const rows = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (all, share) => {
        const called = all.filter((each, at) => {
          const rule = findUnknownRule(Float64Array.from(all.toSpliced(at, 1)), share);
          return rule !== null && each < rule.threshold;
        });
        expect(called.length).toBeLessThanOrEqual(share * all.length + 1e-6);
      }),
      { seed: 15 },
    );
  });
});
