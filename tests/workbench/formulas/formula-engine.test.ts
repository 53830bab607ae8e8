import { expect, test } from '@jest/globals';
import { at, bookOf, tableOf, valuesAt } from '../workbook/book.ts';
import { addSheet, deleteSheet, renameSheet } from '../../../workbench/workbook/sheet-operations.ts';

test('a chain of formulas follows its first cell', () => {
  const { workbook } = bookOf([[1, '=A1+1', '=B1*10', '=SUM(A1:C1)']]);
  expect(valuesAt(workbook, 'A1:D1')).toEqual([[1, 2, 20, 23]]);
  workbook.writeCells(at(workbook, 'A1'), [[5]], 'user');
  expect(valuesAt(workbook, 'A1:D1')).toEqual([[5, 6, 60, 71]]);
});

test('blank cells count as nothing and errors spread', () => {
  const { workbook } = bookOf([['', '=A1+1', '=1/0', '=C1+1', '=NOSUCH(1)', '=1+', '=IFERROR(C1,"none")']]);
  expect(valuesAt(workbook, 'B1:G1')).toEqual([[1, '#DIV/0!', '#DIV/0!', '#NAME?', '#NAME?', 'none']]);
});

test('a circle does not hang', () => {
  const { workbook } = bookOf([['=B1', '=A1']]);
  expect(
    valuesAt(workbook, 'A1:B1')
      .flat()
      .every((value) => typeof value === 'number'),
  ).toBe(true);
});

test('whole columns, other sheets, names and tables can be referred to', () => {
  const { workbook, sheet } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
    ['Bob', 2],
  ]);
  workbook.names.push({
    name: 'Rate',
    sheetId: null,
    reference: workbook.hold({ sheet, area: { row: 2, column: 1, rows: 1, columns: 1 } }),
    formula: '',
    comment: '',
    visible: true,
  });
  const other = addSheet(workbook, 'Other one');
  workbook.writeCells(
    { sheet: other, area: { row: 0, column: 0, rows: 1, columns: 4 } },
    [['=SUM(Sheet1!B:B)', '=Rate*2', '=SUM(Table1[Amount])', '=COUNTA(Sheet1!A2:A3)']],
    'addin',
  );
  expect(valuesAt(workbook, "'Other one'!A1:D1")).toEqual([[3, 4, 3, 2]]);
  workbook.writeCells(at(workbook, 'Sheet1!B2'), [[10]], 'user');
  expect(valuesAt(workbook, "'Other one'!A1:C1")).toEqual([[12, 4, 12]]);
  renameSheet(workbook, sheet, 'Data');
  expect(other.formulaAt(0, 0)).toBe('=SUM(Data!B:B)');
  deleteSheet(workbook, sheet);
  expect(valuesAt(workbook, "'Other one'!A1")).not.toEqual([[12]]);
});

test('a table’s formula reads the cells of its own row', () => {
  const { workbook } = tableOf([
    ['Amount', 'Twice'],
    [3, '=[@Amount]*2'],
    [4, '=[@Amount]*2'],
  ]);
  workbook.engine.rebuild();
  expect(valuesAt(workbook, 'B2:B3')).toEqual([[6], [8]]);
});

test('an overwritten formula is forgotten', () => {
  const { workbook, sheet } = bookOf([[1, '=A1']]);
  workbook.writeCells(at(workbook, 'B1'), [['fixed']], 'user');
  workbook.writeCells(at(workbook, 'A1'), [[2]], 'user');
  expect([valuesAt(workbook, 'B1'), sheet.formulaAt(0, 1)]).toEqual([[['fixed']], undefined]);
});
