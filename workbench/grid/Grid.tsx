import { useCallback, useEffect, useRef, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import { fittingWidth } from '../sheets/fitting-width.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellEditor } from '../editing/cell-editor.ts';
import type { Cursor } from '../editing/cursor.ts';
import { typeIntoCell } from '../editing/edit-cells.ts';
import { gridKeyHandler } from '../editing/grid-key-handler.ts';
import { cellId } from '../drawing/GridCells.tsx';
import { GridLayers } from './GridLayers.tsx';
import { GridOverlays } from './GridOverlays.tsx';
import { useCellPopups } from './use-cell-popups.ts';
import { useClipboard } from '../editing/use-clipboard.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useGridPort } from '../layout/use-grid-port.ts';
import { useWorkbookVersion } from './use-workbook.ts';
import { useLayoutOf } from '../layout/use-layout.ts';
import { rowsInSight, visibleSpans } from '../layout/viewport.ts';

/** Rows looked at when a double-click fits a column's width. */
const FITTED_ROWS = 2_000;

interface GridProps {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  readonly onProblem: (error: unknown) => void;
  readonly onSave: () => void;
  readonly onOpen: () => void;
}

/**
 * The sheet: only the visible cells of the model are drawn, and every key, click and drag becomes an edit of the model.
 */
export function Grid({ workbook, cursor, editor, onProblem, onSave, onOpen }: GridProps): ReactNode {
  const version = useWorkbookVersion(workbook);
  const sheet = workbook.activeSheet;
  const { active } = cursor;
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useLayoutOf(workbook, sheet, version);
  const { port, readPort, reveal } = useGridPort(scroller, sheet, layout, cursor);
  const pointer = useGridPointer({ workbook, cursor, layout, port, scroller, reveal, onProblem });
  const clipboard = useClipboard(workbook, cursor, onProblem);
  const popups = useCellPopups(workbook, sheet, active);
  const onKeyDown = gridKeyHandler(
    {
      workbook,
      cursor,
      editor,
      rowsPerPage: rowsInSight(layout, port),
      openList: popups.openList,
      forgetCopied: clipboard.forgetCopied,
      save: onSave,
      open: onOpen,
    },
    reveal,
    onProblem,
  );

  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
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
    popups.close();
    try {
      typeIntoCell(workbook, sheet, active, choice);
    } catch (error) {
      onProblem(error);
    }
    focusGrid();
  };

  const fitColumn = (column: number) => {
    sheet.columnWidths.set(column, fittingWidth(sheet, column, FITTED_ROWS));
    workbook.feed.changed();
  };

  return (
    <div className="grid-frame">
      <div
        ref={scroller}
        className={sheet.showGridlines ? 'grid' : 'grid without-lines'}
        role="grid"
        tabIndex={0}
        aria-label={`Sheet ${sheet.name}`}
        aria-multiselectable="true"
        aria-rowcount={layout.rows.count}
        aria-colcount={layout.columns.count}
        aria-activedescendant={cellId(active.row, active.column)}
        onScroll={readPort}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onDoubleClick={onDoubleClick}
        {...clipboard.handlers}
      >
        <GridLayers
          workbook={workbook}
          sheet={sheet}
          version={version}
          layout={layout}
          port={port}
          spans={visibleSpans(layout, port)}
          selection={cursor.selection}
          active={active}
          fill={pointer.fill}
          copied={clipboard.copied?.sheet === sheet ? clipboard.copied.area : null}
          hasList={popups.hasList}
          onResizeStart={pointer.onResizeStart}
          onFit={fitColumn}
          onOpenMenu={popups.openMenu}
          onOpenList={popups.toggleList}
        />
      </div>
      <GridOverlays
        workbook={workbook}
        sheet={sheet}
        layout={layout}
        port={port}
        editor={editor}
        popups={popups}
        onProblem={onProblem}
        onChoose={choose}
        onLeft={focusGrid}
      />
    </div>
  );
}
