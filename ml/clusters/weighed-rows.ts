import type { CellBlocks } from '../features/cell-blocks.ts';

/** Rows as sums of sparse blocks, each cell a block, times a weight by its column; equal cells share one block. */
export interface WeighedRows {
  readonly cells: CellBlocks;
  /** By column of the cells: how much it counts, ≥ 0. */
  readonly weights: Float64Array;
}

/**
 * Rows × axes: each row's features times their axes. O(features of different blocks × axes + cells × axes).
 *
 * @param axes slots × `dimensions`, row-major
 * @returns rows × `dimensions`, row-major
 */
export function timesAxes({ cells, weights }: WeighedRows, axes: Float32Array, dimensions: number): Float32Array {
  const { rows, columns, blocks, offsets, features, values } = cells;
  const perBlock = new Float32Array((offsets.length - 1) * dimensions);
  for (let block = 0; block + 1 < offsets.length; block++) {
    const to = block * dimensions;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++)
      addScaled([perBlock, to], [axes, features[at]! * dimensions], values[at]!, dimensions);
  }
  const product = new Float32Array(rows * dimensions);
  for (let row = 0; row < rows; row++)
    for (let c = 0; c < columns; c++)
      addScaled(
        [product, row * dimensions],
        [perBlock, blocks[row * columns + c]! * dimensions],
        weights[c]!,
        dimensions,
      );
  return product;
}

/**
 * The transpose of {@link timesAxes}: what rows say of each slot.
 *
 * @param vectors rows × `dimensions`, row-major
 * @returns `slots` × `dimensions`, row-major
 */
export function timesRows(
  { cells, weights }: WeighedRows,
  vectors: Float32Array,
  dimensions: number,
  slots: number,
): Float32Array {
  const { rows, columns, blocks, offsets, features, values } = cells;
  const perBlock = new Float32Array((offsets.length - 1) * dimensions);
  for (let row = 0; row < rows; row++)
    for (let c = 0; c < columns; c++)
      addScaled(
        [perBlock, blocks[row * columns + c]! * dimensions],
        [vectors, row * dimensions],
        weights[c]!,
        dimensions,
      );
  const product = new Float32Array(slots * dimensions);
  for (let block = 0; block + 1 < offsets.length; block++) {
    const from = block * dimensions;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++)
      addScaled([product, features[at]! * dimensions], [perBlock, from], values[at]!, dimensions);
  }
  return product;
}

/** Where a stretch of numbers begins in an array. */
type Stretch = readonly [array: Float32Array, at: number];

/** Adds a stretch of one array, scaled, to a stretch of another. */
function addScaled([into, to]: Stretch, [source, from]: Stretch, scale: number, length: number): void {
  if (scale === 0) return;
  for (let d = 0; d < length; d++) into[to + d]! += scale * source[from + d]!;
}
