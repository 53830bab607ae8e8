import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { bodyArea, columnArea, headerArea, isFiltered } from '../../../workbench/sheets/table.ts';
import { tableOf } from '../workbook/book.ts';

test('header, body and columns are parts of the area, without header and totals where shown', () => {
  const { table } = tableOf([
    ['A', 'B'],
    [1, 2],
    [3, 4],
    [4, 6],
  ]);
  expect([headerArea(table), bodyArea(table), columnArea(bodyArea(table), 1)]).toEqual([
    areaOf(0, 0, 1, 2),
    areaOf(1, 0, 3, 2),
    areaOf(1, 1, 3, 1),
  ]);
  table.showTotals = true;
  expect(bodyArea(table)).toEqual(areaOf(1, 0, 2, 2));
});

test('one filtered column makes a filtered table', () => {
  const { table } = tableOf([['A'], [1]]);
  expect(isFiltered(table)).toBe(false);
  for (const column of table.columns) column.filter = new Set();
  expect(isFiltered(table)).toBe(true);
});
