import { areaOf } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addSheet } from '../workbook/sheet-operations.ts';
import { shownStyle } from '../workbook/shown-style.ts';
import { DEFAULT_STYLE } from '../cells/style.ts';
import { Workbook } from '../workbook/workbook.ts';
import type { OpenedFile, OpenedSheet } from './opened-file.ts';
import { refuseTooManyCells } from '../saving/refuse-unsavable.ts';
import type { CellToSave, SheetToSave } from '../saving/sheet-to-save.ts';

/** Points of one character of the default font, and of a cell's padding: Excel's column widths count characters. */
const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 7.5;
const WIDEST_CHARACTERS = 42;
/** Rows looked at to choose a column's width. */
const SAMPLED_ROWS = 200;

/** A new workbook with the sheets of a file. Texts are kept as texts, also those that begin with "=". */
export function workbookFromFile(file: OpenedFile): Workbook {
  const workbook = new Workbook();
  workbook.name = file.name;
  file.sheets.forEach((opened, index) => {
    const sheet = index === 0 ? workbook.activeSheet : addSheet(workbook);
    sheet.name = opened.name;
    fillSheet(workbook, sheet, opened);
  });
  return workbook;
}

/** Fills an empty sheet of a workbook that nobody listens to yet. */
export function fillSheet(workbook: Workbook, sheet: Sheet, { rows, formats }: OpenedSheet): void {
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== '') sheet.values.set(row, column, value);
    });
  });
  for (const { column, row, rows: count, numberFormat } of formats) {
    const style = workbook.styleBook.with(0, 'numberFormat', numberFormat);
    for (let at = row; at < row + count; at += 1) sheet.styles.set(at, column, style);
  }
  const columns = sheet.usedArea()?.columns ?? 0;
  for (let column = 0; column < columns; column += 1) sheet.columnWidths.set(column, fittingWidth(sheet, column));
}

/**
 * What an .xlsx file keeps of a workbook: its visible sheets as they are seen.
 * @throws {FileProblem} a sheet has more cells than a browser can write
 */
export function sheetsToSave(workbook: Workbook): SheetToSave[] {
  return workbook.sheets.filter((sheet) => sheet.visibility === 'Visible').map((sheet) => sheetToSave(workbook, sheet));
}

/** Points for the widest text of a column's first rows. */
export function fittingWidth(sheet: Sheet, column: number, rows = SAMPLED_ROWS): number {
  let characters = 4;
  for (const { row } of sheet.values.cells(areaOf(0, column, rows, 1))) characters = Math.max(characters, sheet.textAt(row, column).length);
  return Math.round(Math.min(characters, WIDEST_CHARACTERS) * POINTS_PER_CHARACTER + PADDING_POINTS);
}

function sheetToSave(workbook: Workbook, sheet: Sheet): SheetToSave {
  const used = sheet.usedArea(false);
  const lastRow = used === null ? 0 : used.row + used.rows;
  const lastColumn = used === null ? 0 : used.column + used.columns;
  refuseTooManyCells(sheet.name, lastRow, lastColumn);
  const cellAt = (row: number, column: number): CellToSave | null => {
    const value = sheet.valueAt(row, column);
    const style = shownStyle(workbook, sheet, row, column);
    if (value === '' && style === DEFAULT_STYLE) return null;
    const isHeader = sheet.tableAt(row, column)?.area.row === row;
    return { value, style: isHeader ? { ...style, bold: true } : style };
  };
  return {
    name: sheet.name,
    rows: Array.from({ length: lastRow }, (_, row) => Array.from({ length: lastColumn }, (__, column) => cellAt(row, column))),
    columnWidths: Array.from({ length: lastColumn }, (_, column) => {
      const points = sheet.columnWidths.get(column);
      return points === undefined ? null : Math.round(points / POINTS_PER_CHARACTER);
    }),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    showGridlines: sheet.showGridlines,
  };
}
