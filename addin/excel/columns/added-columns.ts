import { WorkbookProblem } from '../../ports/workbook-port.ts';
import { hasExcelApi } from '../requests/excel-session.ts';
import type { TableLayout } from '../table/table-layout.ts';
import { excelWords } from '../excel-words.ts';

/**
 * Office.js takes one value for every cell of a range, though its types know only arrays.
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function everyCell(value: string): string[][] {
  return value as unknown as string[][];
}

/**
 * Makes sure that there is room at the table's right, for widening a table over filled cells would move or hide them.
 * One sync.
 *
 * @throws {WorkbookProblem} no-room
 */
export async function ensureRoom(context: Excel.RequestContext, layout: TableLayout, columns: number): Promise<void> {
  const beside = layout.table
    .getRange()
    .getLastColumn()
    .getOffsetRange(0, 1)
    .getResizedRange(0, columns - 1);
  const used = beside.getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  if (used.isNullObject) return;
  throw new WorkbookProblem(
    'no-room',
    excelWords('noRoom', { columns, address: used.address }),
    excelWords('noRoomNext'),
  );
}

/**
 * Queues columns at the table's right end. The table is widened over the empty cells beside it, so that nothing else on
 * the sheet moves; an Excel that cannot do that (before ExcelApi 1.13) inserts them.
 */
export function queueAddedColumns(layout: TableLayout, names: readonly string[]): void {
  const { table } = layout;
  if (hasExcelApi('1.13')) {
    table.resize(table.getRange().getResizedRange(0, names.length));
    names.forEach((name, index) => {
      table.columns.getItemAt(layout.columnNames.length + index).name = name;
    });
    return;
  }
  for (const name of names) table.columns.add(undefined, undefined, name);
}
