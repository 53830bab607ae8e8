import type { CellValue } from '../../../contract/cell.ts';

/** Rows of a slice at most: so many that beginning a slice, and fetching the trees from memory, costs little. */
export const ROWS_PER_SLICE = 250;
/** … and characters, a cell's own included: answering them takes some 20 ms, with pauses after some 5. */
const MOST_CHARACTERS = 20_000;
/** What a cell costs beside its text. */
const CHARACTERS_OF_A_CELL = 8;
/** As many as slices of {@link ROWS_PER_SLICE} rows may have. */
const CHARACTERS_OF_A_ROW = MOST_CHARACTERS / ROWS_PER_SLICE;

/** How many rows of ordinary length a row counts as, in time and memory: at least one. */
export function weightOf(cells: readonly CellValue[]): number {
  const characters = cells.reduce<number>(
    (sum, cell) => sum + CHARACTERS_OF_A_CELL + (typeof cell === 'string' ? cell.length : 0),
    0,
  );
  return Math.max(1, characters / CHARACTERS_OF_A_ROW);
}

/**
 * Cuts rows into slices that take about the same time: 250 rows of ordinary length, fewer long ones, at least one.
 *
 * @param cellsOf the cells of a row, asked for once and in order
 * @param most    rows of ordinary length in a slice, at most
 * @example [...rowSlices([[1], [2], [3]], (cells) => cells, 2)] // => [[[1], [2]], [[3]]]
 */
export function* rowSlices<Row>(
  rows: Iterable<Row>,
  cellsOf: (row: Row) => readonly CellValue[],
  most = ROWS_PER_SLICE,
): Generator<Row[], void> {
  let slice: Row[] = [];
  let weight = 0;
  for (const row of rows) {
    const own = weightOf(cellsOf(row));
    if (slice.length > 0 && weight + own > most) {
      yield slice;
      slice = [];
      weight = 0;
    }
    slice.push(row);
    weight += own;
  }
  if (slice.length > 0) yield slice;
}
