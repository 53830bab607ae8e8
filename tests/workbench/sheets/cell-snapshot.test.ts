import { expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../workbench/sheets/cell-snapshot.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';

test('a snapshot brings back values, formulas and styles of its area, and empties what was empty', () => {
  const { workbook, sheet } = bookOf([['a', '=1+1', '']]);
  const snapshot = takeSnapshot(sheet, at(workbook, 'A1:C1').area);
  workbook.writeCells(
    at(workbook, 'A1:C2'),
    [
      ['x', 'y', 'z'],
      ['below', '', ''],
    ],
    'addin',
  );
  workbook.setStyle(at(workbook, 'A1'), 'bold', true, 'addin');
  snapshot.restore(sheet);
  expect([valuesAt(workbook, 'A1:C2'), sheet.formulaAt(0, 1), sheet.styleAt(0, 0).bold]).toEqual([
    [
      ['a', 2, ''],
      ['below', '', ''],
    ],
    '=1+1',
    false,
  ]);
});
