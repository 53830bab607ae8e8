import { MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import type { ProtectionPermission } from '../sheets/sheet-protection.ts';
import { DEFAULT_ROW_HEIGHT } from '../cells/fitted-height.ts';
import { DEFAULT_COLUMN_WIDTH, type Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';

/** Gives columns a width in points; null makes it the usual one. */
export function setColumnWidths(
  workbook: Workbook,
  sheet: Sheet,
  columns: Area,
  points: number | null,
  source: Source,
): void {
  change(workbook, sheet, 'allowFormatColumns', source, () => {
    for (let column = columns.column; column < columns.column + columns.columns; column += 1)
      setOrDelete(sheet.columnWidths, column, points);
  });
}

/** Gives rows a height in points; null lets them fit their text again. */
export function setRowHeights(
  workbook: Workbook,
  sheet: Sheet,
  rows: Area,
  points: number | null,
  source: Source,
): void {
  change(workbook, sheet, 'allowFormatRows', source, () => {
    for (let row = rows.row; row < rows.row + rows.rows; row += 1) setOrDelete(sheet.rowHeights, row, points);
  });
}

/** Hides rows or shows them again. */
export function hideRows(workbook: Workbook, sheet: Sheet, rows: Area, isHidden: boolean, source: Source): void {
  change(workbook, sheet, 'allowFormatRows', source, () => mark(sheet.hiddenRows, rows.row, rows.rows, isHidden));
  const area = { ...rows, column: 0, columns: MAX_COLUMNS };
  workbook.feed.tell({ kind: 'rowsHidden', sheet, area, isHidden });
}

/** Hides columns or shows them again. */
export function hideColumns(workbook: Workbook, sheet: Sheet, columns: Area, isHidden: boolean, source: Source): void {
  change(workbook, sheet, 'allowFormatColumns', source, () =>
    mark(sheet.hiddenColumns, columns.column, columns.columns, isHidden),
  );
}

/** Points of some columns together. */
export function widthOf(sheet: Sheet, first: number, count: number): number {
  return sum(first, count, MAX_COLUMNS, (column) => sheet.columnWidth(column), DEFAULT_COLUMN_WIDTH);
}

/** Points of some rows together; rows below all that is used have the usual height. */
export function heightOf(sheet: Sheet, first: number, count: number): number {
  const used = sheet.usedArea(false);
  const lines = [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows];
  const last = lines.reduce((least, row) => Math.max(least, row + 1), used === null ? 0 : used.row + used.rows);
  return sum(first, count, last, (row) => sheet.rowHeight(row), DEFAULT_ROW_HEIGHT);
}

function sum(first: number, count: number, usedUpTo: number, sizeOf: (line: number) => number, usual: number): number {
  const last = Math.max(first, Math.min(first + count, usedUpTo));
  let total = (first + count - last) * usual;
  for (let line = first; line < last; line += 1) total += sizeOf(line);
  return total;
}

function change(
  workbook: Workbook,
  sheet: Sheet,
  permission: ProtectionPermission,
  source: Source,
  run: () => void,
): void {
  workbook.refuseWhenProtected(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, permission);
  workbook.step(source, run);
  workbook.feed.changed();
}

function setOrDelete(sizes: Map<number, number>, line: number, points: number | null): void {
  if (points === null) sizes.delete(line);
  else sizes.set(line, points);
}

function mark(lines: Set<number>, first: number, count: number, isMarked: boolean): void {
  for (let line = first; line < first + count; line += 1) {
    if (isMarked) lines.add(line);
    else lines.delete(line);
  }
}
