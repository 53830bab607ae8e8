import { MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import { columnTrack, rowTrack, type Track } from './track.ts';

/** Pixels of the row numbers' column and of the column letters' row. */
export const ROW_HEADER_WIDTH = 52;
export const COLUMN_HEADER_HEIGHT = 22;

/** Room beyond a cell that is brought into sight, for the fill handle at its corner and the arrow of its drop-down. */
const HANDLE_MARGIN = 20;

/** Lines drawn beyond the edge, so that a quick scroll shows cells rather than white. */
const OVERSCAN_ROWS = 12;
const OVERSCAN_COLUMNS = 2;

/** What the scroll bars offer beyond the last cell in use. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 40;

/** The visible part of the scrolling element, in pixels. */
export interface ScrollPort {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** First and last line, both included; none when last < first. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** How a sheet is laid out on the page. All pixels count from the sheet's corner, headers not included. */
export interface Layout {
  /** How many times larger than usual the sheet is drawn. */
  readonly zoom: number;
  readonly rows: Track;
  readonly columns: Track;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Size of the frozen rows and columns. */
  readonly frozenHeight: number;
  readonly frozenWidth: number;
  /** The cells in use, looks included. */
  readonly used: Area | null;
}

export function layoutOf(sheet: Sheet, fitted?: ReadonlyMap<number, number>, zoom = 1): Layout {
  const rows = rowTrack(sheet, fitted, zoom);
  const columns = columnTrack(sheet, zoom);
  return {
    zoom,
    rows,
    columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    frozenHeight: rows.offset(sheet.frozenRows),
    frozenWidth: columns.offset(sheet.frozenColumns),
    used: sheet.usedArea(false),
  };
}

/**
 * The scrolling rows and columns that a port shows, with some to spare.
 * @param isJump then with none to spare: the next jump shows others anyway
 */
export function visibleSpans(layout: Layout, port: ScrollPort, isJump = false): { rows: Span; columns: Span } {
  const bottom = port.top + port.height - COLUMN_HEADER_HEIGHT;
  const right = port.left + port.width - ROW_HEADER_WIDTH;
  const spare = isJump ? { rows: 0, columns: 0 } : { rows: OVERSCAN_ROWS, columns: OVERSCAN_COLUMNS };
  return {
    rows: span(layout.rows, layout.frozenRows, port.top + layout.frozenHeight, bottom, spare.rows),
    columns: span(layout.columns, layout.frozenColumns, port.left + layout.frozenWidth, right, spare.columns),
  };
}

/** How many whole rows and columns a page of the port has: what PageDown moves by. */
export function pageOf({ rows, columns, frozenHeight, frozenWidth }: Layout, port: ScrollPort) {
  const last = {
    row: rows.at(port.top + port.height - COLUMN_HEADER_HEIGHT),
    column: columns.at(port.left + port.width - ROW_HEADER_WIDTH),
  };
  return {
    rows: Math.max(1, last.row - rows.at(port.top + frozenHeight) - 1),
    columns: Math.max(1, last.column - columns.at(port.left + frozenWidth) - 1),
  };
}

/** How many rows and columns can be scrolled to: what is in use, what is seen, and some more. */
export function scrollExtent(layout: Layout, port: ScrollPort, active: CellPlace): { rows: number; columns: number } {
  const { used } = layout;
  const seenRow = Math.max(active.row, layout.rows.at(port.top + port.height));
  const seenColumn = Math.max(active.column, layout.columns.at(port.left + port.width));
  return {
    rows: Math.min(
      MAX_ROWS,
      Math.max(LEAST_ROWS, (used === null ? 0 : used.row + used.rows) + SPARE_ROWS, seenRow + SPARE_ROWS),
    ),
    columns: Math.min(
      MAX_COLUMNS,
      Math.max(
        LEAST_COLUMNS,
        (used === null ? 0 : used.column + used.columns) + SPARE_COLUMNS,
        seenColumn + SPARE_COLUMNS,
      ),
    ),
  };
}

/** Where to scroll to so that a cell is seen whole; the port's own place when it already is. */
export function scrollToCell(
  layout: Layout,
  port: ScrollPort,
  row: number,
  column: number,
): { top: number; left: number } {
  return {
    top:
      row < layout.frozenRows
        ? port.top
        : scrollAxis(layout.rows, row, layout.frozenHeight, port.top, port.height - COLUMN_HEADER_HEIGHT),
    left:
      column < layout.frozenColumns
        ? port.left
        : scrollAxis(layout.columns, column, layout.frozenWidth, port.left, port.width - ROW_HEADER_WIDTH),
  };
}

/** The cell under a point of the grid element (its own pixels, headers included); outside it, the nearest one. */
export function cellAtPoint(layout: Layout, port: ScrollPort, x: number, y: number): { row: number; column: number } {
  const down = y - COLUMN_HEADER_HEIGHT;
  const across = x - ROW_HEADER_WIDTH;
  return {
    row: layout.rows.at(down < layout.frozenHeight ? down : down + port.top),
    column: layout.columns.at(across < layout.frozenWidth ? across : across + port.left),
  };
}

function span(track: Track, frozen: number, from: number, to: number, spare: number): Span {
  return {
    first: Math.max(frozen, track.at(from - spare * track.usual)),
    last: track.at(Math.max(from, to) + spare * track.usual),
  };
}

function scrollAxis(track: Track, line: number, frozenSize: number, start: number, length: number): number {
  const from = track.offset(line) - frozenSize;
  const to = track.offset(line) + track.size(line) + HANDLE_MARGIN - length;
  if (from < start) return from;
  return to > start ? Math.min(to, from) : start;
}
