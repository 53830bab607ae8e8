import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { setValidation, validationChoices } from '../../../workbench/workbook/validation-rules.ts';
import { at, tableOf } from '../workbook/book.ts';

const LINES = Object.freeze([
  ['Name', 'Region'],
  ['Ann', 'North'],
]);

test('what a person types right below a table joins it, with the drop-down of the column', () => {
  const { workbook, sheet, table } = tableOf(LINES);
  setValidation(workbook, at(workbook, 'B2'), { rule: { list: { inCellDropDown: true, source: 'North,South' } } });
  workbook.writeCells(at(workbook, 'A3'), [['Bob']], 'user');
  expect(table.area).toEqual(areaOf(0, 0, 3, 2));
  expect(validationChoices(workbook, sheet, 2, 1)).toEqual(['North', 'South']);
});

test('emptying, writing wider than the table, or an add-in’s write leave the table as it is', () => {
  const { workbook, table } = tableOf(LINES);
  workbook.writeCells(at(workbook, 'A3'), [['']], 'user');
  workbook.writeCells(at(workbook, 'A3:C3'), [['a', 'b', 'c']], 'user');
  workbook.writeCells(at(workbook, 'A3'), [['a']], 'addin');
  expect(table.area.rows).toBe(2);
});
