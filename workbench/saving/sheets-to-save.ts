import { DEFAULT_STYLE } from '../cells/style.ts';
import { POINTS_PER_CHARACTER } from '../sheets/fitting-width.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { shownStyle } from '../workbook/shown-style.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { refuseTooManyCells } from './refuse-unsavable.ts';
import type { CellToSave, SheetToSave } from './sheet-to-save.ts';

/**
 * What an .xlsx file keeps of a workbook: its visible sheets as they are seen.
 * @throws {FileProblem} a sheet has more cells than a browser can write
 */
export function sheetsToSave(workbook: Workbook): SheetToSave[] {
  return workbook.sheets.filter((sheet) => sheet.visibility === 'Visible').map((sheet) => sheetToSave(workbook, sheet));
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
    rows: Array.from({ length: lastRow }, (_, row) =>
      Array.from({ length: lastColumn }, (__, column) => cellAt(row, column)),
    ),
    columnWidths: Array.from({ length: lastColumn }, (_, column) => {
      const points = sheet.columnWidths.get(column);
      return points === undefined ? null : Math.round(points / POINTS_PER_CHARACTER);
    }),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    showGridlines: sheet.showGridlines,
  };
}
