import type { PlacedBins } from './boosting-task.ts';

/** Numbers a bin has in a histogram: sum of gradients, sum of hessians, rows. */
export const PER_BIN = 3;

/** The columns of a histogram that are kept up to date. */
export interface HistogramShape {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
}

/**
 * Adds up gradients, hessians and rows by bin, for some columns, over some rows.
 *
 * @param steps gradient and hessian of row r at `2 r` and `2 r + 1`
 * @param rows  numbers of the rows; those from `start` to before `end` count
 * @cost O((end − start) · columns)
 */
export function fillHistogram(
  histogram: Float64Array,
  { starts, columns }: HistogramShape,
  { places }: PlacedBins,
  steps: Float64Array,
  { rows, start, end }: { readonly rows: Int32Array; readonly start: number; readonly end: number },
): void {
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    histogram.fill(0, PER_BIN * starts[column]!, PER_BIN * starts[column + 1]!);
  }
  const width = starts.length - 1;
  const count = columns.length;
  for (let at = start; at < end; at++) {
    const row = rows[at]!;
    const base = row * width;
    const gradient = steps[2 * row]!;
    const hessian = steps[2 * row + 1]!;
    for (let each = 0; each < count; each++) {
      const place = PER_BIN * places[base + columns[each]!]!;
      histogram[place]! += gradient;
      histogram[place + 1]! += hessian;
      histogram[place + 2]!++;
    }
  }
}

/** Leaves in `whole` what is not in `part`. Exact, since steps are rounded so that every sum is. O(bins). */
export function subtractHistogram(whole: Float64Array, part: Float64Array, { starts, columns }: HistogramShape): void {
  for (let each = 0; each < columns.length; each++) {
    const end = PER_BIN * starts[columns[each]! + 1]!;
    for (let at = PER_BIN * starts[columns[each]!]!; at < end; at++) whole[at]! -= part[at]!;
  }
}
