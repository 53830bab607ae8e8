import { expect, test } from '@jest/globals';
import { filterTable, sortRows, sortTable } from '../../../workbench/workbook/table-sort.ts';
import { at, bookOf, tableOf, valuesAt } from './book.ts';

test('a sort orders numbers, texts in any case, booleans, and blanks last in either direction', () => {
  const { workbook, sheet } = bookOf([['b'], [''], [2], [true], ['A'], [10]]);
  sortRows(workbook, at(workbook, 'A1:A6'), [{ column: 0, ascending: true }], 'user');
  expect(valuesAt(workbook, 'A1:A6').flat()).toEqual([2, 10, 'A', 'b', true, '']);
  sortRows(workbook, at(workbook, 'A1:A6'), [{ column: 0, ascending: false }], 'user');
  expect(valuesAt(workbook, 'A1:A6').flat()).toEqual([true, 'b', 'A', 10, 2, '']);
  expect(sheet.usedArea()?.rows).toBe(5);
});

test('rows of a table move whole, equal ones keep their order, and held references stay in place', () => {
  const { workbook, sheet, table } = tableOf([
    ['Key', 'Value'],
    [2, 'first'],
    [1, 'x'],
    [2, 'second'],
  ]);
  workbook.setStyle(at(workbook, 'B2'), 'bold', true, 'user');
  const held = workbook.hold(at(workbook, 'B2'));
  sortTable(workbook, sheet, table, [{ column: 0, ascending: true }], 'user');
  expect(valuesAt(workbook, 'A2:B4')).toEqual([
    [1, 'x'],
    [2, 'first'],
    [2, 'second'],
  ]);
  expect([sheet.styleAt(2, 1).bold, held.area?.row, table.sort]).toEqual([true, 1, [{ column: 0, ascending: true }]]);
});

test('a filter hides rows by their text until it is taken off, and follows edits', () => {
  const { workbook, sheet, table } = tableOf([['Region'], ['North'], ['South'], ['North']]);
  filterTable(workbook, sheet, table, 0, new Set(['North']));
  expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
  workbook.writeCells(at(workbook, 'A2'), [['South']], 'user');
  expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([true, true, false]);
  filterTable(workbook, sheet, table, 0, null);
  expect([1, 2, 3].some((row) => sheet.isRowHidden(row))).toBe(false);
});
