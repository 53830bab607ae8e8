import { expect, test } from '@jest/globals';
import { NOTES } from '../../../workbench/formulas/formula-notes.ts';
import { sortRows } from '../../../workbench/workbook/table-sort.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';

test('results fill the cells beside their formula, which other formulas read', () => {
  const { workbook, sheet } = bookOf([[3], [1], [2], ['=SUM(C1:C9)']]);
  workbook.writeCells(at(workbook, 'C1'), [['=SORT(A1:A3)']], 'user');
  expect(valuesAt(workbook, 'C1:C4')).toEqual([[1], [2], [3], ['']]);
  expect([sheet.valueAt(3, 0), sheet.formulaAt(1, 2)]).toEqual([6, undefined]);
  workbook.writeCells(at(workbook, 'A1'), [[0]], 'user');
  expect([valuesAt(workbook, 'C1:C3'), sheet.valueAt(3, 0)]).toEqual([[[0], [1], [2]], 3]);
});

test('fewer results leave no old ones behind', () => {
  const { workbook } = bookOf([[3, '=SEQUENCE(A1)', '=COUNT(B1:B9)']]);
  expect(valuesAt(workbook, 'B1:C3')).toEqual([
    [1, 3],
    [2, ''],
    [3, ''],
  ]);
  workbook.writeCells(at(workbook, 'A1'), [[1]], 'user');
  expect(valuesAt(workbook, 'B1:C3')).toEqual([
    [1, 1],
    ['', ''],
    ['', ''],
  ]);
});

test('cells that are not empty stop the results, with a note, until they are emptied', () => {
  const { workbook, sheet } = bookOf([['=SEQUENCE(3)', '=SUM(A1:A3)']]);
  workbook.writeCells(at(workbook, 'A2'), [['mine']], 'user');
  expect(valuesAt(workbook, 'A1:A3')).toEqual([['#SPILL!'], ['mine'], ['']]);
  expect([sheet.valueAt(0, 1), workbook.engine.noteAt(sheet, 0, 0)]).toEqual(['#SPILL!', NOTES.spillBlocked]);
  workbook.clearCells(at(workbook, 'A2'), 'contents', 'user');
  expect(valuesAt(workbook, 'A1:B3')).toEqual([
    [1, 6],
    [2, ''],
    [3, ''],
  ]);
  expect(workbook.engine.noteAt(sheet, 0, 0)).toBeNull();
});

test('an emptied result comes back, and goes with its formula; undoing brings both', () => {
  const { workbook } = bookOf([['=SEQUENCE(2)']]);
  workbook.clearCells(at(workbook, 'A2'), 'contents', 'user');
  expect(valuesAt(workbook, 'A1:A2')).toEqual([[1], [2]]);
  workbook.writeCells(at(workbook, 'A2'), [['mine']], 'user');
  workbook.undo();
  expect(valuesAt(workbook, 'A1:A2')).toEqual([[1], [2]]);
  workbook.clearCells(at(workbook, 'A1'), 'contents', 'user');
  expect(valuesAt(workbook, 'A1:A2')).toEqual([[''], ['']]);
  workbook.undo();
  expect(valuesAt(workbook, 'A1:A2')).toEqual([[1], [2]]);
});

test('results move with inserted rows, and sorting leaves none behind', () => {
  const { workbook, sheet } = bookOf([
    ['b', '=SEQUENCE(2)'],
    ['a', ''],
  ]);
  workbook.shiftCells(
    sheet,
    { kind: 'insert', band: { row: 0, column: 0, rows: 1, columns: 16_384 }, along: 'rows' },
    'user',
    'RowInserted',
  );
  expect(valuesAt(workbook, 'A1:B3')).toEqual([
    ['', ''],
    ['b', 1],
    ['a', 2],
  ]);
  sortRows(workbook, at(workbook, 'A2:B3'), [{ column: 0, ascending: true }], 'user');
  expect(valuesAt(workbook, 'A2:B4')).toEqual([
    ['a', ''],
    ['b', 1],
    ['', 2],
  ]);
});

test('more results than 5,000 are not filled in', () => {
  const { sheet } = bookOf([['=SEQUENCE(5001)']]);
  expect([sheet.valueAt(0, 0), sheet.valueAt(1, 0)]).toEqual(['#SPILL!', '']);
});
