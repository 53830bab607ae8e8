import { alignColumns, sortColumns } from '../../../ml/table/align-columns.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const table = readTable(
  [
    { name: 'b', type: 'number' },
    { name: 'a', type: 'text' },
  ],
  [
    { name: 'a', values: ['x'] },
    { name: 'b', values: [1] },
  ],
);

describe('alignColumns', () => {
  test('finds columns by name, in the order asked, and leaves others out', () => {
    expect(alignColumns(table, [{ name: 'a', type: 'text' }]).columns.map((column) => column.name)).toEqual(['a']);
  });

  test('takes an absent column, and one of the other kind, for missing', () => {
    const aligned = alignColumns(table, [
      { name: 'c', type: 'number' },
      { name: 'a', type: 'number' },
      { name: 'b', type: 'text' },
    ]);
    expect(aligned.columns.map((column) => [...column.values])).toEqual([[NaN], [NaN], [null]]);
  });
});

describe('sortColumns', () => {
  test('sorts by name and changes nothing', () => {
    const spec = Object.freeze([
      { name: 'b', type: 'text' },
      { name: 'B', type: 'text' },
      { name: 'a', type: 'text' },
    ] as const);
    expect(sortColumns(spec).map((column) => column.name)).toEqual(['B', 'a', 'b']);
  });
});
