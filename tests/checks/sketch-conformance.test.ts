import fc from 'fast-check';
import { profileColumn, mergeColumnProfiles } from '../../ml/sketches/column-profile.ts';
import { distinctCount, distinctOf, isNew, mergeDistinct } from '../../ml/sketches/distinct-values.ts';
import { countItems, mergeFrequentItems } from '../../ml/sketches/frequent-items.ts';
import { digestFromJson, digestToJson, type DigestJson } from '../../ml/sketches/t-digest-json.ts';
import { digestOf, meanOf, mergeDigests, quantileOf, shareAtMost, shareBelow } from '../../ml/sketches/t-digest.ts';

/** Different values up to which a digest is exact. */
const EXACT = 256;
/**
 * Ranks by which it may else be off, however the numbers lie: a point of 200 holds a step of the scale k₁ at most,
 * π/200 of them in the middle, and where digests were merged the numbers of two points may lie among each other.
 */
const RANK_ERROR = (2 * Math.PI) / 200;

const whole = (from: number, to: number) => fc.integer({ min: from, max: to });
const many = <Value>(value: fc.Arbitrary<Value>, most = 600) => fc.array(value, { maxLength: most, size: 'max' });
/** What columns hold, and what breaks sums: each kind as a list of numbers. */
const NUMBERS: Readonly<Record<string, fc.Arbitrary<number[]>>> = {
  nothing: fc.constant([]),
  'one value': fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => [value]),
  'a constant': fc.tuple(whole(-5, 5), whole(1, 900)).map(([value, count]) => Array<number>(count).fill(value)),
  'two values': many(fc.constantFrom(-1.5, 7)),
  codes: many(whole(0, 255), 1_200),
  'zeros of both signs': many(fc.constantFrom(0, -0)),
  '95 % zeros': many(
    whole(1, 2_000).map((value) => (value > 100 ? 0 : value)),
    1_200,
  ),
  'NaN and ±∞ among numbers': many(fc.constantFrom(NaN, Infinity, -Infinity, 1, 2, 3)),
  'the largest numbers': many(fc.constantFrom(1e308, -1e308, 1.7e308, 5e-324, 0)),
  'large numbers, all different': many(fc.double({ min: -1.7e308, max: 1.7e308, noNaN: true }), 1_200),
  'amounts, all different': many(fc.double({ min: -1_000, max: 100_000, noNaN: true }), 1_200),
};
/** Where a list is cut, and in which order and grouping its parts are merged. */
const cuts = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
const order = fc.array(fc.nat(), { minLength: 24, maxLength: 24 });

