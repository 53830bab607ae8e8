import type { TableRef } from '../../ports/workbook-port.ts';
import { isPredictionColumn } from './amend-columns.ts';
import { columnsGone } from '../requests/excel-error.ts';

/** Where a table stands at this moment. Row and column numbers count from 0 and are the sheet's. */
export interface TableLayout {
  readonly ref: TableRef;
  readonly table: Excel.Table;
  readonly columnNames: readonly string[];
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
}

/**
 * Finds a table by its id, which survives renaming. One sync.
 *
 * @throws {OfficeExtension.Error} ItemNotFound
 */
export async function readLayout(context: Excel.RequestContext, tableId: string): Promise<TableLayout> {
  const layout = queueLayout(context.workbook.tables.getItem(tableId));
  await context.sync();
  return layout();
}

/** The headers of a table, those of Amend's answers left out. One sync. */
export async function readColumnNames(context: Excel.RequestContext, tableId: string): Promise<string[]> {
  return (await readLayout(context, tableId)).columnNames.filter((name) => !isPredictionColumn(name));
}

/** Queues what a layout needs; call the answer after the sync. */
export function queueLayout(table: Excel.Table): () => TableLayout {
  const body = table.getDataBodyRange();
  table.load('id,name,showTotals');
  table.worksheet.load('name');
  table.columns.load('items/name');
  body.load('rowIndex,columnIndex,rowCount');
  return () => ({
    ref: {
      id: table.id,
      name: table.name,
      worksheet: table.worksheet.name,
      rows: body.rowCount,
      ...(table.showTotals ? { hasTotals: true } : {}),
    },
    table,
    columnNames: table.columns.items.map((column) => column.name),
    firstRow: body.rowIndex,
    firstColumn: body.columnIndex,
    rows: body.rowCount,
  });
}

/**
 * Places of columns in a table, found by name.
 *
 * @throws {WorkbookProblem} columns-gone, naming those that are not there
 */
export function columnIndexes(layout: TableLayout, names: readonly string[]): number[] {
  const indexes = names.map((name) => layout.columnNames.indexOf(name));
  const missing = names.filter((_, index) => indexes[index] === -1);
  if (missing.length > 0) throw columnsGone(missing);
  return indexes;
}

/** Whole rows of a table's body, as the table stands when the request arrives. */
export function bodyRows(table: Excel.Table, first: number, rows: number): Excel.Range {
  return table
    .getDataBodyRange()
    .getRow(first)
    .getResizedRange(rows - 1, 0);
}

/** Rows of one column, found by its name when the request arrives. */
export function columnRows(table: Excel.Table, column: string, first: number, rows: number): Excel.Range {
  return table.columns
    .getItem(column)
    .getDataBodyRange()
    .getRow(first)
    .getResizedRange(rows - 1, 0);
}
