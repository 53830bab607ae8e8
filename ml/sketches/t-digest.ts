import { condensePoints, type WeightedPoints } from './condense-points.ts';

/** How many points a digest keeps at most, unless told otherwise: a rank error of about 0.5 % in the middle, far less in the tails. */
export const DEFAULT_COMPRESSION = 200;

/**
 * The distribution of many numbers in few: points (a mean and how many numbers it stands for), fine at the tails and
 * coarser in the middle. Plain data; every function below answers a new digest and changes none.
 *
 * @see T. Dunning, O. Ertl, "Computing extremely accurate quantiles using t-digests", 2019, arXiv:1902.04023
 */
export interface TDigest extends WeightedPoints {
  /** The most points kept, ≥ 20. */
  readonly compression: number;
  /** Numbers digested. */
  readonly count: number;
  /** Smallest and largest number; NaN while there is none. */
  readonly min: number;
  readonly max: number;
  /** True while every different number is still a point of its own: ranks and quantiles are then exact. */
  readonly exact: boolean;
}

/**
 * Digests numbers in any order; sorted input costs the same. O(n log n).
 *
 * @param values finite numbers; they are not changed
 * @throws {RangeError} digestOf requires finite numbers
 * @example quantileOf(digestOf([3, 1, 2]), 0.5) // => 2
 */
export function digestOf(values: ArrayLike<number>, compression: number = DEFAULT_COMPRESSION): TDigest {
  if (!(compression >= 20)) throw new RangeError('digestOf requires a compression of at least 20');
  const sorted = Float64Array.from(values).sort();
  // NaN sorts last and −∞ first, so the two ends tell of any number that is not finite.
  if (sorted.length > 0 && !(Number.isFinite(sorted[0]) && Number.isFinite(sorted.at(-1)))) throw new RangeError('digestOf requires finite numbers');
  const weights = new Float64Array(sorted.length).fill(1);
  return digestOfPoints({ means: sorted, weights }, { compression, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN, exact: true });
}

/**
 * The digest of all the numbers that went into `digests`. It differs from digesting them together only within the
 * error of a digest, and not at all while the result is exact. O(points · log points).
 *
 * @param digests none or more; the result keeps as many points as the coarsest of them
 */
export function mergeDigests(digests: readonly TDigest[]): TDigest {
  const filled = digests.filter((digest) => digest.count > 0);
  const compression = Math.min(...digests.map((digest) => digest.compression), Number.MAX_SAFE_INTEGER);
  if (filled.length === 0) return digestOf([], digests.length === 0 ? DEFAULT_COMPRESSION : compression);
  if (filled.length === 1 && filled[0]!.compression === compression) return filled[0]!;

  const points = filled.flatMap((digest) => Array.from(digest.means, (mean, at) => ({ mean, weight: digest.weights[at]! })));
  points.sort((a, b) => a.mean - b.mean || a.weight - b.weight);
  return digestOfPoints(
    { means: Float64Array.from(points, (point) => point.mean), weights: Float64Array.from(points, (point) => point.weight) },
    {
      compression,
      min: Math.min(...filled.map((digest) => digest.min)),
      max: Math.max(...filled.map((digest) => digest.max)),
      exact: filled.every((digest) => digest.exact),
    },
  );
}

/** The digest of the same numbers, each multiplied by `factor` (finite, not 0). O(points). */
export function scaleDigest(digest: TDigest, factor: number): TDigest {
  if (!Number.isFinite(factor) || factor === 0) throw new RangeError('scaleDigest requires a finite factor other than 0');
  const means = digest.means.map((mean) => mean * factor);
  if (factor > 0) return { ...digest, means, min: digest.min * factor, max: digest.max * factor };
  return { ...digest, means: means.reverse(), weights: digest.weights.toReversed(), min: digest.max * factor, max: digest.min * factor };
}

/**
 * Share of the numbers that are at most `x`, in 0..1; a step function while the digest is exact, else linear between
 * points. O(points).
 *
 * @throws {RangeError} shareAtMost requires a digest of at least one number
 */
export function shareAtMost(digest: TDigest, x: number): number {
  if (digest.count === 0) throw new RangeError('shareAtMost requires a digest of at least one number');
  if (x < digest.min) return 0;
  if (x >= digest.max) return 1;
  return digest.exact ? stepShare(digest, x) : interpolatedShare(digest, x);
}

/**
 * The number below which a share `q` of the numbers lies. O(points).
 *
 * @param q in 0..1
 * @throws {RangeError} quantileOf requires a digest of at least one number, and q in 0..1
 */
export function quantileOf(digest: TDigest, q: number): number {
  if (digest.count === 0) throw new RangeError('quantileOf requires a digest of at least one number');
  if (!(q >= 0 && q <= 1)) throw new RangeError('quantileOf requires a share in 0..1');
  const { means, weights, count, min, max } = digest;
  const target = q * count;
  let before = 0;
  let lastMean = min;
  let lastRank = 0;
  for (let at = 0; at < means.length; at++) {
    const mean = means[at]!;
    const weight = weights[at]!;
    // The tolerance forgives q · count its last bit.
    if (digest.exact && before + weight >= target - 1e-9) return mean;
    const rank = before + weight / 2;
    if (!digest.exact && rank >= target) return interpolate(target, [lastRank, rank], [lastMean, mean]);
    before += weight;
    lastMean = mean;
    lastRank = rank;
  }
  return digest.exact ? max : interpolate(target, [lastRank, count], [lastMean, max]);
}

/** The mean of the numbers; exact but for rounding. O(points). @throws {RangeError} meanOf requires a digest of at least one number */
export function meanOf({ means, weights, count }: TDigest): number {
  if (count === 0) throw new RangeError('meanOf requires a digest of at least one number');
  return means.reduce((sum, mean, at) => sum + (mean * weights[at]!) / count, 0);
}

function digestOfPoints(points: WeightedPoints, rest: Omit<TDigest, 'means' | 'weights' | 'count'>): TDigest {
  const condensed = condensePoints(points, rest.compression);
  const count = condensed.weights.reduce((sum, weight) => sum + weight, 0);
  return { ...rest, count, exact: rest.exact && condensed.lossless, means: condensed.means, weights: condensed.weights };
}

function stepShare({ means, weights, count }: TDigest, x: number): number {
  let below = 0;
  for (let at = 0; at < means.length && means[at]! <= x; at++) below += weights[at]!;
  return below / count;
}

/** A point stands for numbers about its mean: half of them are taken to lie below it. */
function interpolatedShare({ means, weights, count, min, max }: TDigest, x: number): number {
  let before = 0;
  let lastMean = min;
  let lastRank = 0;
  for (let at = 0; at < means.length; at++) {
    const mean = means[at]!;
    const rank = before + weights[at]! / 2;
    if (mean > x) return interpolate(x, [lastMean, mean], [lastRank, rank]) / count;
    before += weights[at]!;
    lastMean = mean;
    lastRank = rank;
  }
  return interpolate(x, [lastMean, max], [lastRank, count]) / count;
}

function interpolate(x: number, [x0, x1]: readonly [number, number], [y0, y1]: readonly [number, number]): number {
  return x1 > x0 ? y0 + ((x - x0) / (x1 - x0)) * (y1 - y0) : y1;
}
