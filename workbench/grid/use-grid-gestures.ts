import { useCallback, useEffect, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { CellEditor } from '../editing/cell-editor.ts';
import type { Cursor } from '../editing/cursor.ts';
import { typeIntoCell } from '../editing/edit-cells.ts';
import { gridKeyHandler } from '../editing/grid-key-handler.ts';
import { useClipboard } from '../editing/use-clipboard.ts';
import { rowsInSight, type Layout, type ScrollPort } from '../layout/viewport.ts';
import { areaOf } from '../cells/area.ts';
import { setColumnWidths } from '../operations/line-sizes.ts';
import { fittingWidth } from '../sheets/fitting-width.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPopups } from './use-cell-popups.ts';
import { useGridPointer } from './use-grid-pointer.ts';

/** Rows looked at when a double-click fits a column's width. */
const FITTED_ROWS = 2_000;

interface GridGesturesOptions {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  readonly popups: CellPopups;
  readonly layout: Layout;
  readonly port: ScrollPort;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly reveal: (row: number, column: number) => void;
  readonly onProblem: (error: unknown) => void;
  readonly onSave: () => void;
  readonly onOpen: () => void;
}

/** Makes every key, click, drag and paste on the grid an edit of the model, and keeps the keyboard in the grid. */
export function useGridGestures(options: GridGesturesOptions) {
  const { workbook, cursor, editor, scroller, onProblem } = options;
  const sheet = workbook.activeSheet;
  const pointer = useGridPointer(options);
  const clipboard = useClipboard(workbook, cursor, onProblem);
  const onKeyDown = useKeys(options, clipboard.forgetCopied);

  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);
  useEffect(focusGrid, [focusGrid, sheet]);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    // A cell that refuses its text stays open, and the click waits.
    if (editor.edit === null || editor.commit(null)) pointer.onPointerDown(event);
    if (editor.edit === null) focusGrid();
    event.preventDefault();
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[role="gridcell"]') !== null) editor.start('edit');
  };

  const choose = (choice: string) => {
    options.popups.close();
    try {
      typeIntoCell(workbook, sheet, cursor.active, choice);
    } catch (error) {
      onProblem(error);
    }
    focusGrid();
  };

  const fitColumn = (column: number) => {
    try {
      setColumnWidths(workbook, sheet, areaOf(0, column), fittingWidth(sheet, column, FITTED_ROWS), 'user');
    } catch (error) {
      onProblem(error);
    }
  };

  const { fill, onPointerMove, onPointerUp, onResizeStart } = pointer;
  const handlers = { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onDoubleClick, ...clipboard.handlers };
  return { handlers, fill, copied: clipboard.copied, onResizeStart, fitColumn, choose, focusGrid };
}

function useKeys(options: GridGesturesOptions, forgetCopied: () => void): (event: KeyboardEvent) => void {
  const { workbook, cursor, editor, popups, layout, port, reveal, onProblem, onSave, onOpen } = options;
  const rowsPerPage = rowsInSight(layout, port);
  const { openList } = popups;
  return gridKeyHandler(
    { workbook, cursor, editor, rowsPerPage, openList, forgetCopied, save: onSave, open: onOpen },
    reveal,
    onProblem,
  );
}
