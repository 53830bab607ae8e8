import type { CellValue } from '../../contract/cell.ts';

/** How far a long operation is; rows are body rows. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface LongOperation {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting stops between two chunks; what was written stays. */
  readonly signal?: AbortSignal;
}

export interface TableReading extends LongOperation {
  /** A column whose cells are classes: it is also read as it is shown. One that is not there is none. */
  readonly classColumn?: string;
  /** Where what was read is kept, so that a reading that was stopped goes on; by default nowhere. */
  readonly kept?: KeptReading;
  /** By which rows that were read before are known; without them what is kept is read anew. */
  readonly keyColumns?: readonly string[];
}

/**
 * How far a reading of a table has come, owned by who reads and given again to go on. What was read is read anew where
 * that table has other rows or columns by then, rows stand elsewhere, or anybody has edited a cell, as far as is heard.
 */
export interface KeptReading {
  part: PartRead | null;
}

/** The rows of a table that were read, from the first on. */
export interface PartRead {
  readonly names: readonly string[];
  /** Of the table. */
  readonly rows: number;
  /** Cells that were not read yet are null. */
  readonly columns: readonly { readonly name: string; readonly values: CellValue[]; errorCells: number }[];
  /** Edits of the table that had been heard of when it was begun; null where nobody listened. */
  readonly edits: number | null;
  rowsRead: number;
}
