import { barLabels } from '../../../contract/words/chart-words.ts';
import { findingWords } from '../../../contract/words/finding-words.ts';
import { compareDates, compareDigests, compareNumbers } from '../../../ml/drift/compare-numbers.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
import { seededRandom } from '../../../ml/random.ts';
import type { NumberProfile } from '../../../ml/sketches/column-profile.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';
import { measureDistributions } from '../../../ml/measures/distribution-measures.ts';

function numbers(
  rows: number,
  seed: number,
  change: (x: number) => number = (x) => x,
  type: NumberProfile['type'] = 'number',
): NumberProfile {
  const random = seededRandom(seed);
  return {
    name: 'Amount',
    type,
    rows,
    missing: 0,
    typeFailures: 0,
    numbers: digestOf(Array.from({ length: rows }, () => change(10 + 90 * random.next()))),
  };
}
const reference = numbers(2_000, 1);
const compare = (live: NumberProfile) =>
  compareNumbers(
    { train: reference, holdout: reference, live },
    reference,
    { reference: [], live: [] },
    DEFAULT_THRESHOLDS,
  );

describe('compareNumbers', () => {
  test('measures the distance, the range and the missing rate', () => {
    const { measures, checks } = compare(numbers(500, 2, (x) => x + 45));
    // A uniform of width 90 moved by 45: half of each is common, so the areas share a third.
    expect(measures.distance).toBeCloseTo(2 / 3, 1);
    expect(measures.kolmogorovSmirnov).toBeCloseTo(0.5, 1);
    expect(measures.outOfRangeShare).toBeCloseTo(0.5, 1);
    expect(checks.map((check) => check.about)).toEqual(['missing', 'distribution', 'out-of-range']);
    expect(findingWords(checks[1]!.findings[0]!)).toMatch(/^the middle value is [\d.]+, [\d.]+ before$/);
  });

  test('tells a factor of the whole column', () => {
    expect(
      compare(numbers(500, 3, (x) => x * 100)).checks[1]!.findings.map((finding) => findingWords(finding)),
    ).toEqual(['values are about 100 times larger']);
  });

  test('tells of the tail when the middle stayed', () => {
    const { checks } = compare(numbers(500, 4, (x) => (x > 80 ? x + 1_000 : x)));
    expect(findingWords(checks[1]!.findings[0]!)).toMatch(/^the largest tenth begins at 1,/);
  });

  test('compares no distribution of fewer than 30 values', () => {
    const { measures, checks } = compare(numbers(29, 5));
    expect(measures.distance).toBeNull();
    expect(checks.map((check) => check.about)).toEqual(['missing']);
  });
});

describe('compareNumbers of a column in which one value is frequent', () => {
  const columnOf = (values: readonly number[]): NumberProfile => ({
    name: 'Fee',
    type: 'number',
    rows: values.length,
    missing: 0,
    typeFailures: 0,
    numbers: digestOf(Object.freeze(values)),
  });
  const times = (count: number, value: number) => Array<number>(count).fill(value);
  const judge = (before: readonly number[], now: readonly number[]) => {
    const [train, live] = [columnOf(before), columnOf(now)];
    return compareNumbers(
      { train, holdout: columnOf([]), live },
      train,
      { reference: [], live: [] },
      DEFAULT_THRESHOLDS,
    );
  };
  /** 950 of 1,000 rows have no fee, the others one of 1 to 50 each. */
  const mostlyZero = Object.freeze([...times(950, 0), ...Array.from({ length: 50 }, (_, at) => 1 + at)]);

  test('calls it drift when the value is another throughout, and says so', () => {
    const { measures, checks } = judge(mostlyZero, times(500, 3));
    // One row of the thousand was 3 before: the areas share 0.001 and cover 1.999.
    expect(measures.distance).toBeCloseTo(1.998 / 1.999, 12);
    // scipy 1.17.1 ks_2samp of the same numbers.
    expect(measures.kolmogorovSmirnov).toBeCloseTo(0.952, 12);
    const check = checks.find(({ about }) => about === 'distribution')!;
    expect(check.pValue).toBeLessThan(1e-9);
    expect(check.findings.map((finding) => findingWords(finding))).toEqual(['100 % of values are 3, under 1 % before']);
  });

  test('shows in the chart the very shares that the figures are of, the frequent values apart', () => {
    const { measures } = judge(mostlyZero, [...times(300, 0), ...times(200, 60)]);
    const chart = measures.chart!;
    expect(barLabels(chart.bars)).toEqual(['under 0', '0', '0 to 50', '50 to 60', '60', 'over 60']);
    expect(
      [chart.train, chart.holdout, chart.live].map((shares) => shares.map((share) => Number(share.toFixed(9)))),
    ).toEqual([
      [0, 0.95, 0.05, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [0, 0.6, 0, 0, 0.4, 0],
    ]);
    expect(measures).toMatchObject(measureDistributions(chart.train, chart.live));
  });

  test('is 1 from a constant that moved, and 0 from one that did not', () => {
    expect(judge(times(300, 7), times(200, 9)).measures).toMatchObject({
      distance: 1,
      jensenShannon: 1,
      kolmogorovSmirnov: 1,
    });
    expect(judge(times(300, 7), times(200, 5)).measures).toMatchObject({
      distance: 1,
      jensenShannon: 1,
      kolmogorovSmirnov: 1,
    });
    expect(judge(times(300, 7), times(200, 7)).measures).toMatchObject({
      distance: 0,
      psi: 0,
      jensenShannon: 0,
      kolmogorovSmirnov: 0,
    });
  });
});

describe('compareDates', () => {
  test('asks for what is missing and what is too early, not for the new: new rows lie beyond the reference by nature', () => {
    const dates = (seed: number, days: number) => numbers(300, seed, (x) => 45_658 + days + x, 'date');
    const { measures, checks } = compareDates(
      { train: dates(1, 0), holdout: dates(2, 0), live: dates(3, 90) },
      dates(1, 0),
      DEFAULT_THRESHOLDS,
    );
    expect(checks.map(({ about, effect }) => [about, effect])).toEqual([
      ['missing', 0],
      ['out-of-range', 0],
    ]);
    expect(measures).toMatchObject({ distance: null, outOfRangeShare: null });
    expect(barLabels(measures.chart!.bars)[0]).toBe('2025-01-11');
  });
});

test('compareDigests of digests with too few numbers is null', () => {
  expect(compareDigests(digestOf([1]), digestOf([2]), 0.2)).toBeNull();
});
