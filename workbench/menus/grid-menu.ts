import { addressOf } from '../cells/address.ts';
import { areaOf, MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import type { Cursor } from '../editing/cursor.ts';
import { deleteCells } from '../editing/edit-cells.ts';
import { keysOf } from '../keys/grid-keys.ts';
import {
  deleteLines,
  insertLines,
  linesOf,
  linesToUnhide,
  setLinesHidden,
  type Lines,
} from '../operations/line-operations.ts';
import { freezePanes } from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { MenuEntry, MenuSection } from './ContextMenu.tsx';
import { menusWords as words } from './words/menus-words.ts';

export interface GridMenuContext {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly clipboard: { copy(): void; cut(): void; paste(): void; pasteValues(): void };
  /** The most rows and columns that can be frozen and leave room for others. */
  readonly mostFrozen: { readonly rows: number; readonly columns: number };
  readonly find: (isReplacing: boolean) => void;
  readonly sort: (around: CellPlace) => void;
}

/** The menu of what is selected: cells, whole rows or whole columns. */
export function gridMenu(context: GridMenuContext): readonly MenuSection[] {
  const { workbook, cursor, clipboard } = context;
  const { sheet, selection } = cursor;
  const whole = wholeLines(selection);
  const kinds = whole === null ? (['rows', 'columns'] as const) : [whole];
  return [
    [
      { label: words('cut'), keys: keysOf('cut'), run: () => clipboard.cut() },
      { label: words('copy'), keys: keysOf('copy'), run: () => clipboard.copy() },
      { label: words('paste'), keys: keysOf('paste'), run: () => clipboard.paste() },
      { label: words('pasteValues'), keys: keysOf('pasteValues'), run: () => clipboard.pasteValues() },
    ],
    isEverything(selection) ? [] : kinds.flatMap((along) => lineEntries(context, linesOf(selection, along))),
    [{ label: words('clearContents'), keys: keysOf('delete'), run: () => deleteCells(workbook, sheet, selection) }],
    whole === null ? [] : hidingEntries(context, linesOf(selection, whole)),
    [
      { label: words('find'), keys: keysOf('find'), run: () => context.find(false) },
      { label: words('sortMore'), run: () => context.sort(cursor.active) },
      freezeEntry(context),
    ],
  ];
}

function lineEntries({ workbook, cursor }: GridMenuContext, lines: Lines): MenuEntry[] {
  const { sheet } = cursor;
  const { along, count } = lines;
  const [insert, remove] =
    along === 'rows' ? (['insertRows', 'deleteRows'] as const) : (['insertColumns', 'deleteColumns'] as const);
  return [
    { label: words(insert, { count }), run: () => insertLines(workbook, sheet, lines, 'user') },
    { label: words(remove, { count }), run: () => deleteLines(workbook, sheet, lines, 'user') },
  ];
}

function hidingEntries({ workbook, cursor }: GridMenuContext, lines: Lines): MenuEntry[] {
  const { sheet } = cursor;
  const isOfRows = lines.along === 'rows';
  const set = isOfRows ? sheet.hiddenRows : sheet.hiddenColumns;
  const toUnhide = linesToUnhide(sheet, lines);
  const isAnyHidden = [...set].some((line) => line >= toUnhide.first && line < toUnhide.first + toUnhide.count);
  return [
    { label: words(isOfRows ? 'hideRows' : 'hideColumns'), run: () => setLinesHidden(workbook, sheet, lines, true) },
    {
      label: words(isOfRows ? 'showRows' : 'showColumns'),
      isOff: !isAnyHidden,
      run: () => setLinesHidden(workbook, sheet, toUnhide, false),
    },
  ];
}

/** Freezes what is above and to the left of what is selected. */
function freezeEntry({ workbook, cursor, mostFrozen }: GridMenuContext): MenuEntry {
  const { sheet, selection, active } = cursor;
  if (sheet.frozenRows + sheet.frozenColumns > 0)
    return { label: words('unfreeze'), run: () => freezePanes(workbook, sheet, 0, 0) };
  const whole = wholeLines(selection);
  const rows = whole === 'columns' ? 0 : whole === 'rows' ? selection.row : active.row;
  const columns = whole === 'rows' ? 0 : whole === 'columns' ? selection.column : active.column;
  return {
    label: words('freeze', { cell: addressOf(areaOf(rows, columns)) }),
    isOff: rows + columns === 0 || rows > mostFrozen.rows || columns > mostFrozen.columns,
    run: () => freezePanes(workbook, sheet, rows, columns),
  };
}

/** What an area is made of when it is whole lines; null for cells and for the whole sheet. */
function wholeLines(selection: Area): Lines['along'] | null {
  if (isEverything(selection)) return null;
  if (selection.columns === MAX_COLUMNS) return 'rows';
  return selection.rows === MAX_ROWS ? 'columns' : null;
}

function isEverything({ rows, columns }: Area): boolean {
  return rows === MAX_ROWS && columns === MAX_COLUMNS;
}
