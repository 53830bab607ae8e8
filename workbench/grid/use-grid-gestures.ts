import { useCallback, useEffect, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { CellEditor } from '../editing/cell-editor.ts';
import type { Cursor } from '../editing/cursor.ts';
import { typeIntoCell } from '../editing/edit-cells.ts';
import { gridKeyHandler } from '../editing/grid-key-handler.ts';
import { useClipboard } from '../editing/use-clipboard.ts';
import { rowsInSight, type Layout, type ScrollPort } from '../layout/viewport.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPopups } from './use-cell-popups.ts';
import { useGridPointer } from './use-grid-pointer.ts';

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
  const pointer = useGridPointer({ ...options, onOpenCell: () => editor.start('edit') });
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

  const choose = (choice: string) => {
    options.popups.close();
    try {
      typeIntoCell(workbook, sheet, cursor.active, choice);
    } catch (error) {
      onProblem(error);
    }
    focusGrid();
  };

  const { fill, onPointerMove, onPointerUp, onDoubleClick, onResizeStart } = pointer;
  const handlers = { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onDoubleClick, ...clipboard.handlers };
  return { handlers, fill, copied: clipboard.copied, onResizeStart, choose, focusGrid };
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
