import type { Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** The rows and columns of a block of cells, in order; hidden ones may be left out. */
export interface Block {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Cells that were copied or cut in this workbook, with the text that went to the clipboard. */
export interface CopiedCells extends Block {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
  readonly isCut: boolean;
}

/** The rows and columns of an area that are shown: what is hidden, by a filter or by hand, is not copied. */
export function shownBlock(sheet: Sheet, area: Area): Block {
  const { rows, columns } = wholeBlock(area);
  return {
    rows: rows.filter((row) => !sheet.isRowHidden(row)),
    columns: columns.filter((column) => !sheet.hiddenColumns.has(column)),
  };
}

/** All rows and columns of an area: what is cut moves whole. */
export function wholeBlock({ row, column, rows, columns }: Area): Block {
  return {
    rows: Array.from({ length: rows }, (_, index) => row + index),
    columns: Array.from({ length: columns }, (_, index) => column + index),
  };
}
