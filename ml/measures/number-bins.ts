import { knotsOf, sharesAt } from '../sketches/cumulative-shares.ts';
import { quantileOf, type TDigest } from '../sketches/t-digest.ts';

const FEWEST_BINS = 4;
const MOST_BINS = 20;

/** Where two bins meet: numbers below `at` lie in the lower one, and `at` itself does if `holds`. */
export interface BinEdge {
  readonly at: number;
  readonly holds: boolean;
}

/**
 * The bins in which two distributions of numbers are compared, by their edges, ascending. The first and the last are
 * open.
 *
 * The bins hold about equal shares of the reference, from its smallest to its largest number, and hold their upper
 * edge. What lies beyond makes two more, so that numbers which the reference never reached count in full. A value that
 * holds a bin's share by itself, in the reference or in the live numbers, is a bin of its own: within a wider one, a
 * column that moves from one such value to another would not be seen to move. Edges within the reference are as round
 * as a tenth of a bin allows.
 *
 * There are as many equal shares as the cube root of the rows (4 to 20): more would let the noise of a small window
 * pass for change, since the noise of an area distance grows with the root of bins per row.
 *
 * @param reference at least one number; so live
 * @throws {RangeError} quantileOf requires a digest of at least one number
 * Bins under 0, 0 itself, from 0 to 3, 3 itself, from 3 to 5, and over 5:
 * @example numberBins(digestOf([0, 0, 0, 0, 5]), digestOf([3, 3])).map(({ at }) => at) // => [0, 0, 3, 3, 5]
 */
export function numberBins(reference: TDigest, live: TDigest): BinEdge[] {
  const steps = Math.min(
    MOST_BINS,
    Math.max(FEWEST_BINS, Math.round(Math.cbrt(Math.min(reference.count, live.count)))),
  );
  const values = [...new Set([...frequentValues(reference, 1 / steps), ...frequentValues(live, 1 / steps)])];
  const quantiles = Array.from({ length: steps + 1 }, (_, at) => quantileOf(reference, at / steps));
  const stops = [...new Set([...quantiles, ...values])].sort((a, b) => a - b);
  const inner = stops.filter((stop) => stop > reference.min && stop < reference.max && !values.includes(stop));
  const edges = [
    { at: reference.min, holds: false },
    { at: reference.max, holds: true },
    ...inner.map((stop): BinEdge => ({ at: roundNear(stop, stops), holds: true })),
    ...values.flatMap((value): BinEdge[] => [
      { at: value, holds: false },
      { at: value, holds: true },
    ]),
  ].sort((a, b) => a.at - b.at || Number(a.holds) - Number(b.holds));
  return edges.filter((edge, at) => edge.at !== edges[at - 1]?.at || edge.holds !== edges[at - 1]?.holds);
}

/**
 * Share of the numbers in each bin: below the first edge, between each two, above the last.
 *
 * @param edges ascending, all different, at least one
 * @returns `edges.length + 1` shares summing to 1; all 0 for an empty digest
 */
export function binShares(digest: TDigest, edges: readonly BinEdge[]): number[] {
  if (digest.count === 0) return new Array<number>(edges.length + 1).fill(0);
  const knots = knotsOf(digest);
  const upTo = edges.map(({ at, holds }) => sharesAt(knots, at)[holds ? 'upTo' : 'below']);
  return [...upTo, 1].map((share, at) => Math.max(0, share - (upTo[at - 1] ?? 0)));
}

/** The bins that are one value each: their number among the bins, and the value. */
export function valueBins(edges: readonly BinEdge[]): { readonly bin: number; readonly value: number }[] {
  return edges.flatMap(({ at }, bin) => (edges[bin - 1]?.at === at ? [{ bin, value: at }] : []));
}

/** Values that hold at least this share of the numbers each. */
function frequentValues({ means, weights, single, count }: TDigest, share: number): number[] {
  return [...means].filter((_, at) => single[at] === 1 && weights[at]! >= share * count);
}

/** The number with the fewest digits within a tenth of the way to the stops beside it. */
function roundNear(stop: number, stops: readonly number[]): number {
  const at = stops.indexOf(stop);
  const reach = Math.min(stop - stops[at - 1]!, stops[at + 1]! - stop) / 10;
  for (let digits = 1; digits < 17; digits++) {
    const rounded = Number(stop.toPrecision(digits));
    if (Number.isFinite(rounded) && Math.abs(rounded - stop) <= reach) return rounded;
  }
  return stop;
}
