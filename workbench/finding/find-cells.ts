import {
  areaOf,
  containsCell,
  EVERYTHING,
  intersection,
  isSingleCell,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from '../cells/area.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { filledCells } from './filled-cells.ts';
import { searchPattern, type Search } from './search.ts';

/** A cell of a sheet. */
export interface FoundCell extends CellPlace {
  readonly sheet: Sheet;
}

/** Every shown cell that a search finds in an area, row by row. A cell is read only as the next one is asked for. */
export function* findCells(sheet: Sheet, search: Search, within: Area): Generator<FoundCell> {
  if (search.text === '') return;
  const pattern = searchPattern(search);
  for (const { row, column } of filledCells(sheet, within)) {
    if (sheet.isRowHidden(row) || sheet.hiddenColumns.has(column)) continue;
    const text = search.lookIn === 'values' ? sheet.textAt(row, column) : typedText(sheet, row, column);
    pattern.lastIndex = 0;
    if (pattern.test(text)) yield { sheet, row, column };
  }
}

/**
 * The next cell that a search finds after a place, or the one before it, round and round through the sheets, or within
 * the place's own sheet's selection when that is of several cells.
 *
 * @returns null when there is none
 */
export function findNext(
  sheets: readonly Sheet[],
  from: FoundCell,
  search: Search,
  direction: 1 | -1,
): FoundCell | null {
  const pick = direction > 0 ? first : last;
  const { selection } = from.sheet;
  const scope = isWithinSelection(from) ? selection : EVERYTHING;
  const beyond = intersection(scope, direction > 0 ? rowsFrom(from.row) : areaOf(0, 0, from.row + 1, MAX_COLUMNS));
  const rest = beyond === null ? [] : findCells(from.sheet, search, beyond);
  const found = pick(rest, (cell) => (cell.row - from.row || cell.column - from.column) * direction > 0);
  if (found !== null) return found;
  const at = sheets.indexOf(from.sheet);
  const others = scope === selection ? [] : [...sheets.slice(at + 1), ...sheets.slice(0, at)];
  for (const sheet of direction > 0 ? others : others.reverse()) {
    const cell = pick(findCells(sheet, search, EVERYTHING));
    if (cell !== null) return cell;
  }
  return pick(findCells(from.sheet, search, scope));
}

/** Whether a place is one of several cells that are selected: then only these are searched. */
export function isWithinSelection({ sheet, row, column }: FoundCell): boolean {
  return !isSingleCell(sheet.selection) && containsCell(sheet.selection, row, column);
}

/** What was typed into a cell, without the apostrophe that keeps a text from being read as something else. */
export function typedText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.valueAt(row, column);
  const formula = sheet.formulaAt(row, column);
  return formula ?? (typeof value === 'string' ? value : sheet.entryAt(row, column));
}

function rowsFrom(row: number): Area {
  return areaOf(row, 0, MAX_ROWS - row, MAX_COLUMNS);
}

function first(cells: Iterable<FoundCell>, isWanted = (_: FoundCell) => true): FoundCell | null {
  for (const cell of cells) if (isWanted(cell)) return cell;
  return null;
}

function last(cells: Iterable<FoundCell>, isWanted = (_: FoundCell) => true): FoundCell | null {
  let found: FoundCell | null = null;
  for (const cell of cells) if (isWanted(cell)) found = cell;
  return found;
}
