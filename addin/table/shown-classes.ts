import { columnOf } from './keyed-rows.ts';
import type { SheetTable, WorkbookPort } from '../ports/workbook-port.ts';
import type { TableReading } from '../ports/table-reading.ts';

/**
 * A table with a column as the sheet shows it, for its cells are classes. Read once more only where what is shown can
 * differ from what was read: where there are numbers.
 *
 * @throws {WorkbookProblem} column-too-narrow
 */
export async function withShownClasses(
  workbook: Pick<WorkbookPort, 'readTable'>,
  table: SheetTable,
  classColumn: string,
  reading: TableReading = {},
): Promise<SheetTable> {
  const column = columnOf(table, classColumn);
  if (column === undefined || column.shown !== undefined) return table;
  if (!column.values.some((value) => typeof value === 'number')) return table;
  return workbook.readTable(table.table.id, { ...reading, classColumn });
}
