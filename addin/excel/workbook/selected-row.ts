import type { SheetRow } from '../../ports/workbook-port.ts';
import { readCorrectionRows } from '../corrections/correction-rows.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { queueLayout } from '../table/table-layout.ts';

/**
 * The row of a table in which the selection starts; null when the selection does not touch its body, or the row has no
 * key. Two syncs.
 */
export async function readSelectedRow(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
): Promise<SheetRow | null> {
  const table = context.workbook.tables.getItem(tableId);
  const layout = queueLayout(table);
  const selected = context.workbook.getSelectedRange().load('rowIndex,columnIndex,worksheet/name');
  const { columns } = table;
  columns.load('count');
  try {
    await context.sync();
  } catch (error) {
    // Several areas at once, or a chart.
    if (excelCodeOf(error) === 'InvalidSelection') return null;
    throw error;
  }
  const found = layout();
  const row = selected.rowIndex - found.firstRow;
  const column = selected.columnIndex - found.firstColumn;
  const isInside =
    selected.worksheet.name === found.ref.worksheet &&
    row >= 0 &&
    row < found.rows &&
    column >= 0 &&
    column < columns.count;
  if (!isInside) return null;
  const [read] = await readCorrectionRows(context, found, keyColumns, [row]);
  return read === undefined ? null : { key: read.correction.key, cells: read.correction.cells };
}
