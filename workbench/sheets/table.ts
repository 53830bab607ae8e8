import type { Area } from '../cells/area.ts';
import { isColumnFiltered, type FilteredColumn } from '../filters/column-filter.ts';

/** A column of a table; its name is the text of its header cell. */
export interface TableColumn extends FilteredColumn {
  readonly id: number;
}

export interface TableSort {
  /** Zero-based within the table. */
  readonly column: number;
  readonly ascending: boolean;
}

/** A table of a sheet. `area` covers header, body and totals and moves with the cells. */
export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  columns: TableColumn[];
  nextColumnId: number;
  /** Excel's style name, such as "TableStyleMedium2". */
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  /** The sort last applied; empty after the rows were edited anew. */
  sort: readonly TableSort[];
}

export function headerArea(table: Table): Area {
  return { ...table.area, rows: 1 };
}

/** The rows between header and totals: at least one, as in Excel. */
export function bodyArea(table: Table): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rows: Math.max(1, table.area.rows - above - below) };
}

export function columnArea(area: Area, index: number): Area {
  return { ...area, column: area.column + index, columns: 1 };
}

export function isFiltered(table: Table): boolean {
  return table.columns.some(isColumnFiltered);
}

export function newColumn(id: number): TableColumn {
  return { id, filter: null, criteria: null };
}
