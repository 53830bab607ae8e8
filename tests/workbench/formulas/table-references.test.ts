import { expect, test } from '@jest/globals';
import { replaceTableReferences } from '../../../workbench/formulas/table-references.ts';
import { tableOf } from '../workbook/book.ts';

test.each([
  ['SUM(Table1[Amount])', 'SUM(Sheet1!$B$2:$B$3)'],
  ['[@Amount]*2', 'Sheet1!$B$2*2'],
  ['[@[Unit price]]*2', 'Sheet1!$C$2*2'],
  ['Table1[Nope]+Other[Amount]', '#REF!+#REF!'],
  ['"Table1[Amount]"&A1', '"Table1[Amount]"&A1'],
])('%s is read as %s', (formula, plain) => {
  const { workbook, sheet } = tableOf([
    ['Name', 'Amount', 'Unit price'],
    ['Ann', 1, 2],
    ['Bob', 2, 3],
  ]);
  expect(replaceTableReferences(formula, sheet, 1, workbook.sheets)).toBe(plain);
});
