/** Rows read or written together, with the rows between them that are not meant. */
export interface RowBlock {
  readonly first: number;
  readonly rows: number;
  /** Row indexes of the table's body that are meant, ascending, all within the block. */
  readonly members: readonly number[];
}

/**
 * So many rows between two that are meant are carried along, read or written as "leave as it is", which is cheaper than
 * a second range.
 */
export const WORTHWHILE_GAP = 500;

/**
 * Joins row indexes to blocks. Two rows with at most `gap` others between them share a block.
 *
 * @param rows row indexes, in any order, no duplicates
 * @param gap  how many rows may be carried along for nothing, 0 or more
 * @returns blocks in ascending order; O(n log n)
 * @example rowBlocks([7, 2, 3], 0) // => [{ first: 2, rows: 2, members: [2, 3] }, { first: 7, rows: 1, members: [7] }]
 */
export function rowBlocks(rows: readonly number[], gap: number): RowBlock[] {
  const blocks: { first: number; rows: number; members: number[] }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last && row - (last.first + last.rows) <= gap) {
      last.rows = row - last.first + 1;
      last.members.push(row);
    } else {
      blocks.push({ first: row, rows: 1, members: [row] });
    }
  }
  return blocks;
}

/**
 * One column of a block as Excel takes it: the value of each member, and null, which leaves a cell as it is, for the
 * others.
 */
export function blockColumn<Value>(block: RowBlock, valueOf: (row: number) => Value): (Value | null)[][] {
  const column = Array.from({ length: block.rows }, (): (Value | null)[] => [null]);
  for (const row of block.members) column[row - block.first] = [valueOf(row)];
  return column;
}
