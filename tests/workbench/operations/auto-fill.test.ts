import { expect, test } from '@jest/globals';
import type { WrittenValue } from '../../../workbench/cells/cell.ts';
import { autoFill } from '../../../workbench/operations/auto-fill.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';

/** What stands in A1:A6 when its first cells are filled down. */
function filledDown(cells: readonly WrittenValue[], type: string): unknown[] {
  const { workbook } = bookOf(cells.map((cell) => [cell]));
  autoFill(workbook, at(workbook, `A1:A${cells.length}`), at(workbook, 'A1:A6'), type, 'user');
  return valuesAt(workbook, 'A1:A6').flat();
}

// What each type does: learn.microsoft.com, Excel.AutoFillType.
test.each<[string, WrittenValue[], unknown[]]>([
  ['FillDefault', [5], [5, 5, 5, 5, 5, 5]],
  ['FillDefault', [1, 3], [1, 3, 5, 7, 9, 11]],
  ['FillDefault', ['x', 'y'], ['x', 'y', 'x', 'y', 'x', 'y']],
  ['FillDefault', ['Item 1'], ['Item 1', 'Item 2', 'Item 3', 'Item 4', 'Item 5', 'Item 6']],
  ['FillDefault', ['Mon', 'Wed'], ['Mon', 'Wed', 'Fri', 'Sun', 'Tue', 'Thu']],
  ['FillDefault', ['December'], ['December', 'January', 'February', 'March', 'April', 'May']],
  ['FillDefault', ['2024-02-28'], [45350, 45351, 45352, 45353, 45354, 45355]],
  ['FillCopy', [1, 3], [1, 3, 1, 3, 1, 3]],
  ['FillSeries', [5], [5, 6, 7, 8, 9, 10]],
  ['FillDays', [45350], [45350, 45351, 45352, 45353, 45354, 45355]],
  // 2024-03-01 was a Friday.
  ['FillWeekdays', [45352], [45352, 45355, 45356, 45357, 45358, 45359]],
  // 31 January 2024, then the last days of shorter months.
  ['FillMonths', [45322], [45322, 45351, 45382, 45412, 45443, 45473]],
  ['FillYears', [45351], [45351, 45716, 46081, 46446, 46812, 47177]],
  ['LinearTrend', [1, 2, 4], [1, 2, 4, 5.33333333333333, 6.83333333333333, 8.33333333333333]],
  ['GrowthTrend', [1, 2], [1, 2, 4, 8, 16, 32]],
])('%s of %p gives %p', (type, cells, expected) => {
  expect(filledDown(cells, type)).toEqual(expected);
});

test('formulas move along, looks too; a series goes on upwards and to the left', () => {
  const { workbook, sheet } = bookOf([[1, '=A1*2']]);
  workbook.setStyle(at(workbook, 'B1'), 'bold', true, 'user');
  autoFill(workbook, at(workbook, 'B1'), at(workbook, 'B1:B2'), 'FillDefault', 'user');
  expect([sheet.formulaAt(1, 1), sheet.styleAt(1, 1).bold]).toEqual(['=A2*2', true]);
  workbook.writeCells(at(workbook, 'C5:D5'), [[10, 12]], 'user');
  autoFill(workbook, at(workbook, 'C5:D5'), at(workbook, 'A5:D5'), 'FillDefault', 'user');
  workbook.writeCells(at(workbook, 'F8:F9'), [[1], [2]], 'user');
  autoFill(workbook, at(workbook, 'F8:F9'), at(workbook, 'F6:F9'), 'FillDefault', 'user');
  expect([valuesAt(workbook, 'A5:D5'), valuesAt(workbook, 'F6:F9').flat()]).toEqual([[[6, 8, 10, 12]], [-1, 0, 1, 2]]);
});

test('formats alone, or values alone, are filled when that is asked for', () => {
  const { workbook, sheet } = bookOf([['x']]);
  workbook.setStyle(at(workbook, 'A1'), 'bold', true, 'user');
  autoFill(workbook, at(workbook, 'A1'), at(workbook, 'A1:A2'), 'FillFormats', 'user');
  autoFill(workbook, at(workbook, 'A1'), at(workbook, 'A1:B1'), 'FillValues', 'user');
  expect([sheet.valueAt(1, 0), sheet.styleAt(1, 0).bold, sheet.valueAt(0, 1), sheet.styleAt(0, 1).bold]).toEqual([
    '',
    true,
    'x',
    false,
  ]);
});

test.each<[string, string, string]>([
  ['A1:B2', 'FillDefault', 'InvalidArgument'],
  ['B1:B2', 'FillDefault', 'InvalidArgument'],
  ['A1:A2', 'FlashFill', 'ApiNotFound'],
  ['A1:A2', 'LinearTrend', 'InvalidArgument'],
])('filling from A1, a text, to %s by %s is refused', (to, type, code) => {
  const { workbook } = bookOf([['x']]);
  expect(() => autoFill(workbook, at(workbook, 'A1'), at(workbook, to), type, 'user')).toThrow(
    expect.objectContaining({ code }),
  );
});
