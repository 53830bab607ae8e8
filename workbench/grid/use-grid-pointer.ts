import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { areaOf, contains, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import { cellAtPointer, underPointer, type UnderPointer } from '../drawing/under-pointer.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import type { Cursor } from '../editing/cursor.ts';
import { fitColumns, setColumnWidths } from '../editing/column-widths.ts';
import { endBeside, fillTarget, fillTo } from '../editing/edit-cells.ts';
import { PX_PER_POINT } from '../layout/track.ts';
import type { Layout, ScrollPort } from '../layout/viewport.ts';

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
  const { workbook, cursor, layout, port, scroller, reveal } = options;
  const drag = useRef<Drag | null>(null);
  // A browser sends the clicks of a captured pointer to the grid, whatever they hit: a double click means what was
  // pressed.
  const pressed = useRef<Drag | null>(null);
  const [fillFrame, setFillFrame] = useState<Area | null>(null);

  const under = (event: MouseEvent) => underPointer(event, scroller.current, layout, port);

  const begin = (started: Drag | null, pointerId: number) => {
    drag.current = started;
    pressed.current = started;
    if (started !== null) scroller.current?.setPointerCapture?.(pointerId);
  };

  const fill = (source: Area, to: CellPlace) => fillAndSelect(options, source, to);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || isScrollBar(event)) return;
    begin(startDrag(event, under(event), cursor), event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const current = drag.current;
    if (current === null) return;
    const cell = cellAtPointer(event, scroller.current, layout, port);
    if (current.kind === 'cells') cursor.extendTo(cell);
    else if (current.kind === 'columns') cursor.selectColumns(current.from, cell.column);
    else if (current.kind === 'rows') cursor.selectRows(current.from, cell.row);
    else if (current.kind === 'width') {
      const pixels = current.startWidth + event.clientX - current.startX;
      setColumnWidths(workbook, cursor.sheet, current.column, pixels / (PX_PER_POINT * layout.zoom));
    } else {
      drag.current = { ...current, to: cell };
      setFillFrame(fillTarget(current.source, cell));
      reveal(cell.row, cell.column);
    }
  };

  const onPointerUp = () => {
    const current = drag.current;
    drag.current = null;
    setFillFrame(null);
    if (current?.kind === 'fill') fill(current.source, current.to);
  };

  const onDoubleClick = () => {
    const at = pressed.current;
    if (at?.kind === 'cells') options.onOpenCell();
    if (at?.kind === 'width') fitColumns(workbook, cursor.sheet, at.column);
    if (at?.kind === 'fill') fill(at.source, endBeside(cursor.sheet, at.source) ?? at.to);
  };

  const onResizeStart = (column: number, event: PointerEvent) => {
    event.stopPropagation();
    const startWidth = layout.columns.size(column);
    begin({ kind: 'width', column, startX: event.clientX, startWidth }, event.pointerId);
  };

  const selectUnder = (event: MouseEvent) => selectUnlessSelected(under(event), cursor);

  return { fillFrame, onPointerDown, onPointerMove, onPointerUp, onDoubleClick, onResizeStart, selectUnder };
}

function fillAndSelect({ workbook, cursor, onProblem }: GridPointerOptions, source: Area, to: CellPlace): void {
  try {
    cursor.select(fillTo(workbook, cursor.sheet, source, to), cursor.active, null);
  } catch (error) {
    onProblem(error);
  }
}

/** Selects what a menu is asked for, unless it is part of what is selected. */
function selectUnlessSelected({ cell, onColumns, onRows }: UnderPointer, cursor: Cursor): void {
  const { selection } = cursor;
  const wanted = areaOf(
    onColumns ? 0 : cell.row,
    onRows ? 0 : cell.column,
    onColumns ? MAX_ROWS : 1,
    onRows ? MAX_COLUMNS : 1,
  );
  if (contains(selection, wanted)) return;
  if (onColumns && onRows) cursor.selectSheet();
  else if (onColumns) cursor.selectColumns(cell.column, cell.column);
  else if (onRows) cursor.selectRows(cell.row, cell.row);
  else cursor.goTo(cell);
}

function startDrag(event: PointerEvent, { cell, onColumns, onRows }: UnderPointer, cursor: Cursor): Drag | null {
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

/** A press on the scroll bar lies outside the element's client box. */
function isScrollBar(event: PointerEvent<HTMLDivElement>): boolean {
  const { clientWidth, clientHeight } = event.currentTarget;
  const box = event.currentTarget.getBoundingClientRect();
  return clientWidth > 0 && (event.clientX - box.left > clientWidth || event.clientY - box.top > clientHeight);
}
