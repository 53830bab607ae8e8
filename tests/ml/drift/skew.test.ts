import { findSkew, learnedFrom, type Skew } from '../../../ml/drift/skew.ts';
import { seededRandom } from '../../../ml/random.ts';
import { groupBy } from '../../../ml/sketches/group-by.ts';
import { profileTable } from '../../../ml/sketches/table-profile.ts';
import type { Cell } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { cardPurchases } from '../../../workbench/samples/card-purchases.ts';

const SPEC = [
  { name: 'Date', type: 'date' },
  { name: 'Merchant', type: 'text' },
  { name: 'Description', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Cost centre', type: 'category' },
  { name: 'Currency', type: 'category' },
] as const;
type Column = (typeof SPEC)[number]['name'];
type Row = readonly Cell[];

/** The workbench's sample, with a currency: the ten months before its last two, which have drifted. */
function purchases(seed: number): Row[] {
  const { rows, headers, firstUnlabelledRow } = cardPurchases({ seed });
  const places = SPEC.slice(0, 5).map(({ name }) => headers.indexOf(name));
  const random = seededRandom(seed);
  return rows
    .slice(0, firstUnlabelledRow)
    .map((row) => [...places.map((place) => row[place] ?? null), ['GBP', 'GBP', 'EUR', 'USD'][random.integer(4)]!]);
}

const tableOf = (rows: readonly Row[]) =>
  readTable(
    SPEC,
    SPEC.map(({ name }, at) => ({ name, values: rows.map((row) => row[at] ?? null) })),
  );

const rows = purchases(11);
const train = profileTable(tableOf(rows.filter((_, row) => row % 10 !== 0)));
const learned = learnedFrom({
  train,
  holdout: profileTable(tableOf(rows.filter((_, row) => row % 10 === 0)), undefined, { known: train }),
});
const skewOf = (batch: readonly Row[]): Skew[] => findSkew(learned, profileTable(tableOf(batch)));

const placeOf = (name: Column) => SPEC.findIndex((each) => each.name === name);
const later = purchases(12).slice(0, 300);
/** Later rows with other cells in one column. */
const changed = (name: Column, change: (cell: Cell, row: Row) => Cell) =>
  later.map((row) => row.map((cell, place) => (place === placeOf(name) ? change(cell, row) : cell)));
const swapped = (one: Column, other: Column) =>
  later.map((row) => row.with(placeOf(one), row[placeOf(other)]!).with(placeOf(other), row[placeOf(one)]!));

test.each([10, 100, 1_000, 1 / 10, 1 / 100, 1 / 1_000, -1])('names amounts that are ×%d', (factor) => {
  expect(skewOf(changed('Amount', (cell) => Number(cell) * factor))).toEqual([
    { column: 'Amount', code: 'factor', values: { factor } },
  ]);
});

test('names cells of another type', () => {
  expect(skewOf(changed('Amount', (cell) => `${String(cell)} EUR`))).toEqual([
    { column: 'Amount', code: 'unreadable', values: { share: 1, type: 'number' } },
  ]);
  expect(skewOf(changed('Amount', String))).toEqual([]);
  expect(skewOf(changed('Date', (cell) => Number(cell) * 86_400_000))).toEqual([
    { column: 'Date', code: 'no-dates', values: {} },
  ]);
  expect(skewOf(changed('Merchant', (_, row) => String(row[0])))).toEqual([
    { column: 'Merchant', code: 'kind', values: { now: 'numbers', before: 'words' } },
  ]);
  expect(skewOf(changed('Cost centre', (cell) => String(cell).slice(0, 4)))).toEqual([
    { column: 'Cost centre', code: 'kind', values: { now: 'numbers', before: 'words' } },
  ]);
});

test('names a header that stands over something else', () => {
  expect(skewOf(swapped('Merchant', 'Description')).map(({ column, code }) => [column, code])).toEqual([
    ['Merchant', 'swapped'],
    ['Description', 'swapped'],
  ]);
  expect(skewOf(swapped('Cost centre', 'Currency'))[0]).toEqual({
    column: 'Cost centre',
    code: 'swapped',
    values: { other: 'Currency' },
  });
  expect(skewOf(changed('Cost centre', (_, row) => row[5]!))).toEqual([
    { column: 'Cost centre', code: 'another', values: { other: 'Currency' } },
  ]);
  expect(skewOf(changed('Amount', (_, row) => row[0]!))).toEqual([{ column: 'Amount', code: 'beyond', values: {} }]);
  expect(skewOf(changed('Merchant', (_, row) => row[4]!))).toEqual([
    { column: 'Merchant', code: 'unknown', values: { share: 1, examples: ['platform', 'engineering', 'field'] } },
  ]);
  expect(skewOf(changed('Cost centre', () => null))).toEqual([{ column: 'Cost centre', code: 'empty', values: {} }]);
});

test('says nothing of fewer than 30 rows, nor of a single new value', () => {
  expect(skewOf(changed('Amount', (cell) => Number(cell) * 100).slice(0, 29))).toEqual([]);
  expect(skewOf(changed('Cost centre', () => '9999 Moon base'))).toEqual([]);
});

test('what merely drifted is none: half of the descriptions blank, one cost centre in pence, new merchants', () => {
  const { rows: all, headers, firstUnlabelledRow } = cardPurchases({ seed: 11 });
  const places = SPEC.slice(0, 5).map(({ name }) => headers.indexOf(name));
  const drifted = all.slice(firstUnlabelledRow).map((row) => [...places.map((place) => row[place] ?? null), 'GBP']);
  expect(skewOf(drifted)).toEqual([]);
});

test('gives no false alarm in 1,189 clean batches: as rows come, of one kind each, and sorted by amount', () => {
  let batches = 0;
  const alarms: unknown[] = [];
  const look = (batch: readonly Row[]): void => {
    if (batch.length < 30) return;
    batches++;
    const found = skewOf(batch);
    if (found.length > 0) alarms.push(found);
  };
  for (let seed = 100; seed < 108; seed++) {
    const clean = purchases(seed);
    const sorted = clean.toSorted((a, b) => Number(a[3]) - Number(b[3]));
    for (let at = 0; at < clean.length; at += 60) look(clean.slice(at, at + 60));
    for (let at = 0; at < clean.length; at += 300) look(sorted.slice(at, at + 300));
    for (const kindOf of [
      (row: Row) => String(row[4]),
      (row: Row) => String(row[5]),
      (row: Row) => String(row[1]).split(' ')[0]!,
    ])
      for (const same of groupBy(clean, kindOf).values()) look(same.slice(0, 200));
  }
  expect({ batches, alarms }).toEqual({ batches: 1_189, alarms: [] });
});
