import { mergePartDigests, partDigests } from '../../../ml/sketches/part-digests.ts';
import { quantileOf } from '../../../ml/sketches/t-digest.ts';
import type { Table } from '../../../ml/table/column.ts';

const table: Table = Object.freeze({
  rows: 5,
  columns: [
    { name: 'Centre', type: 'category', values: Object.freeze(['A', 'B', 'A', null, 'A']) },
    { name: 'Amount', type: 'number', values: Float64Array.of(1, 20, 3, 4, NaN) },
    { name: 'Date', type: 'date', values: Float64Array.of(1, 2, 3, 4, 5) },
  ],
} as const);

/** One category column of so many values, and some number columns. */
function wide(values: number, numbers: number): Table {
  const rows = values * 2;
  return {
    rows,
    columns: [
      { name: 'Centre', type: 'category', values: Array.from({ length: rows }, (_, row) => `C${row % values}`) },
      ...Array.from({ length: numbers }, (_, at) => ({
        name: `N${at}`,
        type: 'number' as const,
        values: new Float64Array(rows),
      })),
    ],
  };
}

describe('partDigests', () => {
  test('digests each number column within each category; dates and missing cells have no part in it', () => {
    const parts = partDigests(table);
    expect(parts.map(({ category, value, number, digest }) => [category, value, number, digest.count])).toEqual([
      ['Centre', 'A', 'Amount', 2],
      ['Centre', 'B', 'Amount', 1],
    ]);
    expect(quantileOf(parts[1]!.digest, 0.5)).toBe(20);
  });

  test('keeps the 30 most frequent values of a category', () => {
    expect(partDigests(wide(100, 1))).toHaveLength(30);
  });

  test('keeps 200 parts at most, shared out evenly', () => {
    const parts = partDigests(wide(30, 20));
    expect(parts).toHaveLength(200);
    expect(parts.filter((part) => part.number === 'N19')).toHaveLength(10);
    expect(partDigests(wide(3, 250))).toHaveLength(200);
  });
});

describe('mergePartDigests', () => {
  test('joins the same part of several tables', () => {
    const merged = mergePartDigests([partDigests(table), partDigests(table)]);
    expect(merged.map(({ value, digest }) => [value, digest.count])).toEqual([
      ['A', 4],
      ['B', 2],
    ]);
  });

  test('stays within the bounds', () => {
    const renamed = wide(30, 1).columns.map((column) =>
      'values' in column && column.type === 'category'
        ? { ...column, values: column.values.map((value) => `other ${value}`) }
        : column,
    );
    expect(mergePartDigests([partDigests(wide(30, 1)), partDigests({ rows: 60, columns: renamed })])).toHaveLength(30);
  });
});
