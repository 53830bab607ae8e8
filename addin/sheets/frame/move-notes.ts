import type { PlacedRow } from './place-lines.ts';

/** Rows of notes beside a page that go elsewhere together. */
export interface NoteMove {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** Rows of a sheet. */
export interface RowSpan {
  readonly first: number;
  readonly rows: number;
}

/**
 * How notes beside a page follow the lines beside which they stand, in an order in which none is written over. What
 * belongs to a table of the person's stays where it is, and so does what would meet it.
 *
 * @param noted rows beside the page that hold something, ascending
 * @param tables rows of the person's tables there
 */
export function noteMoves(
  placed: readonly PlacedRow[],
  noted: readonly number[],
  tables: readonly RowSpan[],
): NoteMove[] {
  const rowsNow = new Map(placed.flatMap(({ from }, row) => (from === null ? [] : [[from, row] as const])));
  const isHeld = (row: number) => tables.some(({ first, rows }) => row >= first && row < first + rows);
  const waiting: NoteMove[] = [];
  for (const row of noted) {
    const to = rowsNow.get(row);
    if (to === undefined || to === row || isHeld(row) || isHeld(to)) continue;
    const last = waiting.at(-1);
    if (last !== undefined && last.from + last.rows === row && last.to + last.rows === to)
      waiting[waiting.length - 1] = { ...last, rows: last.rows + 1 };
    else waiting.push({ from: row, to, rows: 1 });
  }
  return inOrder(waiting);
}

/** Lines keep their order, so that there always is one that nothing else stands in the way of. */
function inOrder(moves: readonly NoteMove[]): NoteMove[] {
  const waiting = [...moves];
  const ordered: NoteMove[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex((move) => waiting.every((other) => other === move || !isMet(move, other)));
    ordered.push(...waiting.splice(Math.max(0, at), 1));
  }
  return ordered;
}

function isMet({ to, rows }: NoteMove, other: NoteMove): boolean {
  return to < other.from + other.rows && other.from < to + rows;
}
