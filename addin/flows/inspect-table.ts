import { MAX_COLUMNS } from '../../contract/cell.ts';
import type { TableSample, TableSummary } from '../../contract/classifier.ts';
import { FlowProblem } from './flow-problem.ts';
import type { RequestOptions, ServerPort } from './server-port.ts';
import type { LongOperation, SheetTable, WorkbookPort } from './workbook-port.ts';

const SAMPLE_ROWS = 2_000;

/** A table with what the server makes of its columns. */
export interface InspectedTable {
  readonly table: SheetTable;
  readonly summary: TableSummary;
  /** Columns beyond the most that a classifier may have; they are left out. */
  readonly columnsLeftOut: number;
}

/**
 * Reads a table and asks the server what its columns are, by a sample spread over the whole table.
 * @throws {FlowProblem} empty-table when there are headers and no rows
 */
export async function inspectTable(workbook: WorkbookPort, server: ServerPort, tableId: string, operation: LongOperation & RequestOptions = {}): Promise<InspectedTable> {
  const table = await workbook.readTable(tableId, operation);
  operation.signal?.throwIfAborted();
  if (isEmpty(table)) {
    throw new FlowProblem('empty-table', `The table “${table.table.name}” has headers but no rows.`, 'Put your rows under the headers, then try again.');
  }
  // One more than the classifier's columns, because the label column is among them.
  const columns = table.columns.slice(0, MAX_COLUMNS + 1);
  const seen: SheetTable = { ...table, columns };
  const summary = await server.summarizeTable(spreadSample(seen, SAMPLE_ROWS), { signal: operation.signal });
  return { table: seen, summary, columnsLeftOut: table.columns.length - columns.length };
}

/** At most `rows` rows at even distances, first and last included, so that a table sorted by date shows all of its time. */
export function spreadSample(table: SheetTable, rows: number): TableSample {
  const total = table.table.rows;
  const count = Math.min(rows, total);
  const picked = Array.from({ length: count }, (_, i) => (count === total ? i : Math.round((i * (total - 1)) / (count - 1))));
  return {
    columns: table.columns.map((column) => ({
      name: column.name,
      values: picked.map((row) => column.values[row] ?? null),
      isDate: column.isDate,
    })),
  };
}

/** Excel keeps one blank row in a table without rows. */
function isEmpty(table: SheetTable): boolean {
  return table.table.rows === 0 || (table.table.rows === 1 && table.columns.every((column) => column.values[0] === null || column.values[0] === ''));
}
