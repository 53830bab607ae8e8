import { useCallback, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { areaOf, containsCell, type Area } from '../cells/area.ts';
import { setColumnWidths } from '../operations/line-sizes.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { samePlace, type CellPlace } from '../editing/cell-moves.ts';
import type { Cursor } from '../editing/cursor.ts';
import { fillTarget, fillTo } from '../editing/edit-cells.ts';
import { PX_PER_POINT } from '../layout/track.ts';
import {
  cellAtPoint,
  COLUMN_HEADER_HEIGHT,
  ROW_HEADER_WIDTH,
  type Layout,
  type ScrollPort,
} from '../layout/viewport.ts';

/** Points below which a dragged column does not shrink: it could not be found again. */
const LEAST_COLUMN_WIDTH = 9;

type Drag =
  | { readonly kind: 'cells'; readonly at: CellPlace; readonly isDragged: boolean }
  | { readonly kind: 'columns'; readonly from: number }
  | { readonly kind: 'rows'; readonly from: number }
  | { readonly kind: 'fill'; readonly source: Area; readonly to: CellPlace }
  | { readonly kind: 'width'; readonly column: number; readonly startX: number; readonly startWidth: number };

interface GridPointerOptions {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly layout: Layout;
  readonly port: ScrollPort;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly reveal: (row: number, column: number) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Clicks and drags: selecting cells, rows and columns, filling, changing widths. */
export function useGridPointer({ workbook, cursor, layout, port, scroller, reveal, onProblem }: GridPointerOptions) {
  const drag = useRef<Drag | null>(null);
  /** Ends the step that a drag is, whatever it changed on its way. */
  const endStep = useRef<(() => void) | null>(null);
  const [fill, setFill] = useState<Area | null>(null);

  const pointOf = useCallback(
    (event: PointerEvent) => {
      const box = scroller.current?.getBoundingClientRect();
      return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
    },
    [scroller],
  );

  const attempt = attempting(onProblem);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || isScrollBar(event)) return;
    const { x, y } = pointOf(event);
    const pressed = cellUnder(event.target);
    drag.current = startDrag(
      event,
      { onColumns: pressed === null && y < COLUMN_HEADER_HEIGHT, onRows: pressed === null && x < ROW_HEADER_WIDTH },
      pressed ?? cellAtPoint(layout, port, x, y),
      cursor,
    );
    if (drag.current !== null) event.currentTarget.setPointerCapture?.(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const current = drag.current;
    if (current === null) return;
    const { x, y } = pointOf(event);
    const cell = cellAtPoint(layout, port, x, y);
    if (current.kind === 'cells') {
      drag.current = { ...current, isDragged: current.isDragged || !samePlace(cell, current.at) };
      cursor.extendTo(cell);
    } else if (current.kind === 'columns') cursor.selectColumns(current.from, cell.column);
    else if (current.kind === 'rows') cursor.selectRows(current.from, cell.row);
    else if (current.kind === 'width') attempt(() => setWidth(workbook, current, event.clientX));
    else {
      drag.current = { ...current, to: cell };
      setFill(fillTarget(current.source, cell));
      reveal(cell.row, cell.column);
    }
  };

  const onPointerUp = (event: PointerEvent) => {
    const current = drag.current;
    drag.current = null;
    endStep.current?.();
    endStep.current = null;
    setFill(null);
    if (current?.kind === 'cells' && !current.isDragged) tellClick(workbook, current.at, layout, port, pointOf(event));
    if (current?.kind !== 'fill') return;
    attempt(() => cursor.select(fillTo(workbook, cursor.sheet, current.source, current.to), cursor.active, null));
  };

  const onResizeStart = (column: number, event: PointerEvent) => {
    event.stopPropagation();
    scroller.current?.setPointerCapture?.(event.pointerId);
    endStep.current ??= workbook.beginStep('user');
    drag.current = { kind: 'width', column, startX: event.clientX, startWidth: layout.columns.size(column) };
  };

  return { fill, onPointerDown, onPointerMove, onPointerUp, onResizeStart };
}

/** Runs what the workbook may refuse, and says why it did. */
function attempting(onProblem: (error: unknown) => void) {
  return (action: () => void) => {
    try {
      action();
    } catch (error) {
      onProblem(error);
    }
  };
}

function startDrag(
  event: PointerEvent,
  { onColumns, onRows }: { onColumns: boolean; onRows: boolean },
  cell: CellPlace,
  cursor: Cursor,
): Drag | null {
  if (event.target instanceof Element && event.target.closest('[data-fill-handle]') !== null)
    return { kind: 'fill', source: cursor.selection, to: cell };
  if (event.target instanceof Element && event.target.closest('[data-cell-button], .chart') !== null) return null;
  if (onColumns && onRows) {
    cursor.selectAll();
    return null;
  }
  if (onColumns) return startLines('columns', event.shiftKey ? cursor.active.column : cell.column, cell.column, cursor);
  if (onRows) return startLines('rows', event.shiftKey ? cursor.active.row : cell.row, cell.row, cursor);
  if (event.shiftKey) cursor.extendTo(cell);
  else cursor.goTo(cell);
  return { kind: 'cells', at: cell, isDragged: false };
}

function startLines(kind: 'columns' | 'rows', from: number, to: number, cursor: Cursor): Drag {
  if (kind === 'columns') cursor.selectColumns(from, to);
  else cursor.selectRows(from, to);
  return { kind, from };
}

function setWidth(workbook: Workbook, drag: Drag & { kind: 'width' }, clientX: number): void {
  const points = (drag.startWidth + clientX - drag.startX) / PX_PER_POINT;
  const { sheet, area } = workbook.selection;
  const isWithinSelection = area.rows > sheet.frozenRows + 1_000_000 && containsCell(area, area.row, drag.column);
  const [first, count] = isWithinSelection ? [area.column, area.columns] : [drag.column, 1];
  const columns = { ...area, column: first, columns: count };
  setColumnWidths(workbook, sheet, columns, Math.max(LEAST_COLUMN_WIDTH, points), 'user');
}

/** A click that selects one cell is an event of Excel's, with its distance from the cell's corner in points. */
function tellClick(
  workbook: Workbook,
  { row, column }: CellPlace,
  layout: Layout,
  port: ScrollPort,
  { x, y }: { x: number; y: number },
): void {
  const across = x - ROW_HEADER_WIDTH + (column < layout.frozenColumns ? 0 : port.left);
  const down = y - COLUMN_HEADER_HEIGHT + (row < layout.frozenRows ? 0 : port.top);
  workbook.feed.tell({
    kind: 'cellClicked',
    sheet: workbook.activeSheet,
    area: areaOf(row, column),
    left: (across - layout.columns.offset(column)) / PX_PER_POINT,
    top: (down - layout.rows.offset(row)) / PX_PER_POINT,
  });
}

/** The cell element under the pointer; cheaper and surer than pixels, and the way in which tests click. */
function cellUnder(target: EventTarget): CellPlace | null {
  const element = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  const match = /^cell-(\d+)-(\d+)$/.exec(element?.id ?? '');
  return match === null ? null : { row: Number(match[1]), column: Number(match[2]) };
}

/** A press on the scroll bar lies outside the element's client box. */
function isScrollBar(event: PointerEvent<HTMLDivElement>): boolean {
  const { clientWidth, clientHeight } = event.currentTarget;
  const box = event.currentTarget.getBoundingClientRect();
  return clientWidth > 0 && (event.clientX - box.left > clientWidth || event.clientY - box.top > clientHeight);
}
