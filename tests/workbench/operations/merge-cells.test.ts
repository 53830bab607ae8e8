import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { mergeCells, unmergeCells } from '../../../workbench/operations/merge-cells.ts';
import { sortRows } from '../../../workbench/workbook/table-sort.ts';
import { at, bookOf, tableOf, valuesAt } from '../workbook/book.ts';

test('a merge keeps the top left value and hides the other cells from what is written', () => {
  const { workbook, sheet } = bookOf([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  mergeCells(workbook, at(workbook, 'A1:B2'), false, 'user');
  workbook.writeCells(
    at(workbook, 'A1:B2'),
    [
      ['A', 'x'],
      ['x', 'x'],
    ],
    'user',
  );
  expect([sheet.merges, valuesAt(workbook, 'A1:B2')]).toEqual([
    [areaOf(0, 0, 2, 2)],
    [
      ['A', ''],
      ['', ''],
    ],
  ]);
});

test('merging across makes one cell of each row', () => {
  const { workbook, sheet } = bookOf([]);
  mergeCells(workbook, at(workbook, 'A1:C2'), true, 'user');
  expect(sheet.merges).toEqual([areaOf(0, 0, 1, 3), areaOf(1, 0, 1, 3)]);
});

test('a merge that cuts another takes it in whole; parting takes every merge that it touches', () => {
  const { workbook, sheet } = bookOf([]);
  mergeCells(workbook, at(workbook, 'A1:B2'), false, 'user');
  mergeCells(workbook, at(workbook, 'B2:C3'), false, 'user');
  expect(sheet.merges).toEqual([areaOf(0, 0, 3, 3)]);
  unmergeCells(workbook, at(workbook, 'C3'), 'user');
  expect(sheet.merges).toEqual([]);
});

test('merges move with rows put in above them', () => {
  const { workbook, sheet } = bookOf([]);
  mergeCells(workbook, at(workbook, 'B2:C3'), false, 'user');
  const band = areaOf(0, 0, 2, MAX_COLUMNS);
  workbook.shiftCells(sheet, { kind: 'insert', band, along: 'rows' }, 'user', 'RowInserted');
  expect(sheet.merges).toEqual([areaOf(3, 1, 2, 2)]);
});

test('cells of a table are not merged, and merged cells not sorted', () => {
  const { workbook } = tableOf([['Name'], ['Ann']]);
  const refused = expect.objectContaining({ code: 'InvalidOperation' });
  expect(() => mergeCells(workbook, at(workbook, 'A1:A2'), false, 'user')).toThrow(refused);
  mergeCells(workbook, at(workbook, 'C1:D1'), false, 'user');
  expect(() => sortRows(workbook, at(workbook, 'C1:C9'), [{ column: 0, ascending: true }], 'user')).toThrow(refused);
});
