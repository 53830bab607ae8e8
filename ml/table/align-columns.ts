import { isNumberColumn, type ColumnSpec, type Table, type TypedColumn } from './column.ts';

/**
 * The table with exactly the columns of `spec`, in its order: columns are found by name, one that is not there (or is
 * of the other kind, numbers for words) is missing throughout. O(columns).
 */
export function alignColumns(table: Table, spec: readonly ColumnSpec[]): Table {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return {
    rows: table.rows,
    columns: spec
      .filter((each) => each.type !== 'ignored')
      .map((each) => align(byName.get(each.name), each, table.rows)),
  };
}

function align(column: TypedColumn | undefined, spec: ColumnSpec, rows: number): TypedColumn {
  const { name, type } = spec;
  if (type === 'number' || type === 'date') {
    const values = column !== undefined && isNumberColumn(column) ? column.values : new Float64Array(rows).fill(NaN);
    return { name, type, values };
  }
  if (type === 'ignored') throw new RangeError('alignColumns requires columns that are not ignored');
  const values =
    column !== undefined && !isNumberColumn(column) ? column.values : new Array<string | null>(rows).fill(null);
  return { name, type, values };
}

/** The columns by name, in the order of their UTF-16 code units: the order in which columns came has no effect. */
export function sortColumns(spec: readonly ColumnSpec[]): readonly ColumnSpec[] {
  return spec.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
