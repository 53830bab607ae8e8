import { areaOf, containsCell, intersection, type Area } from '../cells/area.ts';
import type { WrittenValue } from '../cells/cell.ts';
import { copyFormula } from '../formulas/formula-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { refusedEntry } from '../workbook/validation-rules.ts';
import { cellOf, type SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPlace } from './cell-moves.ts';
import { MAX_CLIPBOARD_CELLS, readClipboardText } from './clipboard-text.ts';
import { filledBlock } from './fill-cells.ts';

/** Something the person asked for that cannot be done; the message is a sentence for them. */
export class EditProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'EditProblem';
  }
}

/** Cells that were copied or cut in this workbook, with the text that went to the clipboard. */
export interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * Writes what a person typed into a cell.
 * @throws {EditProblem} the cell's validation refuses it
 */
export function typeIntoCell(workbook: Workbook, sheet: Sheet, { row, column }: CellPlace, text: string): void {
  if (text === sheet.entryAt(row, column)) return;
  const alert = refusedEntry(workbook, sheet, row, column, text);
  if (alert !== null && alert.style === 'Stop')
    throw new EditProblem(`${alert.message} Type something else, or press Escape to keep what was there.`);
  workbook.writeCells(cellOf(sheet, row, column), [[text]], 'user');
}

/** Empties the used cells of a selection. */
export function deleteCells(workbook: Workbook, sheet: Sheet, selection: Area): void {
  const area = usedPart(sheet, selection);
  if (area !== null) workbook.clearCells({ sheet, area }, 'contents', 'user');
}

/** The part of a selection that holds something: of whole columns and rows only the used cells are worth touching. */
export function usedPart(sheet: Sheet, selection: Area): Area | null {
  const used = sheet.usedArea();
  return used && intersection(used, selection);
}

/**
 * Pastes text at a selection; cells that this workbook copied itself are pasted as formulas and exact values.
 * A block is repeated when the selection is a whole multiple of it, as in Excel.
 *
 * @returns the area that was written
 * @throws {EditProblem} too many cells
 */
export function pasteCells(workbook: Workbook, selection: Area, text: string, copied: CopiedCells | null): Area {
  const sheet = workbook.activeSheet;
  const own = copied !== null && sameText(copied.text, text) ? copied : null;
  const block = own === null ? readClipboardText(text) : null;
  const [height, width] =
    own === null ? [block?.length ?? 1, block?.[0]?.length ?? 1] : [own.area.rows, own.area.columns];
  const target = pasteTarget(sheet, selection, height, width);
  if (target.rows * target.columns > MAX_CLIPBOARD_CELLS) {
    throw new EditProblem(
      `That is too much to paste at once: at most ${MAX_CLIPBOARD_CELLS.toLocaleString('en-GB')} cells. Paste it in parts, or open the file.`,
    );
  }
  const values = Array.from({ length: target.rows }, (_, row) =>
    Array.from({ length: target.columns }, (__, column): WrittenValue =>
      own === null
        ? (block?.[row % height]?.[column % width] ?? '')
        : copiedEntry(own, row, column, { row: target.row + row, column: target.column + column }),
    ),
  );
  workbook.step('user', () => {
    if (own?.isCut) workbook.clearCells({ sheet: own.sheet, area: own.area }, 'contents', 'user');
    if (own !== null) copyStyles(workbook, own, { sheet, area: target });
    workbook.writeCells({ sheet, area: target }, values, 'user');
  });
  return target;
}

/**
 * Ctrl-D and Ctrl-R: the first row (column) of the selection is repeated over the rest; of a single cell the neighbour
 * above (left) is taken.
 */
