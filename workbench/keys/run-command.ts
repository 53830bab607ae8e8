import { MAX_COLUMNS, MAX_ROWS } from '../cells/area.ts';
import { activateSheet, addSheet } from '../workbook/sheet-operations.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellEditor } from '../editing/cell-editor.ts';
import { farCorner, type CellPlace, type Step } from '../editing/cell-moves.ts';
import type { Cursor } from '../editing/cursor.ts';
import { deleteCells, fillSelection } from '../editing/edit-cells.ts';
import type { GridCommand } from './grid-keys.ts';

/** What keys and menus can ask of the page around the grid. */
export interface PageCommands {
  readonly save: () => void;
  readonly open: () => void;
  readonly find: (isReplacing: boolean) => void;
  readonly goTo: () => void;
  /** Sorts what is around a cell. */
  readonly sort: (around: CellPlace) => void;
}

/** What a command may act on. */
export interface CommandContext extends PageCommands {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  /** Rows and columns that the screen has. */
  readonly screen: { readonly rows: number; readonly columns: number };
  readonly openList: () => void;
  readonly openMenu: () => void;
  readonly forgetCopied: () => void;
  /** Says what the paste that the browser tells next writes. */
  readonly pasteNext: (isValuesOnly: boolean) => void;
  readonly today: () => Date;
}

/** Does what a key asks of the page, wherever on it the keyboard is. @returns false when it asks something else */
export function runPageCommand(command: GridCommand, page: PageCommands): boolean {
  switch (command.kind) {
    case 'find':
      page.find(command.isReplacing);
      return true;
    case 'goTo':
    case 'save':
    case 'open':
      page[command.kind]();
      return true;
    default:
      return false;
  }
}

/** Does what a key press asked for. May throw what the workbook refuses. */
export function runCommand(command: GridCommand, context: CommandContext): void {
  const { workbook, cursor, editor } = context;
  switch (command.kind) {
    case 'move':
      return cursor.move(command.step, command);
    case 'page':
      return turnPage(context, command);
    case 'home':
    case 'end':
      return goToEnd(cursor, command);
    case 'advance':
      return cursor.advance(command.step);
    case 'type':
      return editor.start('enter', command.text);
    case 'edit':
      return editor.start('edit');
    case 'today':
      return editor.start('enter', isoDay(context.today()));
    case 'delete':
      return deleteCells(workbook, cursor.sheet, cursor.selection);
    case 'selectAll':
      return cursor.selectAll();
    case 'selectSheet':
      return cursor.selectSheet();
    case 'selectColumn':
      return cursor.selectColumns(cursor.selection.column, cursor.selection.column + cursor.selection.columns - 1);
    case 'selectRow':
      return cursor.selectRows(cursor.selection.row, cursor.selection.row + cursor.selection.rows - 1);
    case 'fillDown':
      return fillSelection(workbook, cursor.sheet, cursor.selection, 'down');
    case 'fillRight':
      return fillSelection(workbook, cursor.sheet, cursor.selection, 'right');
    default:
      return runOutside(command, context);
  }
}

/** What is not of cells: the history, the clipboard, sheets, what opens over the grid, and files. */
function runOutside(command: GridCommand, context: CommandContext): void {
  const { workbook } = context;
  switch (command.kind) {
    case 'undo':
      return workbook.undo();
    case 'redo':
      return workbook.redo();
    case 'paste':
    case 'pasteValues':
      return context.pasteNext(command.kind === 'pasteValues');
    case 'escape':
      return context.forgetCopied();
    case 'sheet':
      return nextSheet(workbook, command.direction);
    case 'addSheet':
      return activateSheet(workbook, addSheet(workbook));
    case 'openList':
      return context.openList();
    case 'openMenu':
      return context.openMenu();
    default:
      // What is left is the page's; that something is copied or cut the browser tells by an event of its own.
      runPageCommand(command, context);
  }
}

function turnPage({ cursor, screen }: CommandContext, { step, extend }: { step: Step; extend: boolean }): void {
  const from = extend ? farCorner(cursor.selection, cursor.active) : cursor.active;
  const to = {
    row: Math.max(0, Math.min(MAX_ROWS - 1, from.row + step.rows * screen.rows)),
    column: Math.max(0, Math.min(MAX_COLUMNS - 1, from.column + step.columns * screen.columns)),
  };
  goOrExtend(cursor, shownFrom(cursor.sheet, to, step), extend);
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
  const inwards = kind === 'home' ? 1 : -1;
  goOrExtend(cursor, shownFrom(sheet, to, { rows: inwards, columns: inwards }), extend);
}

/** The place itself, or the next one in a direction whose row and column are shown. */
function shownFrom(sheet: Sheet, { row, column }: CellPlace, step: Step): CellPlace {
  return {
    row: shownLine(row, step.rows, MAX_ROWS, (line) => sheet.isRowHidden(line)),
    column: shownLine(column, step.columns, MAX_COLUMNS, (line) => sheet.hiddenColumns.has(line)),
  };
}

function shownLine(from: number, step: number, count: number, isHidden: (line: number) => boolean): number {
  let line = from;
  while (step !== 0 && isHidden(line) && line + step >= 0 && line + step < count) line += step;
  return line;
}

function goOrExtend(cursor: Cursor, to: CellPlace, extend: boolean): void {
  if (extend) cursor.extendTo(to);
  else cursor.goTo(to);
}

function nextSheet(workbook: Workbook, direction: -1 | 1): void {
  const shown = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const next = shown[shown.indexOf(workbook.activeSheet) + direction];
  if (next !== undefined) activateSheet(workbook, next);
}

/** The day where the person is, as every reader of dates understands it. */
function isoDay(date: Date): string {
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;
}
