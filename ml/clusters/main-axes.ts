import type { Random } from '../random.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { timesAxes, timesRows, type WeighedRows } from './weighed-rows.ts';

/** Axes beyond those that are wanted, so that the last ones are found as well as the first. */
const SPARE_AXES = 8;
const ITERATIONS = 3;
/** What an axis spans, beside the greatest, for it to be more than rounding. */
const LEAST_SHARE = 1e-10;

/**
 * The axes along which sparse rows differ most: the first right singular vectors of the rows, not centred (latent
 * semantic analysis), by iterating a subspace that is drawn at random. Of f features, r rows, s slots and a axes:
 * O(iterations × (f × a + (r + s) × a²)).
 *
 * @param dimensions axes wanted; fewer where rows or slots are fewer
 * @returns slots × axes, row-major, and how many axes there are
 * @see N. Halko, P. G. Martinsson, J. Tropp, "Finding structure with randomness", SIAM Review 53 (2011), algorithm 4.4
 */
export function mainAxes(
  rows: WeighedRows,
  slots: number,
  dimensions: number,
  random: Random,
): { readonly axes: Float32Array; readonly dimensions: number } {
  const least = Math.min(rows.cells.rows, slots);
  const wanted = Math.min(dimensions, least);
  const width = Math.min(wanted + SPARE_AXES, least);
  let axes: Float32Array = Float32Array.from({ length: slots * width }, () => normal(random));
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    axes = timesRows(rows, timesAxes(rows, axes, width), width, slots);
    axes = orthonormal(axes, width);
  }
  return { axes: turned(axes, width, wanted, timesAxes(rows, axes, width)), dimensions: wanted };
}

/** Turns the axes within their subspace to the singular vectors, the greatest first, and keeps `wanted` of them. */
function turned(axes: Float32Array, width: number, wanted: number, vectors: Float32Array): Float32Array {
  const { vectors: turns } = symmetricEigen(productsOf(vectors, width), width);
  return timesTurns(axes, width, turns.subarray(0, wanted * width));
}

/** Columns that span the same, orthonormal; of what spans nothing, zeros. */
function orthonormal(matrix: Float32Array, width: number): Float32Array {
  const { values, vectors } = symmetricEigen(productsOf(matrix, width), width);
  const turns = vectors.map((each, at) => {
    const square = values[Math.floor(at / width)]!;
    return square > LEAST_SHARE * values[0]! ? each / Math.sqrt(square) : 0;
  });
  return timesTurns(matrix, width, turns);
}

/** The transpose of a matrix times the matrix: width × width. O(rows × width²). */
function productsOf(matrix: Float32Array, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let from = 0; from < matrix.length; from += width)
    for (let i = 0; i < width; i++) {
      const value = matrix[from + i]!;
      if (value !== 0) for (let j = i; j < width; j++) products[i * width + j]! += value * matrix[from + j]!;
    }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) products[i * width + j] = products[j * width + i]!;
  return products;
}

/** Each row of a matrix times turns, of which each is a row of `width` numbers. */
function timesTurns(matrix: Float32Array, width: number, turns: Float64Array): Float32Array {
  const wanted = turns.length / width;
  const rows = matrix.length / width;
  const result = new Float32Array(rows * wanted);
  for (let row = 0; row < rows; row++)
    for (let d = 0; d < wanted; d++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += matrix[row * width + i]! * turns[d * width + i]!;
      result[row * wanted + d] = sum;
    }
  return result;
}

/** A number of the standard normal distribution (Box–Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
