import { everyCell, ensureRoom, queueAddedColumns } from './added-columns.ts';
import { writeQuietly } from '../requests/excel-session.ts';
import { readLayout } from '../table/table-layout.ts';

const MOST_TRIES = 100;

/**
 * Adds an empty column for classes at the table's right end: under the name, or with a number behind it where the table
 * has such a column. Three syncs.
 *
 * @returns the column's name
 * @throws {WorkbookProblem} no-room
 */
export async function addClassColumnIn(context: Excel.RequestContext, tableId: string, name: string): Promise<string> {
  const layout = await readLayout(context, tableId);
  const taken = new Set(layout.columnNames.map((each) => each.toLowerCase()));
  const names = Array.from({ length: MOST_TRIES }, (_, at) => (at === 0 ? name : `${name} ${at + 1}`));
  const free = names.find((each) => !taken.has(each.toLowerCase())) ?? name;
  await ensureRoom(context, layout, 1);
  await writeQuietly(context, () => {
    queueAddedColumns(layout, [free]);
    layout.table.columns.getItem(free).getDataBodyRange().numberFormat = everyCell('@');
  });
  return free;
}
