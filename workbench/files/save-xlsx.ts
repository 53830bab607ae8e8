import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { CellValue } from '../cells/cell.ts';
import type { CellStyle } from '../cells/style.ts';
import { FileProblem } from './opened-file.ts';

export interface CellToSave {
  readonly value: CellValue;
  readonly style: CellStyle;
}

export interface SheetToSave {
  readonly name: string;
  /** Null where nothing is: no value and no style. */
  readonly rows: readonly (readonly (CellToSave | null)[])[];
  /** Characters of the default font, per column; null for the default width. */
  readonly columnWidths: readonly (number | null)[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
}

/**
 * Writes an .xlsx workbook: values, number formats, fonts, fills, alignment, column widths and frozen panes.
 *
 * Text is always written as text, so "=1+1" typed as text opens as text and runs nothing.
 * @throws {FileProblem} there is no sheet to save
 */
export async function saveXlsx(sheets: readonly SheetToSave[]): Promise<Blob> {
  if (sheets.length === 0) throw new FileProblem('The workbook has no visible sheet to save. Add a sheet, then save again.');
  return writeXlsxFile(sheets.map(toSheet)).toBlob();
}

function toSheet(sheet: SheetToSave): Sheet<Blob> {
  return {
    sheet: sheet.name,
    data: sheet.rows.map((row) => row.map((cell) => (cell === null ? null : toCell(cell)))),
    columns: sheet.columnWidths.map((width) => (width === null ? {} : { width })),
    stickyRowsCount: sheet.frozenRows,
    stickyColumnsCount: sheet.frozenColumns,
    showGridLines: sheet.showGridlines,
  };
}

function toCell({ value, style }: CellToSave): Cell {
  const look = {
    ...(style.bold ? { fontWeight: 'bold' as const } : {}),
    ...(style.italic ? { fontStyle: 'italic' as const } : {}),
    ...(style.fontColor === '#000000' ? {} : { textColor: style.fontColor }),
    ...(style.fill === null ? {} : { backgroundColor: style.fill }),
    ...(style.fontSize === 11 ? {} : { fontSize: style.fontSize }),
    ...(style.wrapText ? { wrap: true } : {}),
    ...alignment(style.horizontal),
  };
  const format = style.numberFormat === 'General' ? {} : { format: style.numberFormat };
  if (value === '') return Object.keys(look).length === 0 ? null : { ...look };
  if (typeof value === 'number') return { value, type: Number, ...format, ...look };
  if (typeof value === 'boolean') return { value, type: Boolean, ...look };
  return { value: withoutForbidden(value), type: String, ...format, ...look };
}

function alignment(horizontal: string): { align?: 'left' | 'center' | 'right' } {
  switch (horizontal) {
    case 'Left': return { align: 'left' };
    case 'Center': return { align: 'center' };
    case 'Right': return { align: 'right' };
    default: return {};
  }
}

/** XML 1.0 cannot carry these control characters, even escaped. */
function withoutForbidden(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
