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