function cut<Value>(values: readonly Value[], at: readonly number[]): Value[][] {
  const places = [...new Set(at.map((place) => place % (values.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, part) => values.slice(from, places[part] ?? values.length));
}

/** Merges two or three parts at a time, any of them, until one is left. */
function mergeAnyhow<Sketch>(
  parts: readonly Sketch[],
  merge: (parts: readonly Sketch[]) => Sketch,
  by: readonly number[],
) {
  const left = [...parts];
  for (let step = 0; left.length > 1; step++) {
    const taken = Array.from({ length: Math.min(left.length, 2 + (by[step]! % 2)) }, (_, each) =>
      left.splice(by[(step + each) % by.length]! % left.length, 1),
    ).flat();
    left.push(merge(taken));
  }
  return left[0]!;
}

const check = <Value>(
  values: fc.Arbitrary<Value[]>,
  property: (all: Value[], parts: Value[][], by: number[]) => void,
) =>
  fc.assert(
    fc.property(values, cuts, order, (all, at, by) => property(all, cut(all, at), by)),
    { numRuns: 12, seed: 12 },
  );

describe.each(Object.entries(NUMBERS))('a t-digest of %s', (_, values) => {
  test('merged in any order and grouping says what one pass says, exactly up to 256 values, else within its bound', () => {
    check(values, (all, parts, by) => {
      const merged = mergeAnyhow(
        parts.map((part) => digestOf(part)),
        mergeDigests,
        by,
      );
      const finite = all.filter(Number.isFinite);
      expect(merged.count).toBe(finite.length);
      expect(merged.notFinite).toEqual({
        nan: all.filter(Number.isNaN).length,
        below: all.filter((value) => value === -Infinity).length,
        above: all.filter((value) => value === Infinity).length,
      });
      const sorted = finite.toSorted((a, b) => a - b);
      expect([merged.min, merged.max]).toEqual([(sorted[0] ?? NaN) + 0, (sorted.at(-1) ?? NaN) + 0]);
      if (finite.length === 0) return;
      const isExact = new Set(finite.map((value) => value + 0)).size <= EXACT;
      const most = isExact ? 1e-12 : RANK_ERROR;
      for (let step = 0; step <= 20; step++) {
        const x = sorted[Math.round((step / 20) * (sorted.length - 1))]!;
        const [below, upTo] = [(value: number) => value < x, (value: number) => value <= x].map(
          (is) => finite.filter(is).length / finite.length,
        ) as [number, number];
        expect(Math.abs(shareBelow(merged, x) - below)).toBeLessThanOrEqual(most);
        expect(Math.abs(shareAtMost(merged, x) - upTo)).toBeLessThanOrEqual(most);
        const quantile = quantileOf(merged, step / 20);
        expect(quantile).toBeGreaterThanOrEqual(merged.min);
        expect(quantile).toBeLessThanOrEqual(merged.max);
      }
      const mean = finite.reduce((sum, value) => sum + value / finite.length, 0);
      const scale = Math.max(...finite.map(Math.abs), 1);
      expect(Math.abs(meanOf(merged) / scale - mean / scale)).toBeLessThan(1e-9);
      expect(digestFromJson(JSON.parse(JSON.stringify(digestToJson(merged))) as DigestJson)).toEqual(merged);
    });
  });

  test('a column of them counts every row once', () => {
    check(values, (all, parts, by) => {
      const of = (part: readonly number[]) =>
        profileColumn(
          { name: 'C', type: 'number', values: Float64Array.from(part) },
          { typeFailures: 0, vocabulary: 256, known: undefined },
        );
      const profile = mergeAnyhow(parts.map(of), mergeColumnProfiles, by);
      const infinite = all.filter((value) => Math.abs(value) === Infinity).length;
      const missing = all.filter(Number.isNaN).length + infinite;
      expect(profile).toMatchObject({ rows: all.length, missing, typeFailures: infinite });
      expect('numbers' in profile && profile.numbers.count).toBe(all.length - missing);
    });
  });
});

/** Words: few, one, many more than are followed, most of them once. */
const WORDS: Readonly<Record<string, fc.Arbitrary<string[]>>> = {
  nothing: fc.constant([]),
  'one word': fc.constant(['Rail']),
  'one word again and again': whole(1, 400).map((count) => Array<string>(count).fill('Rail')),
  'two words': many(fc.constantFrom('Rail', '')),
  '95 % one word': many(
    whole(1, 2_000).map((value) => (value > 100 ? '0' : `word ${value}`)),
    1_200,
  ),
  'more words than are followed': many(
    whole(0, 400).map((value) => `word ${Math.floor(value ** 2 / 400)}`),
    1_200,
  ),
  'odd words': many(fc.constantFrom('__proto__', 'constructor', '\0', '👩‍🔧', 'ß', 'SS', ' ')),
};

describe.each(Object.entries(WORDS))('of %s', (_, values) => {
  test('frequent items merged in any order and grouping stay within their bounds, and are exact while few', () => {
    const capacity = 50;
    check(values, (all, parts, by) => {
      const merged = mergeAnyhow(
        parts.map((part) => countItems(part, capacity)),
        mergeFrequentItems,
        by,
      );
      const counts = new Map<string, number>();
      for (const item of all) counts.set(item, (counts.get(item) ?? 0) + 1);
      expect(merged.total).toBe(all.length);
      expect(merged.error).toBeLessThanOrEqual(all.length / (capacity + 1));
      for (const [item, count] of counts) {
        const { seen, kept } = merged.tallies.get(item) ?? { seen: 0, kept: 0 };
        expect(kept).toBeLessThanOrEqual(seen);
        expect(seen).toBeLessThanOrEqual(count);
        expect(kept + merged.error).toBeGreaterThanOrEqual(count);
        if (counts.size <= capacity) expect(seen).toBe(count);
      }
    });
  });

  test('distinct values merged in any order and grouping are those of one pass', () => {
    check(values, (all, parts, by) => {
      const merged = mergeAnyhow(
        parts.map((part) => distinctOf(part, 64)),
        mergeDistinct,
        by,
      );
      expect(merged).toEqual(distinctOf(all, 64));
      if (new Set(all).size < 64) expect(distinctCount(merged)).toBe(new Set(all).size);
      expect(all.some((item) => isNew(merged, item))).toBe(false);
    });
  });
});
