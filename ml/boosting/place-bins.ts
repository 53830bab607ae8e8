/** Bins of all columns in one numbering: column c's from `starts[c]` on. */
export interface PlacedColumns {
  readonly starts: Int32Array;
  /** Place of the bin of column c of row r at `r * columns + c`. */
  readonly places: Uint16Array | Uint32Array;
}

const MOST_SHORT = 65_536;

/**
 * Numbers the bins of all columns through and lays a row's side by side: a leaf's rows are read in no order, and so
 * each costs one stretch of memory instead of one visit a column. O(rows · columns).
 *
 * @param columns per column, the bin of every row
 */
export function placeBins(columns: readonly Uint8Array[], rows: number): PlacedColumns {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach((bins, column) => {
    let most = 0;
    for (let row = 0; row < rows; row++) if (bins[row]! > most) most = bins[row]!;
    starts[column + 1] = starts[column]! + most + 1;
  });
  const width = columns.length;
  const places = starts[width]! <= MOST_SHORT ? new Uint16Array(rows * width) : new Uint32Array(rows * width);
  columns.forEach((bins, column) => {
    const start = starts[column]!;
    for (let row = 0; row < rows; row++) places[row * width + column] = start + bins[row]!;
  });
  return { starts, places };
}
