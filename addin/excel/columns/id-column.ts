import { everyCell, ensureRoom, queueAddedColumns } from './added-columns.ts';
import { ID_COLUMN } from '../table/amend-columns.ts';
import { cellTextOf } from '../table/cell-text.ts';
import { writeQuietly } from '../requests/excel-session.ts';
import { readKeys } from '../table/row-positions.ts';
import { columnRows, readLayout } from '../table/table-layout.ts';
import { againWhenTableMoves } from '../table/table-moves.ts';

/** Thirty-two signs that cannot be mistaken for one another. @see Crockford's Base32 */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 12;
const ID_COLUMN_WIDTH = 95;

/** Some 2 MB of ids; Excel on the web refuses 5. */
const ROWS_PER_REQUEST = 100_000;

/**
 * Adds the column "Amend id" at the table's right end unless it is there, and gives every row without an id one of its
 * own. Of rows with the same id, which copying makes, the first keeps it. Three syncs, and one more for each further
 * {@link ROWS_PER_REQUEST} rows.
 *
 * @returns the column's name
 * @throws {WorkbookProblem} no-room
 */
export async function addIdColumnIn(context: Excel.RequestContext, tableId: string): Promise<string> {
  await againWhenTableMoves(() => fillIdColumn(context, tableId));
  return ID_COLUMN;
}

async function fillIdColumn(context: Excel.RequestContext, tableId: string): Promise<void> {
  const layout = await readLayout(context, tableId);
  const isNew = !layout.columnNames.includes(ID_COLUMN);
  if (isNew) await ensureRoom(context, layout, 1);
  const known = isNew
    ? new Array<string | null>(layout.rows).fill(null)
    : (await readKeys(context, layout.table, [ID_COLUMN])).map(cellTextOf);
  const fresh = freshIds(known);
  if (!isNew && fresh.every((id) => id === null)) return;
  for (let first = 0; first < fresh.length; first += ROWS_PER_REQUEST) {
    const ids = fresh.slice(first, first + ROWS_PER_REQUEST);
    await writeQuietly(context, () => {
      if (isNew && first === 0) {
        queueAddedColumns(layout, [ID_COLUMN]);
        const cells = layout.table.columns.getItem(ID_COLUMN).getDataBodyRange();
        cells.format.columnWidth = ID_COLUMN_WIDTH;
        cells.numberFormat = everyCell('@');
      }
      columnRows(layout.table, ID_COLUMN, first, ids.length).values = ids.map((id) => [id]);
    });
  }
}

/** A new id for each row that has none or repeats an earlier row's; null for the rows that keep theirs. */
export function freshIds(known: readonly (string | null)[]): (string | null)[] {
  const taken = new Set<string>();
  return known.map((id) => {
    if (id !== null && !taken.has(id)) {
      taken.add(id);
      return null;
    }
    return newId();
  });
}

/** Sixty random bits behind a letter, so that Excel never takes an id for a number. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return `r-${Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('')}`;
}
