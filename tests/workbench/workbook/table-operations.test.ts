import { describe, expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import {
  addTable,
  addTableColumn,
  addTableRows,
  convertTableToRange,
  deleteTable,
  deleteTableColumn,
  deleteTableRows,
  renameTable,
  resizeTable,
} from '../../../workbench/workbook/table-operations.ts';
import { columnNames } from '../../../workbench/sheets/table-headers.ts';
import { at, bookOf, tableOf, valuesAt } from './book.ts';

const LINES = Object.freeze([
  ['Name', 'Amount'],
  ['Ann', 1],
  ['Bob', 2],
]);

describe('a new table', () => {
  test('names blank and repeated headers and makes numbers among them text', () => {
    const { sheet, table } = tableOf([
      ['Name', '', 'name', 7],
      ['a', 'b', 'c', 'd'],
    ]);
    expect(columnNames(sheet, table)).toEqual(['Name', 'Column2', 'name2', '7']);
    expect(sheet.valueAt(0, 3)).toBe('7');
  });

  test('without headers gets a header row above its data', () => {
    const { workbook, sheet } = bookOf([
      ['Ann', 1],
      ['below', 'x'],
    ]);
    const table = addTable(workbook, { sheet, area: areaOf(0, 0, 2, 2) }, false, 'addin');
    expect([valuesAt(workbook, 'A1:B3'), table.area.rows]).toEqual([
      [
        ['Column1', 'Column2'],
        ['Ann', 1],
        ['below', 'x'],
      ],
      3,
    ]);
  });

  test('cannot overlap another', () => {
    const { workbook } = tableOf(LINES);
    expect(() => addTable(workbook, at(workbook, 'B2:C5'), true, 'addin')).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });
});

describe('adding a column', () => {
  test('at the right end pushes the cells beside the table away, in its rows only', () => {
    const { workbook, sheet, table } = tableOf(LINES);
    workbook.writeCells(at(workbook, 'C1:C4'), [['x'], ['y'], ['z'], ['below']], 'addin');
    addTableColumn(workbook, { sheet, table }, null, [['Class'], ['c1'], ['c2']], 'addin');
    expect(valuesAt(workbook, 'A1:D4')).toEqual([
      ['Name', 'Amount', 'Class', 'x'],
      ['Ann', 1, 'c1', 'y'],
      ['Bob', 2, 'c2', 'z'],
      ['', '', 'below', ''],
    ]);
    expect(table.area).toEqual(areaOf(0, 0, 3, 3));
  });

  test('in the middle and at the left keeps the other columns’ ids', () => {
    const { workbook, sheet, table } = tableOf(LINES);
    addTableColumn(workbook, { sheet, table }, 1, null, 'addin');
    addTableColumn(workbook, { sheet, table }, 0, null, 'addin');
    expect([table.area, table.columns.map((column) => column.id), columnNames(sheet, table)]).toEqual([
      areaOf(0, 0, 3, 4),
      [4, 1, 3, 2],
      ['Column1', 'Name', 'Column2', 'Amount'],
    ]);
  });

  test('is refused when it would cut another table', () => {
    const { workbook, sheet, table } = tableOf(LINES);
    workbook.writeCells(at(workbook, 'E2:E5'), [['H'], [1], [2], [3]], 'addin');
    addTable(workbook, at(workbook, 'E2:E5'), true, 'addin');
    expect(() => addTableColumn(workbook, { sheet, table }, null, null, 'addin')).toThrow(
      expect.objectContaining({ code: 'InsertDeleteConflict' }),
    );
    expect(table.area).toEqual(areaOf(0, 0, 3, 2));
  });
});

describe('rows', () => {
  test('added at the end push the cells below away, and take rules and looks along', () => {
    const { workbook, sheet, table } = tableOf(LINES);
    workbook.writeCells(at(workbook, 'A4'), [['below']], 'addin');
    workbook.setStyle(at(workbook, 'B2:B3'), 'numberFormat', '0.00', 'addin');
    addTableRows(
      workbook,
      { sheet, table },
      null,
      [
        ['Cy', 3],
        ['Di', 4],
      ],
      'addin',
    );
    expect(valuesAt(workbook, 'A3:B6')).toEqual([
      ['Bob', 2],
      ['Cy', 3],
      ['Di', 4],
      ['below', ''],
    ]);
    expect([table.area.rows, sheet.textAt(4, 1)]).toEqual([5, '4.00']);
  });

  test('deleted pull the cells below up; the last row is emptied instead', () => {
    const { workbook, sheet, table } = tableOf(LINES);
    workbook.writeCells(at(workbook, 'A4'), [['below']], 'addin');
    deleteTableRows(workbook, { sheet, table }, 0, 1, 'addin');
    expect([valuesAt(workbook, 'A2:A3'), table.area.rows]).toEqual([[['Bob'], ['below']], 2]);
    deleteTableRows(workbook, { sheet, table }, 0, 1, 'addin');
    expect([valuesAt(workbook, 'A2:A3'), table.area.rows]).toEqual([[[''], ['below']], 2]);
  });
});

test('a deleted column closes the gap', () => {
  const { workbook, sheet, table } = tableOf(LINES);
  deleteTableColumn(workbook, sheet, table, 0, 'addin');
  expect([valuesAt(workbook, 'A1:B1'), table.area.columns]).toEqual([[['Amount', '']], 1]);
});

test('a resized table takes in cells and names their headers', () => {
  const { workbook, sheet, table } = tableOf(LINES);
  resizeTable(workbook, sheet, table, areaOf(0, 0, 5, 3));
  expect([table.columns.length, sheet.valueAt(0, 2)]).toEqual([3, 'Column3']);
  expect(() => resizeTable(workbook, sheet, table, areaOf(1, 0, 5, 3))).toThrow(
    expect.objectContaining({ code: 'InvalidArgument' }),
  );
});

test('names are checked and each is there once', () => {
  const { workbook, sheet, table } = tableOf(LINES);
  const second = addTable(workbook, { sheet, area: areaOf(9, 0, 2, 2) }, true, 'addin');
  renameTable(workbook, table, 'Sales');
  expect(() => renameTable(workbook, second, 'sales')).toThrow(expect.objectContaining({ code: 'ItemAlreadyExists' }));
  for (const name of ['a b', 'A1', '1a', ''])
    expect(() => renameTable(workbook, second, name)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test('converting leaves the cells, deleting takes them', () => {
  const { workbook, sheet, table } = tableOf(LINES);
  convertTableToRange(workbook, sheet, table);
  expect([sheet.tables, valuesAt(workbook, 'A1')]).toEqual([[], [['Name']]]);
  deleteTable(workbook, sheet, addTable(workbook, at(workbook, 'A1:B3'), true, 'addin'), 'addin');
  expect(sheet.usedArea()).toBeNull();
});
