import { MAX_CELLS_PER_REQUEST } from '../../contract/cell.ts';
import { MAX_SAMPLE_ROWS, type TableSample, type TableSummary } from '../../contract/classifier.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { charactersOf } from '../table/row-chunks.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';
import type { LongOperation, SheetColumn, SheetTable, WorkbookPort } from '../ports/workbook-port.ts';

/** What a sample weighs at most; the server takes 10 MB, and a character is one to three bytes. */
const MAX_SAMPLE_CHARACTERS = 4_000_000;

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
      `The table “${table.table.name}” has headers but no rows.`,
      'Put your rows under the headers, then try again.',
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

/**
 * At most so many rows at even distances, first and last included, so that a table sorted by date shows all of its
 * time.
 */
export function spread(rows: readonly number[], most: number): number[] {
  const count = Math.min(most, rows.length);
  return Array.from(
    { length: count },
    (_, i) => rows[count === rows.length || count === 1 ? i : Math.round((i * (rows.length - 1)) / (count - 1))]!,
  );
}

/** Of the rows as many, at even distances, as a request may weigh; at least one. */
export function fittingRows(columns: readonly Pick<SheetColumn, 'values'>[], rows: readonly number[]): number[] {
  const weight = rows.reduce((sum, row) => sum + charactersOf(columns, row), 0);
  return weight <= MAX_SAMPLE_CHARACTERS
    ? [...rows]
    : spread(rows, Math.max(1, Math.floor((rows.length * MAX_SAMPLE_CHARACTERS) / weight)));
}

/** Excel keeps one blank row in a table without rows. */
function isEmpty(table: SheetTable): boolean {
  return (
    table.table.rows === 0 ||
    (table.table.rows === 1 && table.columns.every((column) => column.values[0] === null || column.values[0] === ''))
  );
}
