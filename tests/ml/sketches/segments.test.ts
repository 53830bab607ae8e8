import fc from 'fast-check';
import { seededRandom } from '../../../ml/random.ts';
import { mostFrequentValues, rowsOfSegments, takePredictions } from '../../../ml/sketches/segments.ts';
import { mergeProfiles, profileTable, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import { shareAtMost } from '../../../ml/sketches/t-digest.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const COLUMNS = [
  { name: 'Centre', type: 'category' },
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
] as const;
const CLASSES = ['travel', 'meals', 'office'];

interface Row {
  readonly centre: string | null;
  readonly merchant: string | null;
  readonly amount: number | string | null;
  readonly predicted: number;
}
const aRow: fc.Arbitrary<Row> = fc.record({
  // Fewer and fewer rows have the later ones.
  centre: fc.option(fc.integer({ min: 1, max: 900 }).map((n) => `C${Math.floor(900 / n) % 40}`)),
  merchant: fc.option(fc.constantFrom('City Cabs', 'Corner Coffee', 'Noodle Palace')),
  amount: fc.option(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant('open'))),
  predicted: fc.nat(2),
});

function profileOf(rows: readonly Row[]): TableProfile {
  const table = readTable(COLUMNS, [
    { name: 'Centre', values: rows.map((row) => row.centre) },
    { name: 'Merchant', values: rows.map((row) => row.merchant) },
    { name: 'Amount', values: rows.map((row) => row.amount) },
  ]);
  const predictions = { classes: CLASSES, predicted: rows.map((row) => row.predicted), confidence: rows.map(() => 1) };
  return profileTable(table, predictions, { vocabulary: 256, parts: false });
}

/** Everything of a profile that counts rows, cells or items. */
function countsOf({ rows, columns, predictions }: TableProfile): Record<string, number> {
  const counts: Record<string, number> = { rows, predicted: predictions?.rows ?? 0 };
  for (const [name, { seen }] of predictions?.classes.tallies ?? []) counts[`class ${name}`] = seen;
  for (const column of columns) {
    counts[`${column.name} missing`] = column.missing;
    counts[`${column.name} unreadable`] = column.typeFailures;
    if ('numbers' in column) counts[`${column.name} numbers`] = column.numbers.count;
    else for (const [item, { seen }] of column.items.tallies) counts[`${column.name} ${item}`] = seen;
  }
  return counts;
}

function sum(parts: readonly Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const part of parts) for (const [name, count] of Object.entries(part)) total[name] = (total[name] ?? 0) + count;
  return Object.fromEntries(Object.entries(total).filter(([, count]) => count !== 0));
}

test('the segments and all other rows are the whole, count by count', () => {
  let others = 0;
  fc.assert(
    fc.property(
      fc.array(aRow, { minLength: 1, maxLength: 200, size: 'max' }),
      fc.integer({ min: 1, max: 8 }),
      (rows, most) => {
        const values = rows.map((row) => row.centre);
        const segments = rowsOfSegments(values, new Set(mostFrequentValues(values, most)));
        expect(segments.size).toBeLessThanOrEqual(most);
        const inSegments = [...segments.values()].flat();
        const outside = rows.filter((_, row) => !inSegments.includes(row));
        others += outside.length;
        const parts = [...segments.values()].map((own) => profileOf(own.map((row) => rows[row]!)));
        expect(sum([...parts, profileOf(outside)].map(countsOf))).toEqual(sum([countsOf(profileOf(rows))]));
      },
    ),
    { seed: 28, numRuns: 300 },
  );
  expect(others).toBeGreaterThan(1_000);
});

test('a segment that came in batches, merged in any order, is the segment that came at once', () => {
  const random = seededRandom(28);
  const rows = fc.sample(aRow, { numRuns: 3_000, seed: 29 });
  const kept = new Set(
    mostFrequentValues(
      rows.map((row) => row.centre),
      3,
    ),
  );
  const batches = Array.from({ length: 12 }, (_, batch) => rows.filter((_row, at) => at % 12 === batch));
  for (const value of kept) {
    const parts = batches.flatMap((batch) => {
      const own = rowsOfSegments(
        batch.map((row) => row.centre),
        kept,
      ).get(value);
      return own === undefined ? [] : [profileOf(own.map((row) => batch[row]!))];
    });
    const atOnce = profileOf(rows.filter((row) => row.centre === value));
    for (let round = 0; round < 5; round++) {
      const shuffled = parts.map((part) => ({ part, by: random.next() })).sort((a, b) => a.by - b.by);
      const merged = shuffled.map(({ part }) => part).reduce((whole, part) => mergeProfiles([whole, part]));
      expect(sum([countsOf(merged)])).toEqual(sum([countsOf(atOnce)]));
      for (const at of [-9e5, -1e5, 0, 5e5])
        expect(Math.abs(shareIn(merged, at) - shareIn(atOnce, at))).toBeLessThan(0.02);
    }
  }
});

function shareIn({ columns }: TableProfile, at: number): number {
  const amount = columns.find(({ name }) => name === 'Amount')!;
  return shareAtMost((amount as Extract<typeof amount, { numbers: unknown }>).numbers, at);
}

test('of values that as many rows have, the first by their letters are taken, whatever the order of the rows', () => {
  const values = Object.freeze(['d', 'b', null, 'c', 'a', 'a', null, null]);
  expect(mostFrequentValues(values, 2)).toEqual(['a', 'b']);
  expect(mostFrequentValues(values.toReversed(), 2)).toEqual(['a', 'b']);
  expect(mostFrequentValues([], 2)).toEqual([]);
});

test('predictions are taken for the rows that are asked for, in their order', () => {
  const predictions = Object.freeze({
    classes: CLASSES,
    predicted: [0, 1, 2],
    confidence: Float64Array.of(0.1, 0.2, 0.3),
  });
  expect(takePredictions(predictions, [2, 0])).toEqual({ classes: CLASSES, predicted: [2, 0], confidence: [0.3, 0.1] });
});
