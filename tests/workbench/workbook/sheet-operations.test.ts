import { expect, test } from '@jest/globals';
import {
  activateSheet,
  addSheet,
  deleteSheet,
  freezePanes,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../../workbench/workbook/sheet-operations.ts';
import { at, bookOf } from './book.ts';

test('sheets are named, checked, moved and deleted', () => {
  const { workbook, sheet } = bookOf([]);
  const second = addSheet(workbook);
  renameSheet(workbook, second, 'Amend drift');
  moveSheet(workbook, second, 0);
  expect(workbook.sheets.map((each) => each.name)).toEqual(['Amend drift', 'Sheet1']);
  expect(() => renameSheet(workbook, sheet, 'AMEND drift')).toThrow(
    expect.objectContaining({ code: 'ItemAlreadyExists' }),
  );
  for (const name of ['', 'a/b', "'a", 'x'.repeat(32)])
    expect(() => addSheet(workbook, name)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  deleteSheet(workbook, second);
  expect(() => deleteSheet(workbook, sheet)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
});

test('the last visible sheet cannot be hidden, a hidden one not activated', () => {
  const { workbook, sheet } = bookOf([]);
  const second = addSheet(workbook);
  activateSheet(workbook, second);
  setVisibility(workbook, second, 'VeryHidden');
  expect(workbook.activeSheet).toBe(sheet);
  expect(() => activateSheet(workbook, second)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
  expect(() => setVisibility(workbook, sheet, 'Hidden')).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
});

test('references to a deleted sheet are gone', () => {
  const { workbook } = bookOf([]);
  const second = addSheet(workbook);
  const held = workbook.hold(at(workbook, 'Sheet2!A1'));
  deleteSheet(workbook, second);
  expect(workbook.place(held)).toBeNull();
});

test('panes are frozen by rows and columns', () => {
  const { workbook, sheet } = bookOf([]);
  freezePanes(workbook, sheet, 1, 2);
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([1, 2]);
});
