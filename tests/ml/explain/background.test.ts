import { describe, expect, test } from '@jest/globals';
import { columnBackground } from '../../../ml/explain/background.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const table = readTable(
  [
    { name: 'Amount', type: 'number' },
    { name: 'Centre', type: 'category' },
  ],
  [
    { name: 'Amount', values: [4, null, 1, 3, 2, null, 8, 7, 6, 5] },
    { name: 'Centre', values: ['a', 'b', 'a', null, 'a', 'b', 'a', 'c', 'b', null] },
  ],
);

describe('columnBackground', () => {
  test('of numbers takes the middles of equal parts, and missing as often as it was', () => {
    // Eight numbers in two parts: 1–4 and 5–8; two of ten cells are missing.
    expect(columnBackground(table, 'Amount', 3)).toEqual({
      values: [3, 7, NaN],
      shares: [0.4, 0.4, 0.2],
      sorted: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    });
  });

  test('of words takes the most frequent, missing among them, and shares that sum to 1', () => {
    expect(columnBackground(table, 'Centre', 2)).toEqual({
      values: ['a', 'b'],
      shares: [4 / 7, 3 / 7],
      sorted: new Float64Array(0),
    });
    expect(columnBackground(table, 'Centre', 9).values).toEqual(['a', 'b', null, 'c']);
  });

  test('of a column or of rows that nobody has seen is missing', () => {
    const unknown = { values: [null], shares: [1], sorted: new Float64Array(0) };
    expect(columnBackground(table, 'Colour', 8)).toEqual(unknown);
    expect(columnBackground({ rows: 0, columns: [] }, 'Amount', 8)).toEqual(unknown);
  });

  test('of a column that is always missing is missing', () => {
    const empty = readTable([{ name: 'Amount', type: 'number' }], [{ name: 'Amount', values: [null, null] }]);
    expect(columnBackground(empty, 'Amount', 8)).toMatchObject({ values: [NaN], shares: [1] });
  });
});