export function fillSelection(workbook: Workbook, sheet: Sheet, selection: Area, direction: 'down' | 'right'): void {
  const area = selection.rows * selection.columns > MAX_CLIPBOARD_CELLS ? usedPart(sheet, selection) : selection;
  if (area === null) return;
  const isDown = direction === 'down';
  const length = isDown ? area.rows : area.columns;
  const from =
    length > 1
      ? area
      : isDown
        ? { ...area, row: area.row - 1, rows: 2 }
        : { ...area, column: area.column - 1, columns: 2 };
  if (from.row < 0 || from.column < 0) return;
  const source = isDown ? { ...from, rows: 1 } : { ...from, columns: 1 };
  const target = isDown
    ? { ...from, row: from.row + 1, rows: from.rows - 1 }
    : { ...from, column: from.column + 1, columns: from.columns - 1 };
  writeFill(workbook, sheet, source, target);
}

/**
 * Dragging the fill handle from a selection to a cell: down or to the right, whichever is further. @returns the area
 * then selected
 */
export function fillTo(workbook: Workbook, sheet: Sheet, source: Area, to: CellPlace): Area {
  const target = fillTarget(source, to);
  if (target === null) return source;
  writeFill(workbook, sheet, source, target);
  return target.row > source.row
    ? { ...source, rows: source.rows + target.rows }
    : { ...source, columns: source.columns + target.columns };
}

/** The cells that a drag of the fill handle to a cell would write; null when it is within the source. */
export function fillTarget(source: Area, to: CellPlace): Area | null {
  if (containsCell(source, to.row, to.column)) return null;
  const down = to.row - (source.row + source.rows - 1);
  const right = to.column - (source.column + source.columns - 1);
  if (Math.max(down, right) <= 0) return null;
  return down >= right
    ? areaOf(source.row + source.rows, source.column, down, source.columns)
    : areaOf(source.row, source.column + source.columns, source.rows, right);
}

function writeFill(workbook: Workbook, sheet: Sheet, source: Area, target: Area): void {
  const values = filledBlock(sheet, source, target);
  workbook.step('user', () => {
    copyStyles(workbook, { sheet, area: source }, { sheet, area: target });
    workbook.writeCells({ sheet, area: target }, values, 'user');
  });
}

function pasteTarget(sheet: Sheet, selection: Area, height: number, width: number): Area {
  const { rows, columns } =
    selection.rows * selection.columns > MAX_CLIPBOARD_CELLS ? (usedPart(sheet, selection) ?? areaOf(0, 0)) : selection;
  const isMultiple = rows % height === 0 && columns % width === 0;
  return areaOf(selection.row, selection.column, isMultiple ? rows : height, isMultiple ? columns : width);
}

/**
 * Looks travel with cells, before their values: text in a text cell must arrive in a text cell. A smaller block
 * repeats.
 */
function copyStyles(workbook: Workbook, from: SheetArea, to: SheetArea): void {
  workbook.refuseWhenProtected(to.sheet, to.area);
  const styles = Array.from({ length: from.area.rows }, (_, row) =>
    Array.from({ length: from.area.columns }, (__, column) =>
      from.sheet.styles.get(from.area.row + row, from.area.column + column),
    ),
  );
  for (let row = 0; row < to.area.rows; row += 1) {
    for (let column = 0; column < to.area.columns; column += 1) {
      to.sheet.styles.set(
        to.area.row + row,
        to.area.column + column,
        styles[row % from.area.rows]?.[column % from.area.columns],
      );
    }
  }
  workbook.feed.tell({ kind: 'formatChanged', sheet: to.sheet, area: to.area, source: 'user' });
}

function copiedEntry({ sheet, area, isCut }: CopiedCells, row: number, column: number, to: CellPlace): WrittenValue {
  const from = { row: area.row + (row % area.rows), column: area.column + (column % area.columns) };
  const formula = sheet.formulaAt(from.row, from.column);
  // A formula that is cut goes on reading the same cells; a copied one reads the cells beside its new place.
  if (formula !== undefined) return isCut ? formula : copyFormula(formula, to.row - from.row, to.column - from.column);
  const value = sheet.valueAt(from.row, from.column);
  // The apostrophe keeps text that looks like a number or formula what it is.
  return typeof value === 'string' && value !== '' ? sheet.entryAt(from.row, from.column) : value;
}

/** Browsers change line ends on their way through the clipboard. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  return plain(a) === plain(b);
}
