import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { addressIn } from '../../../workbench/sheets/sheet-area.ts';
import { addSheet, deleteSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { at, bookOf, tableOf } from './book.ts';

test('finds addresses, names and parts of tables', () => {
  const { workbook, sheet, table } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
    ['Bob', 2],
  ]);
  table.name = 'Sales';
  workbook.names.push({
    name: 'Total',
    sheetId: null,
    reference: workbook.hold({ sheet, area: areaOf(9, 9) }),
    formula: '',
    comment: '',
    visible: true,
  });
  const found = ['sheet1!a1', 'Total', 'Sales', 'Sales[#All]', 'Sales[Amount]', 'Nope', 'Nope!A1'].map((address) =>
    workbook.find(address),
  );
  expect(found.map((place) => place && addressIn(place))).toEqual([
    'Sheet1!A1',
    'Sheet1!J10',
    'Sheet1!A2:B3',
    'Sheet1!A1:B3',
    'Sheet1!B2:B3',
    null,
    null,
  ]);
});

test('a name of the sheet goes before one of the workbook', () => {
  const { workbook, sheet } = bookOf([]);
  const named = (sheetId: string | null, column: number) => ({
    name: 'Rate',
    sheetId,
    reference: workbook.hold({ sheet, area: areaOf(0, column) }),
    formula: '',
    comment: '',
    visible: true,
  });
  workbook.names.push(named(null, 0), named(sheet.id, 1));
  const other = addSheet(workbook, 'Other');
  expect(
    [workbook.find('rate', sheet), workbook.find('Rate', other)].map((place) => place && addressIn(place)),
  ).toEqual(['Sheet1!B1', 'Sheet1!A1']);
});

test('a reference stands for nothing once its sheet is gone', () => {
  const { workbook } = bookOf([]);
  const other = addSheet(workbook, 'Other');
  const held = [workbook.hold({ sheet: other, area: areaOf(0, 0) }), workbook.hold(at(workbook, 'A1'))];
  deleteSheet(workbook, other);
  expect(held.map((reference) => workbook.place(reference) === null)).toEqual([true, false]);
});
