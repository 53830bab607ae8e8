import { areaOf, containsCell, intersection, MAX_ROWS, type Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { refusedEntry } from '../workbook/validation-rules.ts';
import { cellOf, type SheetArea } from '../sheets/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPlace } from './cell-moves.ts';
import { setStyles } from './cell-styles.ts';
import { filledBlock, type FillKind } from './fill-cells.ts';
import { editingWords as words } from './words/editing-words.ts';

/** Something the person asked for that cannot be done; the message is a sentence for them. */
export class EditProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'EditProblem';
  }
}

/** The most cells that are copied, pasted or filled at once: enough for 50,000 rows of 20 columns. */
export const MAX_CELLS_AT_ONCE = 1_000_000;

/**
 * Writes what a person typed into a cell.
 * @throws {EditProblem} the cell's validation refuses it
 */
export function typeIntoCell(workbook: Workbook, sheet: Sheet, { row, column }: CellPlace, text: string): void {
  if (text === sheet.entryAt(row, column)) return;
  const alert = refusedEntry(workbook, sheet, row, column, text);
  if (alert !== null && alert.style === 'Stop') throw new EditProblem(words('refusedEntry', { reason: alert.message }));
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
 * Ctrl-D and Ctrl-R: the first row (column) of the selection is repeated over the rest; of a single cell the neighbour
 * above (left) is taken.
 */
export function fillSelection(workbook: Workbook, sheet: Sheet, selection: Area, direction: 'down' | 'right'): void {
  const area = selection.rows * selection.columns > MAX_CELLS_AT_ONCE ? usedPart(sheet, selection) : selection;
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
  writeFill(workbook, { sheet, area: source }, target, 'copy');
}

/**
 * Dragging the fill handle from a selection to a cell: down or to the right, whichever is further. @returns the area
 * then selected
 */
export function fillTo(workbook: Workbook, sheet: Sheet, source: Area, to: CellPlace): Area {
  const target = fillTarget(source, to);
  if (target === null) return source;
  writeFill(workbook, { sheet, area: source }, target, 'series');
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

/** How far a double click on the fill handle fills down: as far as the column beside it, left or right, is filled. */
export function endBeside(sheet: Sheet, { row, column, rows, columns }: Area): CellPlace | null {
  const next = row + rows;
  const beside = [column - 1, column + columns].find((each) => each >= 0 && sheet.valueAt(next, each) !== '');
  if (beside === undefined) return null;
  let end = next;
  while (end + 1 < MAX_ROWS && sheet.valueAt(end + 1, beside) !== '') end += 1;
  return { row: end, column };
}

function writeFill(workbook: Workbook, { sheet, area: source }: SheetArea, target: Area, kind: FillKind): void {
  const values = filledBlock(sheet, source, target, kind);
  const styles = Array.from({ length: source.rows }, (_, row) =>
    Array.from({ length: source.columns }, (__, column) => sheet.styles.get(source.row + row, source.column + column)),
  );
  workbook.step('user', () => {
    setStyles(workbook, { sheet, area: target }, styles);
    workbook.writeCells({ sheet, area: target }, values, 'user');
  });
}
