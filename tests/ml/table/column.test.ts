import { isNumberColumn } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';

describe('isNumberColumn', () => {
  test('is true for numbers and dates alone', () => {
    const types = ['number', 'date', 'text', 'category', 'boolean'] as const;
    const { columns } = readTable(
      types.map((type) => ({ name: type, type })),
      [],
    );
    expect(columns.filter(isNumberColumn).map((column) => column.name)).toEqual(['number', 'date']);
  });
});
