import { expect, test } from '@jest/globals';
import { areaOf, MAX_ROWS } from '../../../workbench/cells/area.ts';
import {
  deleteLines,
  insertLines,
  linesOf,
  linesToUnhide,
  setLinesHidden,
  type Lines,
} from '../../../workbench/operations/line-operations.ts';
import { filterTable } from '../../../workbench/workbook/table-sort.ts';
import { at, bookOf, tableOf, valuesAt } from '../workbook/book.ts';

const rows = (first: number, count = 1): Lines => ({ along: 'rows', first, count });
const columns = (first: number, count = 1): Lines => ({ along: 'columns', first, count });
const spend = () =>
  tableOf([
    ['Name', 'Sum'],
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);

test('the lines of an area are its rows or its columns', () => {
  expect([linesOf(areaOf(2, 3, 4, 5), 'rows'), linesOf(areaOf(2, 3, 4, 5), 'columns')]).toEqual([
    rows(2, 4),
    columns(3, 5),
  ]);
});

test('inserted rows move what is below them with the formulas that read it, and look like the row above', () => {
  const { workbook, sheet } = bookOf([['a'], ['b'], ['=A2']]);
  workbook.setStyle(at(workbook, 'A1'), 'bold', true, 'addin');
  insertLines(workbook, sheet, rows(1, 2), 'user');
  expect(valuesAt(workbook, 'A1:A5').flat()).toEqual(['a', '', '', 'b', 'b']);
  expect([sheet.formulaAt(4, 0), sheet.styleAt(2, 0).bold, sheet.styleAt(3, 0).bold]).toEqual(['=A4', true, false]);
});

test('a row inserted within a table is a row of it; one inserted at its headers moves it', () => {
  const { workbook, sheet, table } = spend();
  insertLines(workbook, sheet, rows(2), 'user');
  expect(table.area).toEqual(areaOf(0, 0, 5, 2));
  insertLines(workbook, sheet, rows(0), 'user');
  expect(table.area).toEqual(areaOf(1, 0, 5, 2));
});

test('a column inserted within a table is a column of it with a name; one inserted at its edge moves it', () => {
  const { workbook, sheet, table } = spend();
  sheet.columnWidths.set(0, 90);
  insertLines(workbook, sheet, columns(1, 2), 'user');
  expect(valuesAt(workbook, 'A1:D1')).toEqual([['Name', 'Column2', 'Column3', 'Sum']]);
  expect([table.columns.map(({ id }) => id), sheet.columnWidth(2)]).toEqual([[1, 3, 4, 2], 90]);
  insertLines(workbook, sheet, columns(0), 'user');
  expect([table.area, table.columns.length]).toEqual([areaOf(0, 1, 4, 4), 4]);
});

test('a filter stays on its column and hides the same rows after lines were inserted and deleted', () => {
  const { workbook, sheet, table } = spend();
  filterTable(workbook, sheet, table, 1, new Set(['2']));
  insertLines(workbook, sheet, columns(1), 'user');
  insertLines(workbook, sheet, rows(0), 'user');
  expect([...sheet.filteredRows].sort()).toEqual([2, 4]);
  deleteLines(workbook, sheet, columns(2), 'user');
  expect([table.columns.length, sheet.filteredRows.size]).toEqual([2, 0]);
});

test('nothing is pushed off the sheet', () => {
  const { workbook, sheet } = bookOf([['a']]);
  sheet.values.set(MAX_ROWS - 1, 0, 'last');
  expect(() => insertLines(workbook, sheet, rows(0), 'user')).toThrow(/pushed off it\. Delete them/);
  expect(valuesAt(workbook, 'A1')).toEqual([['a']]);
});

test('deleted rows are gone from tables and formulas', () => {
  const { workbook, sheet, table } = spend();
  workbook.writeCells(at(workbook, 'D1'), [['=B4']], 'addin');
  deleteLines(workbook, sheet, rows(1, 2), 'user');
  expect([table.area, sheet.formulaAt(0, 3), valuesAt(workbook, 'A2:B2')]).toEqual([
    areaOf(0, 0, 2, 2),
    '=B2',
    [['c', 3]],
  ]);
});

test('a table keeps its headers and one row, unless all of it is deleted', () => {
  const { workbook, sheet } = spend();
  expect(() => deleteLines(workbook, sheet, rows(0), 'user')).toThrow(/hold the headers of the table “Table1”/);
  expect(() => deleteLines(workbook, sheet, rows(1, 3), 'user')).toThrow(/keeps at least one row/);
  expect(valuesAt(workbook, 'A1:A4').flat()).toEqual(['Name', 'a', 'b', 'c']);
  deleteLines(workbook, sheet, rows(0, 4), 'user');
  expect([sheet.tables, sheet.usedArea()]).toEqual([[], null]);
});

test('lines of a protected sheet stay', () => {
  const { workbook, sheet } = bookOf([['a']]);
  sheet.isProtected = true;
  for (const change of [insertLines, deleteLines])
    expect(() => change(workbook, sheet, rows(0), 'user')).toThrow('protected');
  expect(() => setLinesHidden(workbook, sheet, rows(0), true)).toThrow('protected');
});

test('rows and columns are hidden, shown again from beside them, and both can be undone', () => {
  const { workbook, sheet } = bookOf([['a']]);
  setLinesHidden(workbook, sheet, rows(2, 3), true);
  setLinesHidden(workbook, sheet, columns(0), true);
  expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[2, 3, 4], [0]]);
  workbook.undo();
  expect(sheet.hiddenColumns.size).toBe(0);
  expect(linesToUnhide(sheet, rows(5))).toEqual(rows(2, 4));
  setLinesHidden(workbook, sheet, linesToUnhide(sheet, rows(1)), false);
  expect(sheet.hiddenRows.size).toBe(0);
  workbook.undo();
  expect([...sheet.hiddenRows]).toEqual([2, 3, 4]);
});
