import type { CellValue } from '../cells/cell.ts';
import type { CellStyle } from '../cells/style.ts';

/** A cell as an .xlsx file is to hold it. */
export interface CellToSave {
  readonly value: CellValue;
  readonly style: CellStyle;
}

/** A sheet as an .xlsx file is to hold it. */
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
