import type { CellValue } from '../../../contract/cell.ts';
import type { ColumnSpec, Table } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';

/**
 * Rows of cells as a typed table.
 *
 * @param columns the classifier's columns
 * @param rows    cells in the order of `columns`; a cell beyond a row's end is missing
 */
export function tableOfRows(columns: readonly ColumnSpec[], rows: readonly (readonly CellValue[])[]): Table {
  return readTable(
    columns,
    columns.map(({ name }, at) => ({ name, values: rows.map((cells) => cells[at] ?? null) })),
  );
}
