import { useCallback, useEffect, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { useClipboard } from '../clipboard/use-clipboard.ts';
import { cellId } from '../drawing/GridCells.tsx';
import type { CellEditor } from '../editing/cell-editor.ts';
import type { Cursor } from '../editing/cursor.ts';
import { typeIntoCell } from '../editing/edit-cells.ts';
import { gridKeyHandler } from '../keys/grid-key-handler.ts';
import type { PageCommands } from '../keys/run-command.ts';
import { pageOf, type Layout, type ScrollPort } from '../layout/viewport.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPopups } from './use-cell-popups.ts';
import { useGridPointer } from './use-grid-pointer.ts';

interface GridGesturesOptions {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  readonly page: PageCommands;
  readonly today: () => Date;
  readonly popups: CellPopups;
  readonly layout: Layout;
  readonly port: ScrollPort;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly reveal: (row: number, column: number) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Makes every key, click, drag and paste on the grid an edit of the model, and keeps the keyboard in the grid. */
export function useGridGestures(options: GridGesturesOptions) {
  const { workbook, cursor, editor, popups, scroller, onProblem } = options;
  const sheet = workbook.activeSheet;
  const pointer = useGridPointer({ ...options, onOpenCell: () => editor.start('edit') });
  const clipboard = useClipboard(workbook, cursor, onProblem);

  const openMenuAtCell = () => {
    const { row, column } = cursor.active;
    const cell = document.getElementById(cellId(row, column))?.getBoundingClientRect();
    const grid = scroller.current?.getBoundingClientRect();
    popups.openContext(cell ? { x: cell.left, y: cell.bottom } : { x: grid?.left ?? 0, y: grid?.top ?? 0 });
  };
  const onKeyDown = useKeys(options, clipboard, openMenuAtCell);

  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);
  useEffect(focusGrid, [focusGrid, sheet]);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    // A cell that refuses its text stays open, and the click waits.
    if (editor.edit === null || editor.commit(null)) pointer.onPointerDown(event);
    if (editor.edit === null) focusGrid();
    event.preventDefault();
  };

  const onContextMenu = (event: MouseEvent<HTMLDivElement>) => {
    event.preventDefault();
    if (editor.edit !== null && !editor.commit(null)) return;
    // The menu key is told at the grid itself, and means what is selected.
    if (event.target === event.currentTarget) return openMenuAtCell();
    pointer.selectUnder(event);
    popups.openContext({ x: event.clientX, y: event.clientY });
  };

  const choose = (choice: string) => {
    popups.close();
    try {
      typeIntoCell(workbook, sheet, cursor.active, choice);
    } catch (error) {
      onProblem(error);
    }
    focusGrid();
  };

  const { fillFrame, onPointerMove, onPointerUp, onDoubleClick, onResizeStart } = pointer;
  const handlers = { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onDoubleClick, onContextMenu };
  return { handlers: { ...handlers, ...clipboard.handlers }, clipboard, fillFrame, onResizeStart, choose, focusGrid };
}

function useKeys(
  { workbook, cursor, editor, page, today, popups, layout, port, reveal, onProblem }: GridGesturesOptions,
  { forgetCopied, pasteNext }: ReturnType<typeof useClipboard>,
  openMenu: () => void,
): (event: KeyboardEvent) => void {
  const { openList } = popups;
  const screen = pageOf(layout, port);
  return gridKeyHandler(
    { workbook, cursor, editor, screen, today, openList, openMenu, forgetCopied, pasteNext, ...page },
    reveal,
    onProblem,
  );
}
