import type { RowKey } from '../../../contract/cell.ts';
import type { TableLayout } from '../table/table-layout.ts';
import { rowsSaying } from './correction-rows.ts';
import type { EditedRows } from './edited-rows.ts';
import type { RowPlaces } from './row-places.ts';

/** The keys of every row, in row order, and where the rows stand. */
export interface PlacedKeys {
  readonly layout: TableLayout;
  readonly keys: readonly (RowKey | null)[];
  readonly places: RowPlaces;
}

/** A column in which a person's word may stand, and the rows whose cells in it were edited. */
export interface EditedColumn {
  readonly name: string;
  /** By the person here. */
  readonly own: ReadonlySet<number>;
  /** By others. */
  readonly others: ReadonlySet<number>;
  /** Whether a cell says something else than is known to stand there. */
  isUnlike(key: RowKey, text: string | null): boolean;
}

/** Rows of which a column may say something new, and whether it is the word of the person here. */
export interface RowsInQuestion {
  readonly rows: readonly number[];
  isOwn(row: number): boolean;
}

/**
 * The rows that were edited in a column. Where rows have moved since they were last looked at, the addresses of the
 * edits may mean others by now: then also those of the rows that moved which do not say what they said. That is the
 * word of the person here if nobody else did anything. What is said elsewhere is told by an event that is yet to come.
 *
 * @param before where the rows stood then; null when nobody looked
 */
export async function rowsInQuestion(
  context: Excel.RequestContext,
  before: RowPlaces | null,
  edited: EditedRows,
  { layout, keys, places }: PlacedKeys,
  { name, own, others, isUnlike }: EditedColumn,
): Promise<RowsInQuestion> {
  const isComparable = before !== null && places.isComparableWith(before, name);
  if (!isComparable || !(edited.mayHaveMovedRows || places.haveMovedSince(before)))
    return { rows: [...new Set([...own, ...others])], isOwn: (row) => own.has(row) };

  const isMoved = (row: number) => places.hasMovedSince(before, keys[row] ?? '');
  const unlike = await rowsSaying(context, layout, { column: name, rows: keys.length }, (text, row) => {
    const key = keys[row] ?? null;
    const mayBeMeant = isMoved(row) || (edited.areSeveral && row >= edited.firstRow);
    return mayBeMeant && key !== null && isUnlike(key, text);
  });
  const meant = new Set(unlike);
  return {
    rows: [...new Set([...own, ...others, ...unlike])],
    isOwn: (row) =>
      edited.areLocal ? own.has(row) || meant.has(row) : own.has(row) && !others.has(row) && !isMoved(row),
  };
}
