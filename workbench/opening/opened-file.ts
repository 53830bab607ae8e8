import type { CellValue } from '../cells/cell.ts';
import type { FileOrigin } from '../file-parts/file-origin.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** One sheet as a text file holds it: values only. Dates are serial days and have a date format. */
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

/** A text file, read. */
export interface OpenedFile {
  /** File name with extension, as the person knows it. */
  readonly name: string;
  readonly sheets: readonly OpenedSheet[];
  /** What the person should know: what was left behind, cut or guessed. Whole sentences. */
  readonly notes: readonly string[];
}

/** A workbook, opened from whatever file. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** What saving puts the changes into; null when it writes a new file. */
  readonly origin: FileOrigin | null;
  /** What the person should know: what is not shown, cut or guessed. Whole sentences. */
  readonly notes: readonly string[];
}
