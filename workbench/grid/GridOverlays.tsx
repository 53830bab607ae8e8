import type { CSSProperties, ReactNode } from 'react';
import { areaOf, type Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellEditor } from '../editing/cell-editor.ts';
import type { PageCommands } from '../keys/run-command.ts';
import { ContextMenu, type MenuSection } from '../menus/ContextMenu.tsx';
import { ListDropDown } from './ListDropDown.tsx';
import { OpenCell } from './OpenCell.tsx';
import { TableMenu } from './TableMenu.tsx';
import type { CellPopups } from './use-cell-popups.ts';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type Layout, type ScrollPort } from '../layout/viewport.ts';
import { gridWords as words } from './words/grid-words.ts';

/** The drop-down's greatest size; below the cell there may be no room, then it opens upwards. */
const LIST_HEIGHT = 240;
const LIST_WIDTH = 260;
const MENU_WIDTH = 240;

interface GridOverlaysProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly port: ScrollPort;
  readonly editor: CellEditor;
  readonly popups: CellPopups;
  /** The entries of the menu of what is selected. */
  readonly contextMenu: () => readonly MenuSection[];
  readonly page: PageCommands;
  readonly onProblem: (error: unknown) => void;
  readonly onChoose: (choice: string) => void;
  readonly onLeft: () => void;
}

/** What opens over a cell: the editor, a list, a table's menu, a context menu. */
export function GridOverlays(props: GridOverlaysProps): ReactNode {
  const { workbook, sheet, layout, port, editor, popups } = props;
  const { edit } = editor;
  const { list, menu, context } = popups;
  const close = () => {
    popups.close();
    props.onLeft();
  };
  return (
    <>
      {edit !== null && edit.place === 'cell' && edit.sheet === sheet && (
        <OpenCell
          workbook={workbook}
          editor={editor}
          edit={edit}
          style={inputPlace(layout, port, areaOf(edit.cell.row, edit.cell.column))}
          listStyle={(count) => listPlace(layout, port, areaOf(edit.cell.row, edit.cell.column), count)}
          onLeft={props.onLeft}
        />
      )}
      {list !== null && (
        <ListDropDown
          choices={list.choices}
          current={sheet.textAt(list.at.row, list.at.column)}
          style={listPlace(layout, port, list.at, list.choices.length)}
          onChoose={props.onChoose}
          onClose={close}
        />
      )}
      {menu !== null && (
        <TableMenu
          key={`${menu.table.id}-${menu.column}`}
          workbook={workbook}
          sheet={sheet}
          table={menu.table}
          column={menu.column}
          style={menuPlace(layout, port, areaOf(menu.table.area.row, menu.table.area.column + menu.column))}
          onSortMore={() => props.page.sort({ row: menu.table.area.row, column: menu.table.area.column + menu.column })}
          onProblem={props.onProblem}
          onClose={close}
        />
      )}
      {context !== null && (
        <ContextMenu
          label={words('selected')}
          at={context}
          sections={props.contextMenu()}
          onProblem={props.onProblem}
          onClose={close}
        />
      )}
    </>
  );
}

/** Pixels of a cell within the grid's frame, as it stands now. */
function cellPlace(layout: Layout, port: ScrollPort, { row, column }: Area) {
  return {
    top: COLUMN_HEADER_HEIGHT + layout.rows.offset(row) - (row < layout.frozenRows ? 0 : port.top),
    left: ROW_HEADER_WIDTH + layout.columns.offset(column) - (column < layout.frozenColumns ? 0 : port.left),
    width: layout.columns.size(column),
    height: layout.rows.size(row),
  };
}

function inputPlace(layout: Layout, port: ScrollPort, cell: Area): CSSProperties {
  const { top, left, width, height } = cellPlace(layout, port, cell);
  return {
    top: top - 1,
    left: left - 1,
    minWidth: width + 1,
    minHeight: height + 1,
    maxWidth: Math.max(width, port.width - left),
  };
}

function listPlace(layout: Layout, port: ScrollPort, at: Area, count: number): CSSProperties {
  const { top, left, width, height } = cellPlace(layout, port, at);
  const listHeight = Math.min(LIST_HEIGHT, count * 24 + 10);
  const opensUp = top + height + listHeight > port.height && top > listHeight;
  const beside = Math.max(0, Math.min(left, port.width - Math.max(width, LIST_WIDTH)));
  return {
    top: opensUp ? top - listHeight : top + height,
    left: beside,
    minWidth: Math.max(width, 120),
    maxWidth: LIST_WIDTH,
    maxHeight: LIST_HEIGHT,
  };
}

function menuPlace(layout: Layout, port: ScrollPort, cell: Area): CSSProperties {
  const { top, left, width, height } = cellPlace(layout, port, cell);
  return {
    top: top + height,
    left: Math.max(0, Math.min(left + width - 22, port.width - MENU_WIDTH)),
    width: MENU_WIDTH,
  };
}
