import type { CellPlace } from '../editing/cell-moves.ts';
import { PX_PER_POINT } from '../layout/track.ts';
import {
  cellAtPoint,
  COLUMN_HEADER_HEIGHT,
  ROW_HEADER_WIDTH,
  type Layout,
  type ScrollPort,
} from '../layout/viewport.ts';

/** What of the grid a point is on: a cell, or the headers of its column or row; both are the corner. */
export interface UnderPointer {
  readonly cell: CellPlace;
  readonly onColumns: boolean;
  readonly onRows: boolean;
}

interface PointerPlace {
  readonly target: EventTarget;
  readonly clientX: number;
  readonly clientY: number;
}

/** What is under a pointer that nothing has captured: its target says it, where it is a cell. */
export function underPointer(
  event: PointerPlace,
  grid: Element | null,
  layout: Layout,
  port: ScrollPort,
): UnderPointer {
  const cell = cellOf(event.target);
  const { x, y } = pointIn(event, grid);
  return {
    cell: cell ?? cellAtPoint(layout, port, x, y),
    onColumns: cell === null && y < COLUMN_HEADER_HEIGHT,
    onRows: cell === null && x < ROW_HEADER_WIDTH,
  };
}

/** The cell at a pointer, also while a drag has captured it; outside the grid, the nearest one. */
export function cellAtPointer(event: PointerPlace, grid: Element | null, layout: Layout, port: ScrollPort): CellPlace {
  const { x, y } = pointIn(event, grid);
  return cellAtPoint(layout, port, x, y);
}

/** Where a pointer is within a cell, in points from the cell's corner. */
export function pointInCell(
  event: PointerPlace,
  { row, column }: CellPlace,
  grid: Element | null,
  layout: Layout,
  port: ScrollPort,
): { left: number; top: number } {
  const { x, y } = pointIn(event, grid);
  const across = x - ROW_HEADER_WIDTH + (column < layout.frozenColumns ? 0 : port.left);
  const down = y - COLUMN_HEADER_HEIGHT + (row < layout.frozenRows ? 0 : port.top);
  const pixels = PX_PER_POINT * layout.zoom;
  return { left: (across - layout.columns.offset(column)) / pixels, top: (down - layout.rows.offset(row)) / pixels };
}

function pointIn({ clientX, clientY }: PointerPlace, grid: Element | null): { x: number; y: number } {
  const box = grid?.getBoundingClientRect();
  return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
}

/** Cheaper and surer than pixels, and the way in which tests click. */
function cellOf(target: EventTarget): CellPlace | null {
  const element = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  const match = /^cell-(\d+)-(\d+)$/.exec(element?.id ?? '');
  return match === null ? null : { row: Number(match[1]), column: Number(match[2]) };
}
