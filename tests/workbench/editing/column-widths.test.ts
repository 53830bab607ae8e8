import { areaOf, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { fitColumns, dragColumnEdge } from '../../../workbench/editing/column-widths.ts';
import { DEFAULT_COLUMN_WIDTH } from '../../../workbench/sheets/sheet.ts';
import { bookOf } from '../workbook/book.ts';

const LONG = 'x'.repeat(60);

test('a column is fitted to its longest text, wherever it stands, and an empty one is left alone', () => {
  const { workbook, sheet } = bookOf([['a', 'b']]);
  sheet.values.set(50_000, 0, LONG);
  fitColumns(workbook, sheet, 0);
  fitColumns(workbook, sheet, 7);
  // 60 characters of 5.25 points and 7.5 points of padding.
  expect([...sheet.columnWidths]).toEqual([[0, 323]]);
});

test('columns that are selected whole are fitted and widened together; an edge beside them means its own column', () => {
  const { workbook, sheet } = bookOf([['a', LONG, 'c', 'd']]);
  workbook.select(sheet, areaOf(0, 1, MAX_ROWS, 2));
  fitColumns(workbook, sheet, 2);
  expect([...sheet.columnWidths]).toEqual([
    [1, 323],
    [2, 29],
  ]);
  dragColumnEdge(workbook, sheet, 1, 70);
  dragColumnEdge(workbook, sheet, 3, 3);
  expect([1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([70, 70, 9]);
});

test('an edge that was pressed and not moved changes nothing', () => {
  const { workbook, sheet } = bookOf([['a']]);
  const { contentVersion } = workbook.feed;
  dragColumnEdge(workbook, sheet, 0, DEFAULT_COLUMN_WIDTH);
  expect([sheet.columnWidths.size, workbook.feed.contentVersion]).toEqual([0, contentVersion]);
});
