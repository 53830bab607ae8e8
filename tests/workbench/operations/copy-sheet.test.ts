import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { copySheet } from '../../../workbench/operations/copy-sheet.ts';
import { addChart } from '../../../workbench/workbook/chart-data.ts';
import { at, tableOf, valuesAt } from '../workbook/book.ts';

test('a copy has its own cells, tables and charts, and is taken back as one step', () => {
  const { workbook, sheet, table } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
  ]);
  sheet.columnWidths.set(0, 99);
  addChart(workbook, sheet, 'Line', { sheet, area: table.area });
  const copy = copySheet(workbook, sheet, 1, 'user');
  workbook.writeCells(at(workbook, "'Sheet1 (2)'!B2"), [[5]], 'user');
  expect([valuesAt(workbook, 'Sheet1!B2'), valuesAt(workbook, "'Sheet1 (2)'!B2")]).toEqual([[[1]], [[5]]]);
  expect([copy.tables[0]?.name, copy.tables[0]?.area, copy.columnWidth(0)]).toEqual(['Table2', areaOf(0, 0, 2, 2), 99]);
  expect(copy.tables[0]?.id).not.toBe(table.id);
  expect(copy.charts[0]?.series[0]?.values?.sheetId).toBe(copy.id);
  workbook.undo();
  workbook.undo();
  expect(workbook.sheets).toEqual([sheet]);
});

test('copies are numbered, and a long name gives way to its number', () => {
  const { workbook, sheet } = tableOf([['Name'], ['Ann']]);
  copySheet(workbook, sheet, 1, 'user');
  expect(copySheet(workbook, sheet, 2, 'user').name).toBe('Sheet1 (3)');
  sheet.name = 'x'.repeat(31);
  expect(copySheet(workbook, sheet, 3, 'user').name).toBe(`${'x'.repeat(27)} (2)`);
});
