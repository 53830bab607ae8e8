import { describe, expect, test } from '@jest/globals';
import { maskRow } from '../../../ml/explain/masked-rows.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const columns: ColumnSpec[] = [
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Centre', type: 'category' },
];
const read = (rows: (string | number | null)[][]) =>
  readTable(
    columns,
    columns.map(({ name }, at) => ({ name, values: rows.map((row) => row[at]!) })),
  );
const known = read([
  ['a', 1, 'x'],
  ['b', 2, 'x'],
  ['c', 3, 'y'],
]);

describe('maskRow', () => {
  const { table, masks } = maskRow(read([['City Cabs', 9, null]]), known);

  test('begins with the row itself', () => {
    expect(table.columns.map(({ values }) => values[0])).toEqual(['City Cabs', 9, null]);
  });

  test('takes out a text as a whole and word by word, and replaces other cells by values seen', () => {
    expect(masks.map(({ column, words, shares }) => ({ column, words, shares }))).toEqual([
      { column: 0, words: [], shares: [1] },
      { column: 0, words: ['City'], shares: [1] },
      { column: 0, words: ['Cabs'], shares: [1] },
      { column: 1, words: [], shares: [1 / 3, 1 / 3, 1 / 3] },
      { column: 2, words: [], shares: [2 / 3, 1 / 3] },
    ]);
    expect([...table.columns[0]!.values].slice(1, 4)).toEqual([null, 'Cabs', 'City']);
    expect([...table.columns[1]!.values].slice(4, 7)).toEqual([1, 2, 3]);
    expect([...table.columns[2]!.values].slice(7)).toEqual(['x', 'y']);
  });

  test('changes one column at a time', () => {
    const original = table.columns.map(({ values }) => values[0]);
    for (let copy = 1; copy < table.rows; copy++) {
      const changed = table.columns.filter(({ values }, at) => !Object.is(values[copy], original[at]));
      expect(changed.length).toBeLessThanOrEqual(1);
    }
  });

  test('leaves a missing text alone: there is nothing to take out', () => {
    expect(maskRow(read([[null, 9, 'x']]), known).masks.map(({ column }) => column)).toEqual([1, 2]);
  });

  test('makes at most one copy a column of a table with very many, and 250 of others', () => {
    const wide = Array.from({ length: 200 }, (_, at): ColumnSpec => ({ name: `N${at}`, type: 'number' }));
    const row = readTable(
      wide,
      wide.map(({ name }) => ({ name, values: [1] })),
    );
    const rows = readTable(
      wide,
      wide.map(({ name }) => ({ name, values: Array.from({ length: 50 }, (_, at) => at) })),
    );
    expect(maskRow(row, rows).table.rows).toBe(201);
    const long = read([[Array.from({ length: 500 }, (_, at) => `word${at}`).join(' '), 1, 'x']]);
    expect(maskRow(long, known).table.rows).toBeLessThanOrEqual(250);
  });
});
