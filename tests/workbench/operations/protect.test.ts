import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import {
  protectSheet,
  protectStructure,
  unprotectSheet,
  unprotectStructure,
} from '../../../workbench/operations/protect.ts';
import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../../workbench/workbook/sheet-operations.ts';
import { sortTable } from '../../../workbench/workbook/table-sort.ts';
import { at, bookOf, tableOf, valuesAt } from '../workbook/book.ts';

const DENIED = expect.objectContaining({ code: 'AccessDenied' });

test('locked cells, looks and rows are kept; what is allowed may be done', () => {
  const { workbook, sheet, table } = tableOf([['Name'], ['Bob'], ['Ann']]);
  workbook.setStyle(at(workbook, 'C1:D2'), 'locked', false, 'user');
  protectSheet(workbook, sheet, { allowed: ['allowSort'] });
  expect(() => workbook.writeCells(at(workbook, 'A2'), [['x']], 'user')).toThrow(DENIED);
  expect(() => workbook.writeCells(at(workbook, 'B1:C1'), [['x', 'y']], 'user')).toThrow(DENIED);
  expect(() => workbook.setStyle(at(workbook, 'C1'), 'bold', true, 'user')).toThrow(DENIED);
  const row = areaOf(0, 0, 1, MAX_COLUMNS);
  expect(() => workbook.shiftCells(sheet, { kind: 'insert', band: row, along: 'rows' }, 'user', 'RowInserted')).toThrow(
    DENIED,
  );
  workbook.writeCells(
    at(workbook, 'C1:D2'),
    [
      ['1', '2'],
      ['3', '4'],
    ],
    'user',
  );
  sortTable(workbook, sheet, table, [{ column: 0, ascending: true }], 'user');
  expect([valuesAt(workbook, 'A2:A3').flat(), valuesAt(workbook, 'C1:D2').flat()]).toEqual([
    ['Ann', 'Bob'],
    [1, 2, 3, 4],
  ]);
});

test('a password is asked for, and protecting can be taken back', () => {
  const { workbook, sheet } = bookOf([]);
  const told: unknown[] = [];
  workbook.listen((event) => event.kind === 'protectionChanged' && told.push(event.isProtected));
  protectSheet(workbook, sheet, { password: 'secret' });
  expect(() => unprotectSheet(workbook, sheet, 'guess')).toThrow(DENIED);
  expect(() => protectSheet(workbook, sheet)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
  unprotectSheet(workbook, sheet, 'secret');
  workbook.undo();
  expect([sheet.isProtected, told]).toEqual([true, [true, false, true]]);
});

test('while the structure is protected the sheets stay as they are, and their cells may change', () => {
  const { workbook, sheet } = bookOf([]);
  const second = addSheet(workbook);
  protectStructure(workbook, 'secret');
  for (const change of [
    () => addSheet(workbook),
    () => deleteSheet(workbook, second),
    () => renameSheet(workbook, sheet, 'Data'),
    () => moveSheet(workbook, sheet, 1),
    () => setVisibility(workbook, second, 'Hidden'),
    () => unprotectStructure(workbook, null),
  ])
    expect(change).toThrow(DENIED);
  workbook.writeCells(at(workbook, 'A1'), [['x']], 'user');
  unprotectStructure(workbook, 'secret');
  renameSheet(workbook, sheet, 'Data');
  expect([sheet.name, sheet.valueAt(0, 0)]).toEqual(['Data', 'x']);
});
