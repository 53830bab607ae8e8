import { expect, test } from '@jest/globals';
import { applyFilters, columnNames, repairHeaders } from '../../../workbench/sheets/table-headers.ts';
import { at, tableOf } from '../workbook/book.ts';

test('a header that a person empties or repeats gets a free name', () => {
  const { workbook, sheet, table } = tableOf([
    ['Name', 'Amount', 'Class'],
    ['a', 1, 'x'],
  ]);
  workbook.writeCells(at(workbook, 'A1:B1'), [['', 'class']], 'user');
  expect(columnNames(sheet, table)).toEqual(['Column1', 'class', 'Class2']);
  repairHeaders(sheet, table);
  expect(columnNames(sheet, table)).toEqual(['Column1', 'class', 'Class2']);
});

test('a date among headers becomes its text', () => {
  const { workbook, sheet, table } = tableOf([
    ['Name', 'Amount'],
    ['a', 1],
  ]);
  workbook.writeCells(at(workbook, 'B1'), [['2024-03-01']], 'user');
  expect(columnNames(sheet, table)).toEqual(['Name', '3/1/2024']);
});

test('rows show that every filter of their table lets through', () => {
  const { sheet, table } = tableOf([
    ['A', 'B'],
    ['x', 1],
    ['x', 2],
    ['y', 1],
  ]);
  const [first, second] = table.columns;
  if (first) first.filter = new Set(['x']);
  if (second) second.filter = new Set(['1']);
  applyFilters(sheet);
  expect([...sheet.filteredRows]).toEqual([2, 3]);
});
