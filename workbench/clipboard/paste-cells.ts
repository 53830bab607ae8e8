import { areaOf, type Area } from '../cells/area.ts';
import { entryText, type WrittenValue } from '../cells/cell.ts';
import { copyFormula } from '../formulas/formula-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import { EditProblem, MAX_CELLS_AT_ONCE, usedPart } from '../editing/edit-cells.ts';
import { setStyles } from '../editing/cell-styles.ts';
import { readClipboardHtml } from './clipboard-html.ts';
import { readClipboardText } from './clipboard-text.ts';
import type { CopiedCells } from './copied-cells.ts';
import type { ClipboardContent } from './system-clipboard.ts';
import { editingWords as words } from '../editing/words/editing-words.ts';

/**
 * Pastes at a selection. Cells that this workbook copied itself are pasted as formulas, exact values and looks, or with
 * `valuesOnly` as exact values; of other programs' content the table, else the text. A block is repeated when the
 * selection is a whole multiple of it, as in Excel.
 *
 * @returns the area that was written
 * @throws {EditProblem} too many cells
 */
export function pasteCells(
  workbook: Workbook,
  selection: Area,
  content: ClipboardContent,
  copied: CopiedCells | null,
  valuesOnly = false,
): Area {
  const sheet = workbook.activeSheet;
  const own = copied !== null && sameText(copied.text, content.text) ? copied : null;
  const block = own === null ? (readClipboardHtml(content.html) ?? readClipboardText(content.text)) : [];
  const [height, width] = own === null ? [block.length, block[0]?.length ?? 1] : [own.rows.length, own.columns.length];
  const target = pasteTarget(sheet, selection, height, width);
  if (target.rows * target.columns > MAX_CELLS_AT_ONCE) {
    throw new EditProblem(words('pasteTooLarge', { most: MAX_CELLS_AT_ONCE }));
  }
  const values = Array.from({ length: target.rows }, (_, row) =>
    Array.from({ length: target.columns }, (__, column): WrittenValue => {
      if (own === null) return block[row % height]?.[column % width] ?? '';
      const from = { row: own.rows[row % height] ?? 0, column: own.columns[column % width] ?? 0 };
      const to = { row: target.row + row, column: target.column + column };
      return valuesOnly ? exactValue(own.sheet, from) : copiedEntry(own, from, to);
    }),
  );
  const styles = own === null || valuesOnly ? null : stylesOf(own);
  workbook.step('user', () => {
    if (own?.isCut) workbook.clearCells({ sheet: own.sheet, area: own.area }, 'contents', 'user');
    if (styles !== null) setStyles(workbook, { sheet, area: target }, styles);
    workbook.writeCells({ sheet, area: target }, values, 'user');
  });
  return target;
}

function pasteTarget(sheet: Sheet, selection: Area, height: number, width: number): Area {
  const { rows, columns } =
    selection.rows * selection.columns > MAX_CELLS_AT_ONCE ? (usedPart(sheet, selection) ?? areaOf(0, 0)) : selection;
  const isMultiple = rows % height === 0 && columns % width === 0;
  return areaOf(selection.row, selection.column, isMultiple ? rows : height, isMultiple ? columns : width);
}

function stylesOf({ sheet, rows, columns }: CopiedCells): (number | undefined)[][] {
  return rows.map((row) => columns.map((column) => sheet.styles.get(row, column)));
}

function copiedEntry({ sheet, isCut }: CopiedCells, from: CellPlace, to: CellPlace): WrittenValue {
  const formula = sheet.formulaAt(from.row, from.column);
  // A formula that is cut goes on reading the same cells; a copied one reads the cells beside its new place.
  if (formula !== undefined) return isCut ? formula : copyFormula(formula, to.row - from.row, to.column - from.column);
  return exactValue(sheet, from);
}

function exactValue(sheet: Sheet, { row, column }: CellPlace): WrittenValue {
  const value = sheet.valueAt(row, column);
  // The apostrophe keeps text that looks like a number or formula what it is.
  return typeof value === 'string' && value !== '' ? entryText(value, 'General') : value;
}

/** Browsers change line ends on their way through the clipboard. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  return plain(a) === plain(b);
}
