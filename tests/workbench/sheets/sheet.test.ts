import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { onlyCell } from '../../../workbench/sheets/sheet.ts';
import { at, bookOf, tableOf } from '../workbook/book.ts';

test('a cell has a value, a text, and an entry to edit', () => {
  const { workbook, sheet } = bookOf([[0.5, '=A1*2', "'007", '']]);
  workbook.setStyle(at(workbook, 'A1:B1'), 'numberFormat', '0%', 'user');
  expect(
    [0, 1, 2, 3].map((column) => [sheet.valueAt(0, column), sheet.textAt(0, column), sheet.entryAt(0, column)]),
  ).toEqual([
    [0.5, '50%', '0.5'],
    [1, '100%', '=A1*2'],
    ['007', '007', "'007"],
    ['', '', ''],
  ]);
  expect([onlyCell(sheet, areaOf(0, 0)), onlyCell(sheet, areaOf(0, 0, 1, 2))]).toEqual([0.5, undefined]);
});

test('a style comes from the cell, else its row, else its column', () => {
  const { workbook, sheet } = bookOf([]);
  workbook.setStyle(at(workbook, 'B:B'), 'fill', '#0000FF', 'user');
  workbook.setStyle(at(workbook, '2:2'), 'fill', '#00FF00', 'user');
  workbook.setStyle(at(workbook, 'B3'), 'fill', '#FF0000', 'user');
  expect([sheet.styleAt(0, 1).fill, sheet.styleAt(1, 1).fill, sheet.styleAt(2, 1).fill]).toEqual([
    '#0000FF',
    '#00FF00',
    '#FF0000',
  ]);
});

test('hidden lines have no size', () => {
  const { sheet } = bookOf([]);
  sheet.hiddenRows.add(1);
  sheet.hiddenColumns.add(2);
  sheet.columnWidths.set(0, 100);
  expect([
    sheet.rowHeight(0),
    sheet.rowHeight(1),
    sheet.columnWidth(0),
    sheet.columnWidth(1),
    sheet.columnWidth(2),
  ]).toEqual([15, 0, 100, 48, 0]);
});

test('widths, heights, hidden lines and line styles move with whole rows and columns only', () => {
  const { workbook, sheet } = bookOf([]);
  sheet.columnWidths.set(1, 100);
  sheet.hiddenRows.add(3);
  sheet.rowHeights.set(0, 30);
  workbook.shiftCells(sheet, { kind: 'insert', band: areaOf(0, 0, 5, 1), along: 'columns' }, 'user', 'CellInserted');
  expect(sheet.columnWidths.get(1)).toBe(100);
  workbook.shiftCells(
    sheet,
    { kind: 'insert', band: areaOf(0, 0, MAX_ROWS, 1), along: 'columns' },
    'user',
    'ColumnInserted',
  );
  workbook.shiftCells(
    sheet,
    { kind: 'delete', band: areaOf(0, 0, 1, MAX_COLUMNS), along: 'rows' },
    'user',
    'RowDeleted',
  );
  expect([[...sheet.columnWidths], [...sheet.hiddenRows], [...sheet.rowHeights]]).toEqual([[[2, 100]], [2], []]);
});

test('tables and used cells are found by place', () => {
  const { workbook, sheet, table } = tableOf([['Name'], ['Ann']]);
  workbook.setStyle(at(workbook, 'D9'), 'bold', true, 'user');
  expect([sheet.tableAt(1, 0), sheet.tableAt(2, 0), sheet.tablesIn(areaOf(1, 0, 9, 9))]).toEqual([
    table,
    undefined,
    [table],
  ]);
  expect([sheet.usedArea(), sheet.usedArea(false)]).toEqual([areaOf(0, 0, 2, 1), areaOf(0, 0, 9, 4)]);
});
