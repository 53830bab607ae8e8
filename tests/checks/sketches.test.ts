import { distinctOf, distinctCount, mergeDistinct } from '../../ml/sketches/distinct-values.ts';
import { countItems, mergeFrequentItems, topItems } from '../../ml/sketches/frequent-items.ts';
import { seededRandom } from '../../ml/random.ts';
import { profileFromJson, profileToJson } from '../../ml/sketches/profile-json.ts';
import { mergeProfiles, profileTable } from '../../ml/sketches/table-profile.ts';
import { digestOf, mergeDigests, shareAtMost } from '../../ml/sketches/t-digest.ts';
import type { Table } from '../../ml/table/column.ts';
import { takeRows } from '../../ml/table/take-rows.ts';

/** What every sketch keeps, over one table's rows cut into parts. */
interface CheckedSketch<Sketch> {
  readonly name: string;
  readonly of: (rows: readonly number[]) => Sketch;
  readonly merge: (parts: readonly Sketch[]) => Sketch;
  /** What may differ between orders of merging, within the sketch's own error. */
  readonly summary: (sketch: Sketch) => readonly number[];
  /** Error allowed in the summary, relative. */
  readonly tolerance: number;
}

const ROWS = 4_000;
const random = seededRandom(21);
const amounts = Object.freeze(Array.from({ length: ROWS }, () => Math.round(1_000 * random.next() ** 3) / 10));
const merchants = Object.freeze(
  Array.from({ length: ROWS }, () =>
    `merchant${Math.floor(600 * random.next() ** 2)}`.replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!),
  ),
);
const table: Table = Object.freeze({
  rows: ROWS,
  columns: Object.freeze([
    Object.freeze({ name: 'Amount', type: 'number', values: Float64Array.from(amounts) }),
    Object.freeze({ name: 'Merchant', type: 'text', values: merchants }),
    Object.freeze({
      name: 'Centre',
      type: 'category',
      values: Object.freeze(merchants.map((merchant) => merchant.slice(8, 9))),
    }),
  ] as const),
});

function checked<Sketch>(sketch: CheckedSketch<Sketch>): CheckedSketch<unknown> {
  return sketch as CheckedSketch<unknown>;
}

const SKETCHES = [
  checked({
    name: 't-digest',
    of: (rows) => digestOf(rows.map((row) => amounts[row]!)),
    merge: mergeDigests,
    summary: (digest) => [digest.count, digest.min, digest.max, ...[1, 5, 20, 50].map((x) => shareAtMost(digest, x))],
    tolerance: 0.02,
  }),
  checked({
    name: 'frequent items',
    of: (rows) =>
      countItems(
        rows.map((row) => merchants[row]!),
        100,
      ),
    merge: mergeFrequentItems,
    summary: (sketch) => [sketch.total, ...topItems(sketch, 3).map(({ count }) => count)],
    tolerance: 0.02,
  }),
  checked({
    name: 'distinct values',
    of: (rows) =>
      distinctOf(
        rows.map((row) => merchants[row]!),
        256,
      ),
    merge: mergeDistinct,
    summary: (sketch) => [distinctCount(sketch)],
    tolerance: 0,
  }),
  checked({
    name: 'table profile',
    of: (rows) => profileTable(takeRows(table, rows), undefined, { vocabulary: 256 }),
    merge: mergeProfiles,
    summary: (profile) => [
      profile.rows,
      ...profile.columns.flatMap(({ rows, missing }) => [rows, missing]),
      profile.parts.length,
    ],
    tolerance: 0,
  }),
];

const ALL = Array.from({ length: ROWS }, (_, row) => row);
const PARTS = Array.from({ length: 8 }, (_, part) => ALL.filter((row) => row % 8 === part));

test('every sketch is on the list', () => {
  expect(SKETCHES).toHaveLength(4);
});

describe.each(SKETCHES)('$name', ({ of, merge, summary, tolerance }) => {
  const expectAbout = (sketch: unknown, expected: unknown) => {
    const numbers = summary(expected);
    summary(sketch).forEach((value, at) =>
      expect(Math.abs(value - numbers[at]!)).toBeLessThanOrEqual(tolerance * Math.abs(numbers[at]!)),
    );
  };

  test('of the same rows is the same', () => {
    expect(of(ALL)).toEqual(of(ALL));
  });

  test('does not mind the order of the rows', () => {
    expectAbout(of(ALL.toReversed()), of(ALL));
  });

  test('merged from parts is about that of all rows', () => {
    expectAbout(merge(PARTS.map(of)), of(ALL));
  });

  test('merges in any order and any grouping to about the same', () => {
    const parts = PARTS.map(of);
    const oneByOne = parts.slice(1).reduce((merged, part) => merge([merged, part]), parts[0]!);
    expectAbout(oneByOne, merge(parts));
    expectAbout(merge(parts.toReversed()), merge(parts));
  });

  test('merged with one of no rows stays as it is', () => {
    expectAbout(merge([of(ALL), of([])]), of(ALL));
  });

  test('is not changed by being merged', () => {
    const parts = PARTS.map(of);
    const before = structuredClone(parts);
    merge(parts);
    expect(parts).toEqual(before);
  });
});

test('a table profile comes back from JSON text as it was, and merges as before', () => {
  const parts = PARTS.map((rows) => profileTable(takeRows(table, rows)));
  const restored = parts.map((part) => profileFromJson(JSON.parse(JSON.stringify(profileToJson(part)))));
  expect(mergeProfiles(restored)).toEqual(mergeProfiles(parts));
});
