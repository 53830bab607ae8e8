import { formulaFromFile, formulaToFile } from '../../../workbench/file-cells/file-formula.ts';
import { tableOf } from '../workbook/book.ts';

test.each([
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1,B:B,C:C)'],
  ['_xlfn._xlws.FILTER(A1:A9,B1:B9>0)', '=FILTER(A1:A9,B1:B9>0)'],
  ['SUM(A1)&"_xlfn.SUM("', '=SUM(A1)&"_xlfn.SUM("'],
  ['_xlfn.LET(_xlpm.x,1,_xlpm.x)', '=_xlfn.LET(_xlpm.x,1,_xlpm.x)'],
])('the file says %p, people read %p', (file, shown) => {
  expect(formulaFromFile(file)).toBe(shown);
  expect(formulaToFile(shown)).toBe(file);
});

test('a table names itself in files where it does not on its sheet', () => {
  const { sheet, table } = tableOf([
    ['Amount', 'Unit price'],
    [1, 2],
  ]);
  const home = { sheet, row: 1, column: 1 };
  const written = (formula: string) => formulaToFile(formula, home).replaceAll(table.name, 'T');
  expect(written('=[@Amount]*2')).toBe('T[[#This Row],[Amount]]*2');
  expect(written('=[@[Unit price]]+SUM([Amount])')).toBe('T[[#This Row],[Unit price]]+SUM(T[Amount])');
  expect(written('=Other[@Amount]+Other[Sum]')).toBe('Other[[#This Row],[Amount]]+Other[Sum]');
  expect(written('=T[[#This Row],[Amount]]&"[@Amount]"')).toBe('T[[#This Row],[Amount]]&"[@Amount]"');
  expect(written('=[2024]Sheet1!A1')).toBe('[2024]Sheet1!A1');
  expect(formulaToFile('=[@Amount]')).toBe('[@Amount]');
});
