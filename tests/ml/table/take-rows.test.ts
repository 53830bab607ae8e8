import { readTable } from '../../../ml/table/read-table.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';

describe('takeRows', () => {
  const table = readTable(
    [
      { name: 't', type: 'text' },
      { name: 'n', type: 'number' },
    ],
    [
      { name: 't', values: ['a', null, 'c'] },
      { name: 'n', values: [1, 2, null] },
    ],
  );

  test('takes rows in the order asked, again if asked', () => {
    const taken = takeRows(table, [2, 0, 0]);
    expect(taken.rows).toBe(3);
    expect(taken.columns.map((column) => [...column.values])).toEqual([
      ['c', 'a', 'a'],
      [NaN, 1, 1],
    ]);
  });

  test('takes nothing', () => {
    expect(takeRows(table, []).rows).toBe(0);
  });
});
