import fc from 'fast-check';
import { pairedDifference } from '../../../ml/evaluation/paired-difference.ts';

const OURS = Float64Array.of(0.05, 0.22, 1.61, 0.11, 0.36, 0.02, 0.92, 0.51, 0.16, 0.05, 2.3, 0.69);
const THEIRS = Float64Array.of(0.11, 0.16, 1.2, 0.22, 0.29, 0.05, 0.69, 0.36, 0.22, 0.11, 1.9, 0.51);

const costs = fc.float({ min: 0, max: 14, noNaN: true });
const pairs = fc.array(fc.tuple(costs, costs), { minLength: 10, maxLength: 60 });
const column = (rows: readonly (readonly [number, number])[], at: 0 | 1) => Float64Array.from(rows, (row) => row[at]);

describe('pairedDifference', () => {
  test('is SciPy’s interval of the paired t-test', () => {
    // scipy.stats.ttest_rel(ours, theirs).confidence_interval(0.95), SciPy 1.17.1
    const { value, low, high } = pairedDifference(OURS, THEIRS)!;
    expect(value).toBeCloseTo(0.09833333333333334, 12);
    expect(low).toBeCloseTo(-0.0153519561810294, 5);
    expect(high).toBeCloseTo(0.21201862284769607, 5);
  });

  test('of one thing against itself is nothing, surely', () => {
    expect(pairedDifference(OURS, OURS)).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('is negated by swapping the two', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const there = pairedDifference(column(rows, 0), column(rows, 1))!;
        const back = pairedDifference(column(rows, 1), column(rows, 0))!;
        expect(back.value).toBeCloseTo(-there.value, 10);
        expect(back.low).toBeCloseTo(-there.high, 10);
        expect(back.high).toBeCloseTo(-there.low, 10);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  test('does not depend on the order of the rows, and lies within its interval', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const there = pairedDifference(column(rows, 0), column(rows, 1))!;
        const reversed = pairedDifference(column(rows.toReversed(), 0), column(rows.toReversed(), 1))!;
        expect(reversed.low).toBeCloseTo(there.low, 10);
        expect(there.low).toBeLessThanOrEqual(there.value);
        expect(there.high).toBeGreaterThanOrEqual(there.value);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  test('is unknown with fewer than ten rows', () => {
    expect(pairedDifference(OURS.subarray(0, 9), THEIRS.subarray(0, 9))).toBeNull();
    expect(pairedDifference(OURS.subarray(0, 10), THEIRS.subarray(0, 10))).not.toBeNull();
  });

  test('refuses lists of different length', () => {
    expect(() => pairedDifference(OURS, THEIRS.subarray(1))).toThrow(RangeError);
  });
});
