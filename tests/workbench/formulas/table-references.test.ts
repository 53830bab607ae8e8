import { expect, test } from '@jest/globals';
import { replaceTableReferences } from '../../../workbench/formulas/table-references.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { tableOf } from '../workbook/book.ts';

test.each([
  ['SUM(Table1[Amount])', 'SUM($B$2:$B$3)'],
  ['[@Amount]*2', '$B2*2'],
  ['[@[Unit price]]*2', '$C2*2'],
  ['Table1[@Amount]', '$B2'],
  ['Table1[[#This Row],[Amount]]', '$B2'],
  ['SUM(Table1[@[Amount]:[Unit price]])', 'SUM($B2:$C2)'],
  ['SUM(Table1[[Amount]:[Unit price]])', 'SUM($B$2:$C$3)'],
  ['Table1[[#Headers],[Amount]]', '$B$1:$B$1'],
  ['Table1[#Headers]', '$A$1:$D$1'],
  ['ROWS(Table1[#All])', 'ROWS($A$1:$D$3)'],
  ['Table1[[#Headers],[#Data],[Name]]', '$A$1:$A$3'],
  ["SUM(Table1[['[net'], %]])", 'SUM($D$2:$D$3)'],
  ['SUM(Table1[])', 'SUM($A$2:$D$3)'],
  ['Table1[#Totals]', '#REF!'],
  ['Table1[Nope]+Other[Amount]', '#REF!+#REF!'],
  ['"Table1[Amount]"&A1', '"Table1[Amount]"&A1'],
])('%s is read as %s', (formula, plain) => {
  const { workbook, sheet } = tableOf([
    ['Name', 'Amount', 'Unit price', '[net], %'],
    ['Ann', 1, 2, 3],
    ['Bob', 2, 3, 4],
  ]);
  expect(replaceTableReferences(formula, { sheet, row: 1, column: 1 }, workbook.sheets)).toBe(plain);
});

test('a reference from another sheet names the table’s sheet', () => {
  const { workbook, sheet } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
  ]);
  sheet.name = 'My data';
  const other = addSheet(workbook);
  expect(replaceTableReferences('SUM(Table1[Amount])', { sheet: other, row: 8, column: 0 }, workbook.sheets)).toBe(
    "SUM('My data'!$B$2:$B$2)",
  );
});
