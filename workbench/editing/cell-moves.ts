import {
  areaOf,
  boundingArea,
  contains,
  containsCell,
  isSingleCell,
  MAX_COLUMNS,
  MAX_ROWS,
  sameArea,
  type Area,
} from '../cells/area.ts';
import { regionAround } from '../sheets/current-region.ts';
import type { Sheet } from '../sheets/sheet.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One step: rows and columns of −1, 0 or 1. */
export interface Step {
  readonly rows: number;
  readonly columns: number;
}

export const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** The next cell that is shown in a direction; the same one at the edge of the sheet. */
export function nextCell(sheet: Sheet, from: CellPlace, { rows, columns }: Step): CellPlace {
  let { row, column } = from;
  const merge = sheet.mergeAt(row, column) ?? areaOf(row, column);
  do {
    row += rows;
    column += columns;
  } while (isOnSheet(row, column) && (isHidden(sheet, row, column) || containsCell(merge, row, column)));
  return isOnSheet(row, column) ? { row, column } : from;
}

/**
 * Where Ctrl and an arrow lead, as in Excel: from a filled cell to the end of its block, from an empty cell or a
 * block's end to the next filled cell, else to the edge of the sheet.
 */
export function jumpTarget(sheet: Sheet, from: CellPlace, step: Step): CellPlace {
  const isFilled = ({ row, column }: CellPlace) => sheet.valueAt(row, column) !== '';
  const first = nextCell(sheet, from, step);
  if (samePlace(first, from)) return from;
  if (isFilled(from) && isFilled(first)) {
    let at = first;
    for (let next = nextCell(sheet, at, step); !samePlace(next, at) && isFilled(next); next = nextCell(sheet, at, step))
      at = next;
    return at;
  }
  const used = sheet.usedArea();
  for (let at = first; ;) {
    if (isFilled(at)) return at;
    const next = nextCell(sheet, at, step);
    if (samePlace(next, at) || used === null || isBeyond(used, at, step)) return edge(sheet, from, step);
    at = next;
  }
}

/** From the anchor to a cell. */
export function areaBetween(anchor: CellPlace, cell: CellPlace): Area {
  return boundingArea(areaOf(anchor.row, anchor.column), areaOf(cell.row, cell.column));
}

/** The corner of the area across from the anchor: the one that Shift and an arrow move. */
export function farCorner({ row, column, rows, columns }: Area, anchor: CellPlace): CellPlace {
  return {
    row: anchor.row === row ? row + rows - 1 : row,
    column: anchor.column === column ? column + columns - 1 : column,
  };
}

/**
 * Where Enter (down) or Tab (right) leads: the next shown cell, round and round within a selection of several cells.
 */
export function nextInSelection(sheet: Sheet, area: Area, from: CellPlace, step: Step): CellPlace {
  const isOneCell = isSingleCell(area) || sameArea(area, sheet.mergeAt(from.row, from.column) ?? areaOf(-1, -1));
  if (isOneCell || area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) return nextCell(sheet, from, step);
  const byColumn = step.rows !== 0;
  const [length, width] = byColumn ? [area.rows, area.columns] : [area.columns, area.rows];
  const along = byColumn ? from.row - area.row : from.column - area.column;
  const across = byColumn ? from.column - area.column : from.row - area.row;
  const cells = length * width;
  const index = (across * length + along + step.rows + step.columns + cells) % cells;
  const [nextAlong, nextAcross] = [index % length, Math.floor(index / length)];
  return byColumn
    ? { row: area.row + nextAlong, column: area.column + nextAcross }
    : { row: area.row + nextAcross, column: area.column + nextAlong };
}

/** What Ctrl-A selects: the table or block of filled cells around the cell first; null is the whole sheet. */
export function selectAllTarget(sheet: Sheet, selection: Area, from: CellPlace): Area | null {
  const block = sheet.tableAt(from.row, from.column)?.area ?? regionAround(sheet, from.row, from.column);
  return isSingleCell(block) || contains(selection, block) ? null : block;
}

function edge(sheet: Sheet, from: CellPlace, step: Step): CellPlace {
  const place = {
    row: step.rows === 0 ? from.row : step.rows < 0 ? 0 : MAX_ROWS - 1,
    column: step.columns === 0 ? from.column : step.columns < 0 ? 0 : MAX_COLUMNS - 1,
  };
  return isHidden(sheet, place.row, place.column)
    ? nextCell(sheet, place, { rows: -step.rows, columns: -step.columns })
    : place;
}

function isBeyond(used: Area, at: CellPlace, step: Step): boolean {
  if (step.rows > 0) return at.row >= used.row + used.rows;
  if (step.rows < 0) return at.row < used.row;
  return step.columns > 0 ? at.column >= used.column + used.columns : at.column < used.column;
}

function isHidden(sheet: Sheet, row: number, column: number): boolean {
  return sheet.isRowHidden(row) || sheet.hiddenColumns.has(column);
}

function isOnSheet(row: number, column: number): boolean {
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

export function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}
