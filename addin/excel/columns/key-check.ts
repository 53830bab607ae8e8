import type { RowKey } from '../../../contract/cell.ts';
import type { KeyCheck, RepeatedKey } from '../../ports/workbook-port.ts';
import { ID_COLUMN } from '../table/amend-columns.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { fillIds } from './id-column.ts';
import { columnLetters } from '../table/column-letters.ts';
import { readKeys } from '../table/row-positions.ts';
import { columnIndexes, readLayout, type TableLayout } from '../table/table-layout.ts';
import { againWhenTableMoves } from '../table/table-moves.ts';

const MOST_CELLS = 3;

/** The keys of one table that several rows had when they were last looked at. */
export interface SharedKeys {
  keys: ReadonlySet<RowKey>;
}

/** The keys of every row, in row order, and how they tell the rows apart. */
export interface CheckedKeys {
  readonly keys: readonly (RowKey | null)[];
  readonly check: KeyCheck;
}

/**
 * Looks at the keys of a table; where they are Amend's ids, rows without one and copied ones are given one first. Two
 * syncs; three more when ids are given.
 */
export async function checkKeysIn(
  context: Excel.RequestContext,
  tableId: string,
  keyColumns: readonly string[],
  shared: SharedKeys,
): Promise<KeyCheck> {
  return againWhenTableMoves(async () => {
    const { check } = await readCheckedKeys(context, await readLayout(context, tableId), keyColumns);
    shared.keys = sharedIn(check);
    return check;
  });
}

/** As {@link checkKeysIn}, of a table whose layout is known. One sync; three more when ids are given. */
export async function readCheckedKeys(
  context: Excel.RequestContext,
  layout: TableLayout,
  keyColumns: readonly string[],
): Promise<CheckedKeys> {
  const keys = await readKeys(context, layout.table, keyColumns);
  const check = { given: 0, repeated: repeatedKeys(keys, layout, keyColumns) };
  const isSound = check.repeated.length === 0 && !keys.includes(null);
  if (isSound || !keyColumns.includes(ID_COLUMN)) return { keys, check };
  const given = await fillIdsWherePossible(context, layout);
  if (given === 0) return { keys, check };
  const filled = await readKeys(context, layout.table, keyColumns);
  return { keys: filled, check: { given, repeated: repeatedKeys(filled, layout, keyColumns) } };
}

/** The keys that several rows have. */
export function sharedIn({ repeated }: KeyCheck): ReadonlySet<RowKey> {
  return new Set(repeated.map(({ key }) => key));
}

/** On a sheet that takes no ids, rows without one are left out, and copies are said to share theirs. */
async function fillIdsWherePossible(context: Excel.RequestContext, layout: TableLayout): Promise<number> {
  try {
    return await fillIds(context, layout);
  } catch (error) {
    if (excelCodeOf(error) !== 'AccessDenied') throw error;
    return 0;
  }
}

/** The keys that stand in several rows, with the cells where they do. A key of several cells stands in its first. */
function repeatedKeys(
  keys: readonly (RowKey | null)[],
  layout: TableLayout,
  keyColumns: readonly string[],
): RepeatedKey[] {
  const [column = 0] = columnIndexes(layout, keyColumns);
  const rowsOf = new Map<RowKey, number[]>();
  keys.forEach((key, row) => {
    if (key === null) return;
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  });
  const letters = columnLetters(layout.firstColumn + column);
  return [...rowsOf].flatMap(([key, rows]): RepeatedKey[] =>
    rows.length === 1
      ? []
      : [
          {
            key,
            rows: rows.length,
            cells: rows.slice(0, MOST_CELLS).map((row) => `${letters}${layout.firstRow + row + 1}`),
          },
        ],
  );
}
