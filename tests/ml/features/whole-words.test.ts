import { NO_WHOLE, wholesOf, wordColumns } from '../../../ml/features/whole-words.ts';
import { Signatures } from '../../../ml/features/word-signature.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import type { Cell, ColumnSpec } from '../../../ml/table/column.ts';

const columns: readonly ColumnSpec[] = [
  { name: 'merchant', type: 'text' },
  { name: 'centre', type: 'category' },
  { name: 'amount', type: 'number' },
];
const wholes = (credit: readonly number[], ...rows: Cell[][]): number[] => {
  const table = readTable(
    columns,
    columns.map(({ name }, at) => ({ name, values: rows.map((row) => row[at]!) })),
  );
  return [...wholesOf(table.rows, wordColumns(table, credit, new Signatures()))];
};

describe('wholesOf', () => {
  test('is one number for rows with the same words in the columns that carry the answers, whatever else they hold', () => {
    const [first, again, elsewhere, other] = wholes(
      [1, 0.1, 1],
      ['City Cabs 1', 'A', 1],
      ['CITY CABS', 'A', 2],
      ['cabs, city', 'B', 3],
      ['Harbour Hotel', 'A', 1],
    );
    expect([again, elsewhere]).toEqual([first, first]);
    expect(other).not.toBe(first);
    const [near, far] = wholes([1, 0.5, 1], ['City Cabs', 'A', 1], ['City Cabs', 'B', 1]);
    expect(far).not.toBe(near);
  });

  test('is the same for a row alone as among others', () => {
    expect(wholes([1, 0.5, 1], ['City Cabs', 'A', 1], ['Hotel', 'B', 1])[1]).toBe(
      wholes([1, 0.5, 1], ['Hotel', 'B', 9])[0],
    );
  });

  test('goes by the strongest column of words where none is strong, and by nothing where there are no words', () => {
    const [first, second] = wholes([0.05, 0.2, 1], ['City Cabs', 'A', 1], ['Hotel', 'A', 1]);
    expect(second).toBe(first);
    expect(wholes([1, 1, 1], [null, null, 5])).toEqual([NO_WHOLE]);
  });
});
