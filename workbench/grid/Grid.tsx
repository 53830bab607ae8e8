import { useRef, type ReactNode } from 'react';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellEditor } from '../editing/cell-editor.ts';
import type { Cursor } from '../editing/cursor.ts';
import { cellId } from '../drawing/GridCells.tsx';
import { GridLayers } from './GridLayers.tsx';
import { GridOverlays } from './GridOverlays.tsx';
import { useCellPopups } from './use-cell-popups.ts';
import { useGridGestures } from './use-grid-gestures.ts';
import { useGridPort } from '../layout/use-grid-port.ts';
import { useWorkbookVersion } from './use-workbook.ts';
import { useLayoutOf } from '../layout/use-layout.ts';
import { visibleSpans } from '../layout/viewport.ts';

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
  const popups = useCellPopups(workbook, sheet, active);
  const gestures = useGridGestures({
    ...{ workbook, cursor, editor, popups, layout, port, scroller, reveal },
    ...{ onProblem, onSave, onOpen },
  });
  const shown = { workbook, sheet, layout, port };

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
        {...gestures.handlers}
      >
        <GridLayers
          {...shown}
          version={version}
          spans={visibleSpans(layout, port)}
          selection={cursor.selection}
          active={active}
          fill={gestures.fill}
          copied={gestures.copied?.sheet === sheet ? gestures.copied.area : null}
          hasList={popups.hasList}
          onResizeStart={gestures.onResizeStart}
          onOpenMenu={popups.openMenu}
          onOpenList={popups.toggleList}
        />
      </div>
      <GridOverlays
        {...shown}
        editor={editor}
        popups={popups}
        onProblem={onProblem}
        onChoose={gestures.choose}
        onLeft={gestures.focusGrid}
      />
    </div>
  );
}
