import { expect, test } from '@jest/globals';
import { anchorAt, chartBox, cornerAt } from '../../../workbench/operations/chart-place.ts';
import { bookOf } from '../workbook/book.ts';

/** Columns of 40, 0 (hidden), 60 and then 48 points; rows of 15 but the second, of 30. */
function placed() {
  const { sheet } = bookOf([]);
  sheet.columnWidths.set(0, 40).set(2, 60);
  sheet.hiddenColumns.add(1);
  sheet.rowHeights.set(1, 30);
  return sheet;
}

test('a place falls into the cell that is there, over hidden columns', () => {
  expect(cornerAt(placed(), 45, 20)).toEqual({ column: 2, x: 5, row: 1, y: 5 });
  expect(cornerAt(placed(), 40, 45)).toEqual({ column: 2, x: 0, row: 2, y: 0 });
  expect(cornerAt(placed(), -3, 0)).toEqual({ column: 0, x: 0, row: 0, y: 0 });
});

test('a chart that is put into a box stands there, whether it keeps its size or grows with its cells', () => {
  const sheet = placed();
  const box = { left: 45, top: 20, width: 130, height: 70 };
  const from = { column: 0, row: 0, x: 0, y: 0 };
  const ofSize = anchorAt(sheet, { from, to: { width: 1, height: 1 } }, box);
  const ofCells = anchorAt(sheet, { from, to: from }, box);
  expect([ofSize.to, ofCells.to]).toEqual([
    { width: 130, height: 70 },
    { column: 4, x: 27, row: 5, y: 0 },
  ]);
  expect([ofSize, ofCells].map((anchor) => chartBox(sheet, anchor))).toEqual([box, box]);
  sheet.columnWidths.set(2, 100);
  expect([ofSize, ofCells].map((anchor) => chartBox(sheet, anchor).width)).toEqual([130, 170]);
});

test('a chart far down stands in its row', () => {
  const sheet = placed();
  const from = { column: 3, row: 60_000, x: 1, y: 2 };
  const box = chartBox(sheet, { from, to: { width: 10, height: 10 } });
  expect(cornerAt(sheet, box.left, box.top)).toEqual(from);
});
