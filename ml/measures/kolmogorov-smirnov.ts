import { knotsOf, sharesAt } from '../sketches/cumulative-shares.ts';
import type { TDigest } from '../sketches/t-digest.ts';

/**
 * Kolmogorov–Smirnov distance: the largest gap between two cumulative distributions, in 0..1, looked for on both sides
 * of each jump. Exact, also with ties, while the digests keep every different number; else within their rank error.
 * O(points · log points).
 *
 * @throws {RangeError} kolmogorovSmirnovDistance requires digests of at least one number
 * @example kolmogorovSmirnovDistance(digestOf([0, 0, 1]), digestOf([0, 1, 1])) // => 1 / 3
 */
export function kolmogorovSmirnovDistance(reference: TDigest, live: TDigest): number {
  if (reference.count === 0 || live.count === 0)
    throw new RangeError('kolmogorovSmirnovDistance requires digests of at least one number');
  const [before, now] = [knotsOf(reference), knotsOf(live)];
  let distance = 0;
  for (const x of [...before.at, ...now.at]) {
    const [of, to] = [sharesAt(before, x), sharesAt(now, x)];
    distance = Math.max(distance, Math.abs(of.below - to.below), Math.abs(of.upTo - to.upTo));
  }
  return distance;
}

/** Of two samples: how far apart they are, and how often chance alone would put them as far. */
export interface KolmogorovSmirnovTest {
  /** In 0..1. */
  readonly distance: number;
  /** In 0..1. */
  readonly pValue: number;
}

/** Products of the two counts up to which the p-value is reckoned exactly; some milliseconds. */
const MOST_PATHS = 2_500_000;
/** Asymptotic p-values outside of this are beyond doubt, or so far from it that no correction for ties decides. */
const DOUBTFUL = { from: 1e-7, to: 0.5 };

/**
 * The two-sample test of Kolmogorov and Smirnov. While both digests keep every different number and the samples are not
 * large (2.5·10⁶ pairs), the p-value is exact where it decides, also with ties: the share of all ways to deal the same
 * numbers out to the two samples that put them as far apart. Else it is the asymptotic one, which with ties errs on the
 * side of no alarm. O(points · log points), exact O(rows of one · rows of the other) at most.
 *
 * @throws {RangeError} kolmogorovSmirnovDistance requires digests of at least one number
 * @example kolmogorovSmirnovTest(digestOf([1, 2]), digestOf([3, 4])).pValue // => 0.33333333333333337
 * @see G. Schröer, D. Trenkler, "Exact and randomization distributions of Kolmogorov–Smirnov tests for two or three
 * samples", Computational Statistics & Data Analysis 20, 1995
 */
export function kolmogorovSmirnovTest(reference: TDigest, live: TDigest): KolmogorovSmirnovTest {
  const distance = kolmogorovSmirnovDistance(reference, live);
  const asymptotic = kolmogorovSmirnovPValue(distance, [reference.count, live.count]);
  const isExact = [reference, live].every(({ single }) => single.every((each) => each === 1));
  const isDoubtful = asymptotic > DOUBTFUL.from && asymptotic < DOUBTFUL.to;
  if (!isExact || !isDoubtful || reference.count * live.count > MOST_PATHS) return { distance, pValue: asymptotic };
  return { distance, pValue: shareOfPathsBeyond(distance, reference, live) };
}

/**
 * Both samples in one row, each number in its place, is a path through a grid of counts; only where a group of equal
 * numbers ends does it say how far the samples are apart there.
 *
 * @param distance that has been seen, so that the pairs of counts as far apart are barred
 */
function shareOfPathsBeyond(distance: number, reference: TDigest, live: TDigest): number {
  const [rows, columns] = [reference.count, live.count];
  const ends = groupEnds(reference, live);
  const barredFrom = Math.round(distance * rows * columns) - 0.5;
  // Of the paths to each pair of counts the share that no bar has stopped, row after row.
  const open = new Float64Array(columns + 1);
  open[0] = 1;
  const isBarred = (i: number, j: number) => ends[i + j] === 1 && Math.abs(i * columns - j * rows) > barredFrom;
  for (let j = 1; j <= columns; j++) open[j] = isBarred(0, j) ? 0 : open[j - 1]!;
  for (let i = 1; i <= rows; i++) {
    if (isBarred(i, 0)) open[0] = 0;
    for (let j = 1; j <= columns; j++) open[j] = isBarred(i, j) ? 0 : (i * open[j]! + j * open[j - 1]!) / (i + j);
  }
  return Math.min(1, Math.max(0, 1 - open[columns]!));
}

/** 1 at each count of numbers, smallest first, with which a group of equal numbers is complete. */
function groupEnds(reference: TDigest, live: TDigest): Uint8Array {
  const weights = new Map<number, number>();
  for (const { means, weights: counts } of [reference, live])
    means.forEach((mean, at) => weights.set(mean, (weights.get(mean) ?? 0) + counts[at]!));
  const ends = new Uint8Array(reference.count + live.count + 1);
  let count = 0;
  for (const value of Float64Array.from(weights.keys()).sort()) ends[(count += weights.get(value)!)] = 1;
  return ends;
}

/**
 * Chance of a distance at least this large between two samples of one continuous distribution (asymptotic, with
 * Stephens' correction for small samples). With ties it errs on the side of no alarm.
 *
 * @param distance in 0..1
 * @param rows  numbers in the one and in the other sample, ≥ 1
 * @returns p-value in 0..1
 * @see M. Stephens, "Use of the Kolmogorov–Smirnov, Cramér–von Mises and related statistics without extensive tables",
 * JRSS B 32, 1970
 */
export function kolmogorovSmirnovPValue(distance: number, rows: readonly [number, number]): number {
  const root = Math.sqrt((rows[0] * rows[1]) / (rows[0] + rows[1]));
  return kolmogorovTail((root + 0.12 + 0.11 / root) * distance);
}

/** Q(λ) = 2 Σ (−1)^(j−1) exp(−2 j² λ²): the tail of Kolmogorov's distribution. */
export function kolmogorovTail(lambda: number): number {
  // Below, the alternating series converges too slowly, and Q is 1 to 12 digits.
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let j = 1; j <= 100; j++) {
    const term = Math.exp(-2 * j * j * lambda * lambda);
    sum += j % 2 === 1 ? term : -term;
    if (term < 1e-17) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
}
