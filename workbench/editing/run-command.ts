import { activateSheet } from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellEditor } from './cell-editor.ts';
import { farCorner, nextCell } from './cell-moves.ts';
import type { Cursor } from './cursor.ts';
import { deleteCells, fillSelection } from './edit-cells.ts';
import type { GridCommand } from './grid-keys.ts';

/** What a command may act on. */
export interface CommandContext {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  /** Rows that PageDown moves by. */
  readonly rowsPerPage: number;
  readonly openList: () => void;
  readonly forgetCopied: () => void;
  readonly save: () => void;
  readonly open: () => void;
}

/** Does what a key press asked for. May throw what the workbook refuses. */
export function runCommand(command: GridCommand, context: CommandContext): void {
  const { workbook, cursor, editor } = context;
  switch (command.kind) {
    case 'move':
      return cursor.move(command.step, command);
    case 'page':
      return turnPage(cursor, command.direction * context.rowsPerPage, command.extend);
    case 'home':
    case 'end':
      return goToEnd(cursor, command);
    case 'advance':
      return cursor.advance(command.step);
    case 'type':
      return editor.start('enter', command.text);
    case 'edit':
      return editor.start('edit');
    case 'delete':
      return deleteCells(workbook, cursor.sheet, cursor.selection);
    case 'selectAll':
      return cursor.selectAll();
    case 'selectColumn':
      return cursor.selectColumns(cursor.selection.column, cursor.selection.column + cursor.selection.columns - 1);
    case 'selectRow':
      return cursor.selectRows(cursor.selection.row, cursor.selection.row + cursor.selection.rows - 1);
    case 'undo':
      return workbook.undo();
    case 'redo':
      return workbook.redo();
    case 'fillDown':
      return fillSelection(workbook, cursor.sheet, cursor.selection, 'down');
    case 'fillRight':
      return fillSelection(workbook, cursor.sheet, cursor.selection, 'right');
    case 'sheet':
      return nextSheet(workbook, command.direction);
    case 'openList':
      return context.openList();
    case 'escape':
      return context.forgetCopied();
    case 'save':
      return context.save();
    case 'open':
      return context.open();
  }
}

function turnPage(cursor: Cursor, rows: number, extend: boolean): void {
  const from = extend ? farCorner(cursor.selection, cursor.active) : cursor.active;
  const to = { row: Math.max(0, Math.min(1_048_575, from.row + rows)), column: from.column };
  if (extend) cursor.extendTo(to);
  else cursor.goTo(to);
}

function goToEnd(
  cursor: Cursor,
  { kind, corner, extend }: { kind: 'home' | 'end'; corner: boolean; extend: boolean },
): void {
  const { sheet } = cursor;
  const from = extend ? farCorner(cursor.selection, cursor.active) : cursor.active;
  const used = sheet.usedArea();
  const last =
    used === null ? { row: 0, column: 0 } : { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
  const to =
    kind === 'home'
      ? { row: corner ? sheet.frozenRows : from.row, column: corner ? sheet.frozenColumns : 0 }
      : { row: corner ? last.row : from.row, column: last.column };
  const shown = sheet.isRowHidden(to.row) ? nextCell(sheet, to, { rows: kind === 'home' ? 1 : -1, columns: 0 }) : to;
  if (extend) cursor.extendTo(shown);
  else cursor.goTo(shown);
}

function nextSheet(workbook: Workbook, direction: -1 | 1): void {
  const shown = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const next = shown[shown.indexOf(workbook.activeSheet) + direction];
  if (next !== undefined) activateSheet(workbook, next);
}
