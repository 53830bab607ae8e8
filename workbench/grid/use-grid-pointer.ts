import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { areaOf, contains, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import { cellAtPointer, pointInCell, underPointer, type UnderPointer } from '../drawing/under-pointer.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { samePlace, type CellPlace } from '../editing/cell-moves.ts';
import type { Cursor } from '../editing/cursor.ts';
import { fitColumns, dragColumnEdge } from '../editing/column-widths.ts';
import { endBeside, fillTarget, fillTo } from '../editing/edit-cells.ts';
import { PX_PER_POINT } from '../layout/track.ts';
import type { Layout, ScrollPort } from '../layout/viewport.ts';

type Drag =
  | { readonly kind: 'cells'; readonly at: CellPlace; readonly isDragged: boolean }
  | { readonly kind: 'columns'; readonly from: number }
  | { readonly kind: 'rows'; readonly from: number }
  | { readonly kind: 'fill'; readonly source: Area; readonly to: CellPlace }
  | {
      readonly kind: 'width';
      readonly column: number;
      readonly startX: number;
      readonly startWidth: number;
      /** Ends the step that the drag is, whatever it changed on its way. */
      readonly end: () => void;
    };

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
  // Clicks of a captured pointer are sent to the grid, whatever they hit: a double click means what was pressed.
  const pressed = useRef<Drag | null>(null);
  const [fillFrame, setFillFrame] = useState<Area | null>(null);

  const under = (event: MouseEvent) => underPointer(event, scroller.current, layout, port);

  const begin = (started: Drag | null, pointerId: number) => {
    endStep(drag.current);
    drag.current = started;
    pressed.current = started;
    if (started !== null) scroller.current?.setPointerCapture?.(pointerId);
  };

  const attempt = attempting(options.onProblem);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || isScrollBar(event)) return;
    begin(startDrag(event, under(event), cursor), event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const current = drag.current;
    if (current === null) return;
    const cell = cellAtPointer(event, scroller.current, layout, port);
    if (current.kind === 'cells') {
      drag.current = { ...current, isDragged: current.isDragged || !samePlace(cell, current.at) };
      cursor.extendTo(cell);
    } else if (current.kind === 'columns') cursor.selectColumns(current.from, cell.column);
    else if (current.kind === 'rows') cursor.selectRows(current.from, cell.row);
    else if (current.kind === 'width') {
      const pixels = current.startWidth + event.clientX - current.startX;
      attempt(() => dragColumnEdge(workbook, cursor.sheet, current.column, pixels / (PX_PER_POINT * layout.zoom)));
    } else {
      drag.current = { ...current, to: cell };
      setFillFrame(fillTarget(current.source, cell));
      reveal(cell.row, cell.column);
    }
  };

  const onPointerUp = (event: PointerEvent) => {
    const current = drag.current;
    endStep(current);
    drag.current = null;
    setFillFrame(null);
    if (current?.kind === 'cells') tellClick(options, current, event);
    if (current?.kind === 'fill') attempt(() => fillAndSelect(options, current.source, current.to));
  };

  const onDoubleClick = () => {
    const at = pressed.current;
    if (at?.kind === 'cells') options.onOpenCell();
    if (at?.kind === 'width') attempt(() => fitColumns(workbook, cursor.sheet, at.column));
    if (at?.kind === 'fill')
      attempt(() => fillAndSelect(options, at.source, endBeside(cursor.sheet, at.source) ?? at.to));
  };

  const onResizeStart = (column: number, event: PointerEvent) => {
    event.stopPropagation();
    endStep(drag.current);
    const startWidth = layout.columns.size(column);
    const end = workbook.beginStep('user');
    begin({ kind: 'width', column, startX: event.clientX, startWidth, end }, event.pointerId);
  };

  const selectUnder = (event: MouseEvent) => selectUnlessSelected(under(event), cursor);

  return { fillFrame, onPointerDown, onPointerMove, onPointerUp, onDoubleClick, onResizeStart, selectUnder };
}

/** A drag that was let go outside of the page is ended by the next press. */
function endStep(drag: Drag | null): void {
  if (drag?.kind === 'width') drag.end();
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

function fillAndSelect({ workbook, cursor }: GridPointerOptions, source: Area, to: CellPlace): void {
  cursor.select(fillTo(workbook, cursor.sheet, source, to), cursor.active, null);
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
  return { kind: 'cells', at: cell, isDragged: false };
}

function startLines(kind: 'columns' | 'rows', from: number, to: number, cursor: Cursor): Drag {
  if (kind === 'columns') cursor.selectColumns(from, to);
  else cursor.selectRows(from, to);
  return { kind, from };
}

/** A click that selects one cell is an event of Excel's, with its distance from the cell's corner in points. */
function tellClick(
  { workbook, scroller, layout, port }: GridPointerOptions,
  { at, isDragged }: Drag & { kind: 'cells' },
  event: PointerEvent,
): void {
  if (isDragged) return;
  const point = pointInCell(event, at, scroller.current, layout, port);
  workbook.feed.tell({ kind: 'cellClicked', sheet: workbook.activeSheet, area: areaOf(at.row, at.column), ...point });
}

/** A press on the scroll bar lies outside the element's client box. */
function isScrollBar(event: PointerEvent<HTMLDivElement>): boolean {
  const { clientWidth, clientHeight } = event.currentTarget;
  const box = event.currentTarget.getBoundingClientRect();
  return clientWidth > 0 && (event.clientX - box.left > clientWidth || event.clientY - box.top > clientHeight);
}
