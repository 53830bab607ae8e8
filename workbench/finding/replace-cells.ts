import { areaOf, boundingArea, EVERYTHING, type Area } from '../cells/area.ts';
import type { WrittenValue } from '../cells/cell.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { cellOf } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { findCells, typedText, type FoundCell } from './find-cells.ts';
import { searchPattern, type Search } from './search.ts';

/**
 * Replaces every match in one cell. What was typed is changed, in formulas too, and read as if it were typed anew.
 *
 * @returns whether the cell had a match
 */
export function replaceInCell(workbook: Workbook, cell: FoundCell, search: Search, replacement: string): boolean {
  const entry = replacedEntry(cell.sheet, cell, search, replacement);
  if (entry === null) return false;
  workbook.writeCells(cellOf(cell.sheet, cell.row, cell.column), [[entry]], 'user');
  return true;
}

/**
 * Replaces every match of a sheet, or of an area of it, in one step.
 *
 * @returns how many cells were changed
 */
export function replaceAll(
  workbook: Workbook,
  sheet: Sheet,
  search: Search,
  replacement: string,
  within: Area = EVERYTHING,
): number {
  const typed: Search = { ...search, lookIn: 'formulas' };
  const entries = new Map<number, Map<number, string>>();
  let count = 0;
  let area: Area | null = null;
  for (const cell of findCells(sheet, typed, within)) {
    const entry = replacedEntry(sheet, cell, typed, replacement);
    if (entry === null) continue;
    count += 1;
    const line = entries.get(cell.row) ?? new Map<number, string>();
    entries.set(cell.row, line.set(cell.column, entry));
    const place = areaOf(cell.row, cell.column);
    area = area === null ? place : boundingArea(area, place);
  }
  if (area !== null) writeEntries(workbook, sheet, area, entries);
  return count;
}

/** Null leaves the cells between the changed ones as they are. */
function writeEntries(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  entries: ReadonlyMap<number, ReadonlyMap<number, string>>,
): void {
  const values = Array.from({ length: area.rows }, (_, row) =>
    Array.from(
      { length: area.columns },
      (__, column): WrittenValue => entries.get(area.row + row)?.get(area.column + column) ?? null,
    ),
  );
  workbook.writeCells({ sheet, area }, values, 'user');
}

/** Null when nothing in the cell matches. A text that had its apostrophe keeps it. */
function replacedEntry(sheet: Sheet, { row, column }: CellPlace, search: Search, replacement: string): string | null {
  const before = typedText(sheet, row, column);
  const after = before.replace(searchPattern(search), () => replacement);
  if (after === before) return null;
  return sheet.formulaAt(row, column) === undefined && sheet.entryAt(row, column).startsWith("'") ? `'${after}` : after;
}
