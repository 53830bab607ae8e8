import { useRef, type CSSProperties, type ReactNode } from 'react';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellEditor } from '../editing/cell-editor.ts';
import type { Cursor } from '../editing/cursor.ts';
import { cellId } from '../drawing/GridCells.tsx';
import type { PageCommands } from '../keys/run-command.ts';
import type { MenuSection } from '../menus/ContextMenu.tsx';
import { gridMenu } from '../menus/grid-menu.ts';
import { GridLayers } from './GridLayers.tsx';
import { GridOverlays } from './GridOverlays.tsx';
import { useCellPopups } from './use-cell-popups.ts';
import { useGridGestures } from './use-grid-gestures.ts';
import { useGridPort } from '../layout/use-grid-port.ts';
import { useWorkbookVersion } from './use-workbook.ts';
import { useLayoutOf } from '../layout/use-layout.ts';
import { pageOf, visibleSpans } from '../layout/viewport.ts';
import { gridWords as words } from './words/grid-words.ts';

interface GridProps {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  /** How many times larger than usual the cells are drawn. */
  readonly zoom: number;
  readonly page: PageCommands;
  readonly today: () => Date;
  /** What an add-in has in the menu of cells, below what the grid has. */
  readonly cellEntries?: MenuSection;
  readonly onProblem: (error: unknown) => void;
}

/**
 * The sheet: only the visible cells of the model are drawn, and every key, click and drag becomes an edit of the model.
 */
export function Grid(props: GridProps): ReactNode {
  const { workbook, cursor, editor, zoom, page, today, cellEntries = [], onProblem } = props;
  useWorkbookVersion(workbook);
  const sheet = workbook.activeSheet;
  const { active } = cursor;
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useLayoutOf(workbook, sheet, zoom);
  const { port, isJump, readPort, reveal } = useGridPort(scroller, sheet, layout, cursor);
  const popups = useCellPopups(workbook, sheet, active);
  const gestures = useGridGestures({
    ...{ workbook, cursor, editor, page, today },
    ...{ popups, layout, port, scroller, reveal, onProblem },
  });
  const { copied, menu: clipboard } = gestures.clipboard;
  const shown = { workbook, sheet, layout, port };

  return (
    <div className="grid-frame" style={zoomStyle(zoom)}>
      <div
        ref={scroller}
        className={sheet.showGridlines ? 'grid' : 'grid without-lines'}
        role="grid"
        tabIndex={0}
        aria-label={words('sheet', { name: sheet.name })}
        aria-multiselectable="true"
        aria-rowcount={layout.rows.count}
        aria-colcount={layout.columns.count}
        aria-activedescendant={cellId(active.row, active.column)}
        onScroll={readPort}
        {...gestures.handlers}
      >
        <GridLayers
          {...shown}
          version={workbook.feed.contentVersion}
          spans={visibleSpans(layout, port, isJump)}
          selection={cursor.selection}
          active={active}
          fill={gestures.fillFrame}
          copied={copied?.sheet === sheet ? copied.area : null}
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
        contextMenu={() => [
          ...gridMenu({ workbook, cursor, clipboard, mostFrozen: pageOf(layout, port), ...page }),
          cellEntries,
        ]}
        page={page}
        onProblem={onProblem}
        onChoose={gestures.choose}
        onLeft={gestures.focusGrid}
      />
    </div>
  );
}

/** Fonts and the lines of text grow with the cells; the style sheet reads how much. */
function zoomStyle(zoom: number): CSSProperties {
  return { ['--zoom' as string]: zoom };
}
