import type { CellValue } from '../cells/cell.ts';

/** One sheet as a file holds it: values only. Dates are serial days and have a date format. */
export interface OpenedSheet {
  readonly name: string;
  /** Cells by row; rows may be of different lengths, '' is empty. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Cells whose number format is not General. */
  readonly formats: readonly FormattedCells[];
}

/** A run of cells down one column with one number format; rows and columns count from 0. */
export interface FormattedCells {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly numberFormat: string;
}

export interface OpenedFile {
  /** File name with extension, as the person knows it. */
  readonly name: string;
  readonly sheets: readonly OpenedSheet[];
  /** What the person should know: what was left behind, cut or guessed. Whole sentences. */
  readonly notes: readonly string[];
}
