import { everyCell, ensureRoom, queueAddedColumns } from './added-columns.ts';
import { ID_COLUMN } from '../table/amend-columns.ts';
import { cellTextOf } from '../table/cell-text.ts';
import { writeQuietly } from '../requests/excel-session.ts';
import { readKeys } from '../table/row-positions.ts';
import { columnRows, readLayout, type TableLayout } from '../table/table-layout.ts';
import { againWhenTableMoves, TableMoved } from '../table/table-moves.ts';

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
  await againWhenTableMoves(async () => {
    const layout = await readLayout(context, tableId);
    if (layout.columnNames.includes(ID_COLUMN)) await fillIds(context, layout);
    else await addIds(context, layout);
  });
  return ID_COLUMN;
}

/**
 * Gives every row without an id in the column "Amend id", or with that of a row above it, one of its own. One sync when
 * every row has one, else one more for each {@link ROWS_PER_REQUEST} rows.
 *
 * @returns how many rows were given one
 * @throws {TableMoved} when rows moved meanwhile; every row keeps or gets back the id that it had
 */
export async function fillIds(context: Excel.RequestContext, { table }: TableLayout): Promise<number> {
  const known = (await readKeys(context, table, [ID_COLUMN])).map(cellTextOf);
  const fresh = freshIds(known);
  const given = fresh.filter((id) => id !== null).length;
  if (given === 0) return 0;
  await inPortions(fresh, async (ids, first) => {
    const cells = () => columnRows(table, ID_COLUMN, first, ids.length);
    const before = cells().load('values');
    await writeQuietly(context, () => {
      cells().values = ids.map((id) => [id]);
    });
    const hasMoved = before.values.some(([id], row) => cellTextOf(id) !== known[first + row]);
    if (!hasMoved) return;
    await writeQuietly(context, () => {
      cells().values = before.values;
    });
    throw new TableMoved();
  });
  return given;
}

async function addIds(context: Excel.RequestContext, layout: TableLayout): Promise<void> {
  await ensureRoom(context, layout, 1);
  await inPortions(freshIds(new Array<null>(layout.rows).fill(null)), async (ids, first) => {
    await writeQuietly(context, () => {
      if (first === 0) {
        queueAddedColumns(layout, [ID_COLUMN]);
        const cells = layout.table.columns.getItem(ID_COLUMN).getDataBodyRange();
        cells.format.columnWidth = ID_COLUMN_WIDTH;
        cells.numberFormat = everyCell('@');
      }
      columnRows(layout.table, ID_COLUMN, first, ids.length).values = ids.map((id) => [id]);
    });
  });
}

async function inPortions(
  ids: readonly (string | null)[],
  write: (ids: readonly (string | null)[], first: number) => Promise<void>,
): Promise<void> {
  for (let first = 0; first < ids.length; first += ROWS_PER_REQUEST)
    await write(ids.slice(first, first + ROWS_PER_REQUEST), first);
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
