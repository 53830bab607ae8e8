import { useCallback, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Area } from '../cells/area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import type { Cursor } from '../editing/cursor.ts';
import { fitColumns, setColumnWidths } from '../editing/column-widths.ts';
import { fillTarget, fillTo } from '../editing/edit-cells.ts';
import { PX_PER_POINT } from '../layout/track.ts';
import {
  cellAtPoint,
  COLUMN_HEADER_HEIGHT,
  ROW_HEADER_WIDTH,
  type Layout,
  type ScrollPort,
} from '../layout/viewport.ts';

type Drag =
  | { readonly kind: 'cells' }
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
  /** A cell was double-clicked. */
  readonly onOpenCell: () => void;
}

/** Clicks and drags: selecting, opening cells, filling, changing widths. */
export function useGridPointer(options: GridPointerOptions) {
  const { workbook, cursor, layout, port, scroller, reveal, onProblem } = options;
  const drag = useRef<Drag | null>(null);
  // A browser sends the clicks of a captured pointer to the grid, whatever they hit: a double click means what was
  // pressed.
  const pressed = useRef<Drag | null>(null);
  const [fill, setFill] = useState<Area | null>(null);

  const pointOf = useCallback(
    (event: PointerEvent) => {
      const box = scroller.current?.getBoundingClientRect();
      return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
    },
    [scroller],
  );

  const begin = (started: Drag | null, pointerId: number) => {
    drag.current = started;
    pressed.current = started;
    if (started !== null) scroller.current?.setPointerCapture?.(pointerId);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || isScrollBar(event)) return;
    const { x, y } = pointOf(event);
    const under = cellUnder(event.target);
    const headers = { onColumns: under === null && y < COLUMN_HEADER_HEIGHT, onRows: under === null && x < ROW_HEADER_WIDTH };
    begin(startDrag(event, headers, under ?? cellAtPoint(layout, port, x, y), cursor), event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const current = drag.current;
    if (current === null) return;
    const { x, y } = pointOf(event);
    const cell = cellAtPoint(layout, port, x, y);
    if (current.kind === 'cells') cursor.extendTo(cell);
    else if (current.kind === 'columns') cursor.selectColumns(current.from, cell.column);
    else if (current.kind === 'rows') cursor.selectRows(current.from, cell.row);
    else if (current.kind === 'width') {
      const pixels = current.startWidth + event.clientX - current.startX;
      setColumnWidths(workbook, cursor.sheet, current.column, pixels / PX_PER_POINT);
    }
    else if (current.kind === 'fill') {
      drag.current = { ...current, to: cell };
      setFill(fillTarget(current.source, cell));
      reveal(cell.row, cell.column);
    }
  };

  const onPointerUp = () => {
    const current = drag.current;
    drag.current = null;
    setFill(null);
    if (current?.kind !== 'fill') return;
    try {
      cursor.select(fillTo(workbook, cursor.sheet, current.source, current.to), cursor.active, null);
    } catch (error) {
      onProblem(error);
    }
  };

  const onDoubleClick = () => {
    if (pressed.current?.kind === 'cells') options.onOpenCell();
    if (pressed.current?.kind === 'width') fitColumns(workbook, cursor.sheet, pressed.current.column);
  };

  const onResizeStart = (column: number, event: PointerEvent) => {
    event.stopPropagation();
    begin(
      { kind: 'width', column, startX: event.clientX, startWidth: layout.columns.size(column) },
      event.pointerId,
    );
  };

  return { fill, onPointerDown, onPointerMove, onPointerUp, onDoubleClick, onResizeStart };
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
  return { kind: 'cells' };
}

function startLines(kind: 'columns' | 'rows', from: number, to: number, cursor: Cursor): Drag {
  if (kind === 'columns') cursor.selectColumns(from, to);
  else cursor.selectRows(from, to);
  return { kind, from };
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
