import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import {
  heightOf,
  hideColumns,
  hideRows,
  setColumnWidths,
  setRowHeights,
  widthOf,
} from '../../../workbench/operations/line-sizes.ts';
import { protectSheet } from '../../../workbench/operations/protect.ts';
import type { WorkbookEvent } from '../../../workbench/workbook/workbook-events.ts';
import { bookOf } from '../workbook/book.ts';

test('lines get sizes, lose them and are hidden; sums count what is seen', () => {
  const { workbook, sheet } = bookOf([['a']]);
  setColumnWidths(workbook, sheet, areaOf(0, 1), 100, 'user');
  setRowHeights(workbook, sheet, areaOf(2, 0, 2, 1), 30, 'user');
  hideColumns(workbook, sheet, areaOf(0, 0), true, 'user');
  expect([widthOf(sheet, 0, 3), heightOf(sheet, 0, 5)]).toEqual([148, 105]);
  setColumnWidths(workbook, sheet, areaOf(0, 1), null, 'user');
  setRowHeights(workbook, sheet, areaOf(2, 0, 2, 1), null, 'user');
  expect([widthOf(sheet, 0, 3), heightOf(sheet, 0, 5)]).toEqual([96, 75]);
});

test('rows that are hidden or shown are told as whole rows', () => {
  const { workbook, sheet } = bookOf([]);
  const events: WorkbookEvent[] = [];
  workbook.listen((event) => void events.push(event));
  hideRows(workbook, sheet, areaOf(1, 3, 2, 1), true, 'user');
  expect(events).toEqual([{ kind: 'rowsHidden', sheet, area: areaOf(1, 0, 2, 16_384), isHidden: true }]);
});

test('a protected sheet keeps its sizes, unless its protection allows others', () => {
  const { workbook, sheet } = bookOf([]);
  protectSheet(workbook, sheet, { allowed: ['allowFormatColumns'] });
  setColumnWidths(workbook, sheet, areaOf(0, 0), 100, 'user');
  expect(() => hideRows(workbook, sheet, areaOf(0, 0), true, 'user')).toThrow(
    expect.objectContaining({ code: 'AccessDenied' }),
  );
  expect([sheet.columnWidth(0), sheet.isRowHidden(0)]).toEqual([100, false]);
});
