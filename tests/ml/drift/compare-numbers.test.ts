import { compareDates, compareDigests, compareNumbers } from '../../../ml/drift/compare-numbers.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
import { seededRandom } from '../../../ml/random.ts';
import type { NumberProfile } from '../../../ml/sketches/column-profile.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

function numbers(rows: number, seed: number, change: (x: number) => number = (x) => x, type: NumberProfile['type'] = 'number'): NumberProfile {
  const random = seededRandom(seed);
  return { name: 'Amount', type, rows, missing: 0, typeFailures: 0, numbers: digestOf(Array.from({ length: rows }, () => change(10 + 90 * random.next()))) };
}
const reference = numbers(2_000, 1);
const compare = (live: NumberProfile) => compareNumbers({ train: reference, holdout: reference, live }, reference, { reference: [], live: [] }, DEFAULT_THRESHOLDS);

describe('compareNumbers', () => {
  test('measures the distance, the range and the missing rate', () => {
    const { measures, checks } = compare(numbers(500, 2, (x) => x + 45));
    // A uniform of width 90 moved by 45: half of each is common, so the areas share a third.
    expect(measures.distance).toBeCloseTo(2 / 3, 1);
    expect(measures.kolmogorovSmirnov).toBeCloseTo(0.5, 1);
    expect(measures.outOfRangeShare).toBeCloseTo(0.5, 1);
    expect(checks.map((check) => check.about)).toEqual(['missing', 'distribution', 'out-of-range']);
    expect(checks[1]!.changes[0]).toMatch(/^the middle value is [\d.]+, [\d.]+ before$/);
  });

  test('tells a factor of the whole column', () => {
    expect(compare(numbers(500, 3, (x) => x * 100)).checks[1]!.changes).toEqual(['values are about 100 times larger']);
  });

  test('tells of the tail when the middle stayed', () => {
    const { checks } = compare(numbers(500, 4, (x) => (x > 80 ? x + 1_000 : x)));
    expect(checks[1]!.changes[0]).toMatch(/^the largest tenth begins at 1,/);
  });

  test('compares no distribution of fewer than 30 values', () => {
    const { measures, checks } = compare(numbers(29, 5));
    expect(measures.distance).toBeNull();
    expect(checks.map((check) => check.about)).toEqual(['missing']);
  });
});

describe('compareDates', () => {
  test('asks for the missing rate alone: new rows lie beyond the reference by nature', () => {
    const dates = (seed: number, days: number) => numbers(300, seed, (x) => 45_658 + days + x, 'date');
    const { measures, checks } = compareDates({ train: dates(1, 0), holdout: dates(2, 0), live: dates(3, 90) }, dates(1, 0), DEFAULT_THRESHOLDS);
    expect(checks.map((check) => check.about)).toEqual(['missing']);
    expect(measures).toMatchObject({ distance: null, outOfRangeShare: null });
    expect(measures.chart?.labels[0]).toBe('2025-01-11');
  });
});

test('compareDigests of digests with too few numbers is null', () => {
  expect(compareDigests(digestOf([1]), digestOf([2]), 0.2)).toBeNull();
});
