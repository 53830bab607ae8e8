import type { RowKey } from '../../../contract/cell.ts';
import { CORRECTION_COLUMN } from '../table/amend-columns.ts';
import { readKeys } from '../table/row-positions.ts';
import { readLayout } from '../table/table-layout.ts';
import { MARK_FORMATS } from './mark-formats.ts';

/**
 * Rows whose correction cell is marked as waiting for approval, in row order; none without a correction column. Two
 * syncs.
 */
export async function readProposedIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
): Promise<readonly RowKey[]> {
  const { table, columnNames } = await readLayout(context, tableId);
  if (!columnNames.includes(CORRECTION_COLUMN)) return [];
  // Answered with the keys: both are of one moment.
  const column = table.columns.getItem(CORRECTION_COLUMN).getDataBodyRange().load('numberFormat');
  const keys = await readKeys(context, table, keyColumns);
  return keys.flatMap((key, row) =>
    key !== null && column.numberFormat[row]?.[0] === MARK_FORMATS.proposed ? [key] : [],
  );
}
