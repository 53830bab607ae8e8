import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { copyFormula, renameSheetInFormula, shiftFormula } from '../../../workbench/formulas/formula-text.ts';

test.each([
  ['=A1+$B$2', 1, 1, '=B2+$B$2'],
  ['=$A1*A$1', 2, 3, '=$A3*D$1'],
  ['=SUM(A1:B2)', 1, 0, '=SUM(A2:B3)'],
  ['=SUM(A:A)', 5, 1, '=SUM(B:B)'],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
  ["='My A1'!A1", 1, 0, "='My A1'!A2"],
  ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
  ['=A1', -1, 0, '=#REF!'],
])('%s copied %i rows down and %i columns right is %s', (formula, rows, columns, copied) => {
  expect(copyFormula(formula, rows, columns)).toBe(copied);
});

test('references follow inserted and deleted rows of their own sheet only', () => {
  const insert = { kind: 'insert', band: areaOf(1, 0, 1, MAX_COLUMNS), along: 'rows' } as const;
  expect(shiftFormula('=A1+$A$2+Other!A2', 'Sheet1', 'Sheet1', insert)).toBe('=A1+$A$3+Other!A2');
  expect(shiftFormula('=A2+Other!A2', 'Sheet1', 'Other', insert)).toBe('=A2+Other!A3');
  expect(shiftFormula('=SUM(A1:A3)+A2', 'Sheet1', 'Sheet1', { ...insert, kind: 'delete' })).toBe('=SUM(A1:A2)+#REF!');
});

test('a sheet may be called in any language', () => {
  expect(copyFormula('=Übersicht!A1+größe1', 1, 0)).toBe('=Übersicht!A2+größe1');
  expect(renameSheetInFormula('=Übersicht!A1', 'Übersicht', 'Data')).toBe('=Data!A1');
});

test('a renamed sheet keeps its references', () => {
  expect(renameSheetInFormula("=Old!A1+'Other one'!A1", 'Old', 'New name')).toBe("='New name'!A1+'Other one'!A1");
});
