import fc from 'fast-check';
import { areaDistance } from '../../ml/measures/area-distance.ts';
import { chiSquaredTest } from '../../ml/measures/chi-squared.ts';
import { jensenShannonDistance } from '../../ml/measures/jensen-shannon.ts';
import { kolmogorovSmirnovDistance } from '../../ml/measures/kolmogorov-smirnov.ts';
import { populationStabilityIndex } from '../../ml/measures/population-stability.ts';
import { compareProfiles } from '../../ml/drift/report.ts';
import { seededRandom, type Random } from '../../ml/random.ts';
import { LIVE_VOCABULARY } from '../../ml/sketches/column-profile.ts';
import { profileReference, profileTable } from '../../ml/sketches/table-profile.ts';
import { digestOf } from '../../ml/sketches/t-digest.ts';
import type { Table } from '../../ml/table/column.ts';

/** Every measure of how far two distributions over the same bins are apart. */
const MEASURES = [
  { name: 'area distance', measure: areaDistance, most: 1 },
  { name: 'Jensen–Shannon distance', measure: jensenShannonDistance, most: 1 },
  {
    name: 'population stability index',
    measure: (p: readonly number[], q: readonly number[]) => populationStabilityIndex(p, q),
    most: Infinity,
  },
  {
    name: 'Kolmogorov–Smirnov distance',
    measure: (p: readonly number[], q: readonly number[]) =>
      kolmogorovSmirnovDistance(digestOf(repeated(p)), digestOf(repeated(q))),
    most: 1,
  },
  {
    name: 'χ² statistic',
    measure: (p: readonly number[], q: readonly number[]) => chiSquaredTest(p.map(rows), q.map(rows)).statistic,
    most: Infinity,
  },
];

const rows = (share: number) => Math.round(share * 1_000);
/** Bin numbers as often as their shares say. */
const repeated = (shares: readonly number[]) => shares.flatMap((share, bin) => Array<number>(rows(share)).fill(bin));

/** Shares over five bins, in whole thousandths so that every measure sees the same. */
const shares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 }).map((weights) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const thousandths = weights.map((weight) => Math.floor((1_000 * weight) / total));
  thousandths[0]! += 1_000 - thousandths.reduce((sum, each) => sum + each, 0);
  return thousandths.map((each) => each / 1_000);
});

test('every measure is on the list', () => {
  expect(MEASURES).toHaveLength(5);
});

describe.each(MEASURES)('$name', ({ measure, most }) => {
  const check = (property: (p: readonly number[], q: readonly number[]) => void) =>
    fc.assert(
      fc.property(shares, shares, (p, q) => property(Object.freeze(p), Object.freeze(q))),
      { numRuns: 60, seed: 5 },
    );

  test('is 0 of a distribution and itself', () => {
    check((p) => expect(measure(p, [...p])).toBeCloseTo(0, 9));
  });

  test('is never below 0 nor above its largest value', () => {
    check((p, q) => {
      expect(measure(p, q)).toBeGreaterThanOrEqual(0);
      expect(measure(p, q)).toBeLessThanOrEqual(most + 1e-12);
    });
  });

  test('is the same both ways', () => {
    check((p, q) => expect(measure(p, q)).toBeCloseTo(measure(q, p), 9));
  });

  test('grows as the live distribution moves on in the same direction', () => {
    const reference = [0.2, 0.2, 0.2, 0.2, 0.2];
    const moved = [0, 0.05, 0.1, 0.15].map((by) => measure(reference, [0.2 - by, 0.2, 0.2, 0.2, 0.2 + by]));
    moved.slice(1).forEach((value, at) => expect(value).toBeGreaterThan(moved[at]!));
  });
});

describe('the verdict over many windows', () => {
  const COLUMNS = 5;
  const WINDOW = 500;
  const normal = (random: Random) =>
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const WORDS = ['taxi', 'rail', 'hotel', 'pens', 'paper', 'fuel', 'lunch', 'phone', 'cloud', 'post'];

  /** Number, skewed number, rounded number, category and text columns; the first number may be moved. */
  function makeTable(size: number, random: Random, shift = 0): Table {
    const make = <Value>(draw: () => Value) => Array.from({ length: size }, draw);
    const pick = (words: readonly string[]) => words[Math.floor(words.length * random.next() ** 2)]!;
    return {
      rows: size,
      columns: [
        { name: 'Normal', type: 'number', values: Float64Array.from(make(() => normal(random) + shift)) },
        { name: 'Skewed', type: 'number', values: Float64Array.from(make(() => Math.exp(1.5 * normal(random)))) },
        { name: 'Rounded', type: 'number', values: Float64Array.from(make(() => Math.round(5 * random.next()))) },
        { name: 'Centre', type: 'category', values: make(() => (random.next() < 0.1 ? null : pick(WORDS))) },
        {
          name: 'Text',
          type: 'text',
          values: make(
            () =>
              `${pick(WORDS)} ${pick(WORDS)} ${String.fromCharCode(97 + random.integer(26), 97 + random.integer(26), 97 + random.integer(26))}`,
          ),
        },
      ],
    };
  }

  const predict = (table: Table, random: Random) => ({
    classes: WORDS,
    predicted: Array.from({ length: table.rows }, () => random.integer(4)),
    confidence: Array.from({ length: table.rows }, () => random.next()),
  });
  const drawn = (size: number, random: Random) => {
    const table = makeTable(size, random);
    return { table, predictions: predict(table, random) };
  };
  const start = seededRandom(1);
  const reference = profileReference(drawn(3_600, start), drawn(400, start));
  const reportOf = (seed: number, shift = 0) => {
    const random = seededRandom(seed);
    const table = makeTable(WINDOW, random, shift);
    return compareProfiles({
      ...reference,
      live: profileTable(table, predict(table, random), { known: reference.train, vocabulary: LIVE_VOCABULARY }),
    });
  };

  test('raises an alarm in at most 2 of 200 windows without drift', () => {
    const verdicts = Array.from({ length: 200 }, (_, at) => reportOf(1_000 + at).verdict);
    expect(verdicts.filter((verdict) => verdict === 'drift').length).toBeLessThanOrEqual(2);
    expect(verdicts.filter((verdict) => verdict === 'watch').length).toBeLessThanOrEqual(20);
  });

  test('finds half a standard deviation in one of the columns in 95 of 100 windows of 500 rows', () => {
    const reports = Array.from({ length: 100 }, (_, at) => reportOf(5_000 + at, 0.5));
    const found = reports.filter((report) =>
      report.columns.some(({ name, status }) => name === 'Normal' && status === 'drift'),
    );
    expect(found.length).toBeGreaterThanOrEqual(95);
    const others = reports
      .flatMap((report) => report.columns)
      .filter(({ name, status }) => name !== 'Normal' && status === 'drift');
    expect(others.length).toBeLessThanOrEqual(COLUMNS);
  });
});
