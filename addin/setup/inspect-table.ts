import { MAX_CELLS_PER_REQUEST } from '../../contract/cell.ts';
import { MAX_SAMPLE_ROWS, type TableSample, type TableSummary } from '../../contract/classifier.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { fittingRows, spread } from '../table/row-sample.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';
import type { LongOperation } from '../ports/table-reading.ts';
import type { SheetTable, WorkbookPort } from '../ports/workbook-port.ts';
import { setupWords } from './words/setup-words.ts';

/** A table with what the server makes of its columns. */
export interface InspectedTable {
  readonly table: SheetTable;
  readonly summary: TableSummary;
}

/**
 * Reads a table and asks the server what its columns are, by a sample spread over the whole table.
 * @throws {FlowProblem} empty-table when there are headers and no rows
 */
export async function inspectTable(
  workbook: WorkbookPort,
  server: ServerPort,
  tableId: string,
  operation: LongOperation & RequestOptions = {},
): Promise<InspectedTable> {
  const table = await workbook.readTable(tableId, operation);
  operation.signal?.throwIfAborted();
  if (isEmpty(table)) {
    throw new FlowProblem(
      'empty-table',
      setupWords('emptyTable', { table: table.table.name }),
      setupWords('emptyTableNext'),
    );
  }
  const summary = await server.summarizeTable(tableSample(table), { signal: operation.signal });
  return { table, summary };
}

/** A sample of a table; of a wide one, or of one with long texts, fewer rows. */
export function tableSample({ table, columns }: SheetTable): TableSample {
  const most = Math.min(MAX_SAMPLE_ROWS, Math.max(1, Math.floor(MAX_CELLS_PER_REQUEST / columns.length)));
  const picked = fittingRows(
    columns,
    spread(
      Array.from({ length: table.rows }, (_, row) => row),
      most,
    ),
  );
  return {
    columns: columns.map((column) => ({
      name: column.name,
      values: picked.map((row) => column.values[row] ?? null),
      isDate: column.isDate,
    })),
  };
}

/** Excel keeps one blank row in a table without rows. */
function isEmpty(table: SheetTable): boolean {
  return (
    table.table.rows === 0 ||
    (table.table.rows === 1 && table.columns.every((column) => column.values[0] === null || column.values[0] === ''))
  );
}
