import writeXlsxFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/universal';
import type { CellValue } from '../cells/cell.ts';
import { carriedCell, carriedCells } from './carried-cells.ts';
import { refuseUnsavable } from './refuse-unsavable.ts';
import type { CellToSave, SheetToSave } from './sheet-to-save.ts';

/** Excel calls a file damaged whose columns are wider. */
const MAX_WIDTH_CHARACTERS = 255;

/**
 * Writes an .xlsx workbook: values, number formats, fonts, fills, alignment, column widths and frozen panes.
 *
 * Text is always written as text, so "=1+1" typed as text opens as text and runs nothing, and "tbc" in a column of
 * percentages keeps the column's format.
 * @throws {FileProblem} there is no sheet to save, or what a sheet is called or holds fits no .xlsx file
 */
export async function saveXlsx(sheets: readonly SheetToSave[]): Promise<Blob> {
  refuseUnsavable(sheets);
  return writeXlsxFile(sheets.map(toSheet), { features: [carriedCells] }).toBlob();
}

function toSheet(sheet: SheetToSave): Sheet<Blob> {
  return {
    sheet: sheet.name,
    data: sheet.rows.map((row) => row.map((cell) => (cell === null ? null : toCell(cell)))),
    columns: sheet.columnWidths.map((width) =>
      width === null ? {} : { width: Math.min(width, MAX_WIDTH_CHARACTERS) },
    ),
    stickyRowsCount: sheet.frozenRows,
    stickyColumnsCount: sheet.frozenColumns,
    showGridLines: sheet.showGridlines,
  };
}

function toCell({ value, style }: CellToSave): Cell {
  const look = {
    ...(style.numberFormat === 'General' ? {} : { format: style.numberFormat }),
    ...(style.bold ? { fontWeight: 'bold' as const } : {}),
    ...(style.italic ? { fontStyle: 'italic' as const } : {}),
    ...(style.fontColor === '#000000' || !isHexColor(style.fontColor) ? {} : { textColor: style.fontColor }),
    ...(style.fill === null || !isHexColor(style.fill) ? {} : { backgroundColor: style.fill }),
    ...(style.fontSize === 11 ? {} : { fontSize: style.fontSize }),
    ...(style.wrapText ? { wrap: true } : {}),
    ...alignment(style.horizontal),
  };
  if (value === '' && Object.keys(look).length === 0) return null;
  return { ...content(value), ...look };
}

/** A blank cell of the number type keeps its format for what is typed into it later. */
function content(value: CellValue): Pick<CellObject, 'type' | 'value'> {
  if (value === '') return { type: Number };
  if (typeof value !== 'number') return carriedCell(value);
  return Number.isFinite(value) ? { type: Number, value } : carriedCell('#NUM!');
}

/** A colour may have been given by its name, which the file format does not know. */
export function isHexColor(color: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(color);
}

function alignment(horizontal: string): { align?: 'left' | 'center' | 'right' } {
  switch (horizontal) {
    case 'Left':
      return { align: 'left' };
    case 'Center':
      return { align: 'center' };
    case 'Right':
      return { align: 'right' };
    default:
      return {};
  }
}
