import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { portAfter } from '../../../workbench/layout/port-after.ts';
import { layoutOf, visibleSpans } from '../../../workbench/layout/viewport.ts';
import type { Sheet } from '../../../workbench/sheets/sheet.ts';
import { filterTable } from '../../../workbench/workbook/table-sort.ts';
import { bookOf, tableOf } from '../workbook/book.ts';

const HEIGHT = 622;
const port = (top: number, left = 0) => ({ top, left, width: 1_052, height: HEIGHT });
/** Where a port stands after a sheet was changed. */
function after(sheet: Sheet, top: number, change: () => void): number {
  const before = layoutOf(sheet);
  change();
  return portAfter(before, layoutOf(sheet), port(top)).top;
}

test('a filter far down the sheet shows rows that it leaves, not emptiness', () => {
  const lines = [['Region'], ...Array.from({ length: 3_000 }, (_, row) => [row % 100 === 0 ? 'North' : 'South'])];
  const { workbook, sheet, table } = tableOf(lines);
  const before = layoutOf(sheet);
  filterTable(workbook, sheet, table, 0, new Set(['North']));
  const now = layoutOf(sheet);
  const { top, left } = portAfter(before, now, port(2_900 * 20));
  expect(top).toBeLessThan(31 * 20);
  const { rows } = visibleSpans(now, { ...port(top), left });
  const shown = Array.from({ length: rows.last - rows.first + 1 }, (_, index) => rows.first + index).filter(
    (row) => now.rows.size(row) > 0 && sheet.valueAt(row, 0) !== '',
  );
  expect(shown.length).toBeGreaterThan(20);
});

test('the first row in sight stays the first when rows above it are hidden or change their height', () => {
  const { sheet } = bookOf([]);
  for (let row = 0; row < 500; row += 1) sheet.values.set(row, 0, row);
  expect(after(sheet, 100 * 20 + 7, () => sheet.hiddenRows.add(3))).toBe(99 * 20 + 7);
  // 30 points are 40 pixels.
  expect(after(sheet, 99 * 20, () => sheet.rowHeights.set(5, 30))).toBe(100 * 20);
});

test('behind the cells in use nothing moves, and emptied cells are no reason to scroll', () => {
  const { sheet } = bookOf([]);
  for (let row = 0; row < 500; row += 1) sheet.values.set(row, 0, row);
  expect(after(sheet, 480 * 20, () => sheet.columnWidths.set(0, 90))).toBe(480 * 20);
  expect(after(sheet, 480 * 20, () => sheet.values.clear(areaOf(485, 0, 15, 1)))).toBe(480 * 20);
  expect(after(sheet, 90_000, () => sheet.columnWidths.set(0, 70))).toBe(90_000);
});

test('when all that was in sight is deleted, what is left comes into sight', () => {
  const { sheet } = bookOf([]);
  for (let row = 0; row < 5_000; row += 1) sheet.values.set(row, 0, row);
  const shift = { kind: 'delete', band: areaOf(100, 0, 4_900, MAX_COLUMNS), along: 'rows' } as const;
  expect(after(sheet, 4_000 * 20, () => sheet.shift(shift))).toBe(100 * 20 - (HEIGHT - 22));
});

test('columns keep their place as rows do', () => {
  const { sheet } = bookOf([]);
  for (let column = 0; column < 100; column += 1) sheet.values.set(0, column, column);
  const before = layoutOf(sheet);
  sheet.hiddenColumns.add(2);
  expect(portAfter(before, layoutOf(sheet), port(0, 50 * 64))).toEqual({ top: 0, left: 49 * 64 });
});
