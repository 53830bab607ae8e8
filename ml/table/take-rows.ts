import { isNumberColumn, type Table, type TypedColumn } from './column.ts';

/** The rows at `indexes`, in that order; a row may be taken more than once. O(indexes × columns). */
export function takeRows(table: Table, indexes: ArrayLike<number>): Table {
  const columns = table.columns.map((column): TypedColumn => {
    if (isNumberColumn(column)) return { ...column, values: Float64Array.from(indexes, (row) => column.values[row]!) };
    return { ...column, values: Array.from(indexes, (row) => column.values[row] ?? null) };
  });
  return { rows: indexes.length, columns };
}
