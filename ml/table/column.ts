/** How the cells of a column are read. */
export type ColumnType = 'text' | 'category' | 'number' | 'date' | 'boolean' | 'ignored';

/** One cell as it comes from a sheet, a file or a feed. */
export type Cell = string | number | boolean | null;

/** A column by name. Names are compared, never used as object keys: `__proto__` is a name like any other. */
export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
}

/** Cells of words: trimmed, never empty, null when missing; a boolean is `'true'` or `'false'`. */
export interface WordColumn {
  readonly name: string;
  readonly type: 'text' | 'category' | 'boolean';
  readonly values: readonly (string | null)[];
}

/**
 * Cells of numbers, NaN when missing; a date is an Excel serial: days since 1899-12-30, with the time as a fraction.
 */
export interface NumberColumn {
  readonly name: string;
  readonly type: 'number' | 'date';
  readonly values: Float64Array;
}

export type TypedColumn = WordColumn | NumberColumn;

/** A table read: ignored columns are left out; every column is `rows` long. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly TypedColumn[];
  /** Cells per column that held something which its type cannot read; they count as missing. */
  readonly typeFailures?: readonly number[];
}

/** True for a column whose cells are numbers. */
export function isNumberColumn(column: TypedColumn): column is NumberColumn {
  return column.type === 'number' || column.type === 'date';
}
