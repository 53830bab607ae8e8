import { quantileOf, shareAtMost, type TDigest } from '../sketches/t-digest.ts';

const FEWEST_BINS = 4;
const MOST_BINS = 20;

/**
 * The edges of bins that hold about equal shares of the reference, from its smallest to its largest number; ascending,
 * all different. What lies outside makes two more bins, so that numbers which the reference never reached count in full.
 *
 * There are as many bins as the cube root of the rows (4 to 20): more would let the noise of a small window pass for
 * change, since the noise of an area distance grows with the root of bins per row.
 *
 * @param rows of the smaller side, ≥ 1
 */
export function referenceEdges(reference: TDigest, rows: number): number[] {
  const bins = Math.min(MOST_BINS, Math.max(FEWEST_BINS, Math.round(Math.cbrt(rows))));
  const edges = Array.from({ length: bins + 1 }, (_, at) => quantileOf(reference, at / bins));
  return [...new Set(edges)];
}

/**
 * Share of the numbers in each bin: below the first edge, between each two, above the last.
 *
 * A bin holds its upper edge, and the first edge itself belongs to the first inner bin: the reference lies wholly inside.
 *
 * @param edges ascending, all different, at least one
 * @returns `edges.length + 1` shares summing to 1; all 0 for an empty digest
 */
export function binShares(digest: TDigest, edges: readonly number[]): number[] {
  if (digest.count === 0) return new Array<number>(edges.length + 1).fill(0);
  const upTo = edges.map((edge, at) => (at === 0 ? shareBelow(digest, edge) : shareAtMost(digest, edge)));
  return [...upTo, 1].map((share, at) => Math.max(0, share - (upTo[at - 1] ?? 0)));
}

/** Share of the numbers strictly below `x`. */
export function shareBelow(digest: TDigest, x: number): number {
  if (digest.count === 0 || x <= digest.min) return 0;
  return x > digest.max ? 1 : shareAtMost(digest, previousFloat(x));
}

/** The next number below `x` that a double can tell apart from it, give or take a few. */
function previousFloat(x: number): number {
  return x - Math.max(Math.abs(x) * 2 ** -50, Number.MIN_VALUE);
}
