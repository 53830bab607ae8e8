import { expect, test } from '@jest/globals';
import { addressOf } from '../../../workbench/cells/address.ts';
import { plainFormula, precedentsOf, withSheet } from '../../../workbench/formulas/plain-formula.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { at, bookOf } from '../workbook/book.ts';

const { workbook, sheet } = bookOf([[1, 2]]);
addSheet(workbook, 'Übersicht');
addSheet(workbook, 'My data');
workbook.names.push(
  {
    name: 'Rate',
    sheetId: null,
    reference: workbook.hold(at(workbook, 'B1')),
    formula: '',
    comment: '',
    visible: true,
  },
  { name: 'Half', sheetId: null, reference: null, formula: '=Rate/2', comment: '', visible: true },
  { name: 'Round', sheetId: null, reference: null, formula: '=Round', comment: '', visible: true },
);
const place = { sheet, row: 0, column: 3 };

test.each([
  ['=Rate*2', '=Sheet1!$B$1*2'],
  ['=half+RATE', '=(Sheet1!$B$1/2)+Sheet1!$B$1'],
  ['="Rate"&Rate', '="Rate"&Sheet1!$B$1'],
  ['=Rate(1)+A1+Unknown+#NAME?', '=Rate(1)+A1+Unknown+#NAME?'],
  ["='My data'!A1+Sheet1!Rate", "='My data'!A1+Sheet1!$B$1"],
  ['=_xlfn._xlws.FILTER(A1:A2,A1:A2>0)', '=FILTER(A1:A2,A1:A2>0)'],
])('%s is plainly %s', (formula, plain) => {
  expect(plainFormula(formula, place, workbook)).toBe(plain);
});

test('a name that says itself is no endless formula', () => {
  expect(plainFormula('=Round', place, workbook)).toContain('#REF!');
});

test('the cells that a formula reads are found, also on sheets with letters of any language', () => {
  const found = precedentsOf('=A1+SUM($B$2:C3,Übersicht!D:D)&"E5"&\'My data\'!2:2+Gone!A1', sheet, workbook);
  expect(found.map((each) => `${each.sheet.name} ${addressOf(each.area)}`)).toEqual([
    'Sheet1 A1',
    'Sheet1 B2:C3',
    'Übersicht D:D',
    'My data 2:2',
  ]);
});

test('a formula that may stand on any sheet says its own sheet everywhere', () => {
  expect(withSheet("=A1+SUM($B:$B)+'My data'!A1", sheet)).toBe("=Sheet1!A1+SUM(Sheet1!B:B)+'My data'!A1");
});
