import { condensePoints, type WeightedPoints } from './condense-points.ts';
import { mergePoints } from './merge-points.ts';
import { sortNumbers } from './sort-numbers.ts';
import { interpolate, knotsOf, sharesAt } from './cumulative-shares.ts';

/**
 * How many points a digest keeps at most, unless told otherwise: a rank error of about 0.5 % in the middle, far less in
 * the tails. Up to 256 different values are all kept.
 */
export const DEFAULT_COMPRESSION = 200;

/**
 * The distribution of many numbers in few: points (a mean and how many numbers it stands for), fine at the tails and
 * coarser in the middle. Plain data; every function below answers a new digest and changes none.
 *
 * While every different number is a point of its own, and of values so frequent that they stay one for good, ranks are
 * exact; about other points numbers are taken to lie evenly.
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
  /** What is no number on the line: counted apart, and in nothing else. */
  readonly notFinite: NotFinite;
}

export interface NotFinite {
  readonly nan: number;
  /** −∞ and +∞. */
  readonly below: number;
  readonly above: number;
}

const ALL_FINITE: NotFinite = { nan: 0, below: 0, above: 0 };

/**
 * Digests numbers in any order; sorted input costs the same. O(n log n).
 *
 * @param values they are not changed; NaN and ±∞ are counted apart
 * @example quantileOf(digestOf([3, 1, 2]), 0.5) // => 2
 */
export function digestOf(values: ArrayLike<number>, compression: number = DEFAULT_COMPRESSION): TDigest {
  if (!(compression >= 20)) throw new RangeError('digestOf requires a compression of at least 20');
  const { finite, notFinite } = finiteOf(values);
  const sorted = sortNumbers(finite);
  const weights = new Float64Array(sorted.length).fill(1);
  const single = new Uint8Array(sorted.length).fill(1);
  return digestOfPoints(
    { means: sorted, weights, single },
    // −0 and 0 are the same number.
    { compression, min: (sorted[0] ?? NaN) + 0, max: (sorted.at(-1) ?? NaN) + 0, notFinite },
  );
}

function finiteOf(values: ArrayLike<number>): { readonly finite: ArrayLike<number>; readonly notFinite: NotFinite } {
  let [nan, below, above] = [0, 0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (Number.isFinite(value)) continue;
    if (value === -Infinity) below++;
    else if (value === Infinity) above++;
    else nan++;
  }
  if (nan + below + above === 0) return { finite: values, notFinite: ALL_FINITE };
  return { finite: Float64Array.from(values).filter(Number.isFinite), notFinite: { nan, below, above } };
}

/**
 * The digest of all the numbers that went into `digests`. It differs from digesting them together only within the
 * error of a digest, and not at all while the result is exact. O(points · log points).
 *
 * @param digests none or more; the result keeps as many points as the coarsest of them
 */
export function mergeDigests(digests: readonly TDigest[]): TDigest {
  const filled = digests.filter((digest) => digest.count > 0);
  const notFinite = digests.reduce((sum, each) => addNotFinite(sum, each.notFinite), ALL_FINITE);
  const compression = Math.min(...digests.map((digest) => digest.compression), Number.MAX_SAFE_INTEGER);
  if (filled.length === 0)
    return { ...digestOf([], digests.length === 0 ? DEFAULT_COMPRESSION : compression), notFinite };
  if (filled.length === 1 && filled[0]!.compression === compression) return { ...filled[0]!, notFinite };

  return digestOfPoints(mergePoints(filled), {
    compression,
    min: Math.min(...filled.map((digest) => digest.min)),
    max: Math.max(...filled.map((digest) => digest.max)),
    notFinite,
  });
}

/** The digest of the same numbers, each multiplied by `factor` (finite, not 0). O(points). */
export function scaleDigest(digest: TDigest, factor: number): TDigest {
  if (!Number.isFinite(factor) || factor === 0)
    throw new RangeError('scaleDigest requires a finite factor other than 0');
  // −0 and 0 are the same number.
  const scaled = (x: number) => x * factor + 0;
  const means = digest.means.map(scaled);
  if (factor > 0) return { ...digest, means, min: scaled(digest.min), max: scaled(digest.max) };
  return {
    ...digest,
    means: means.reverse(),
    weights: digest.weights.toReversed(),
    single: digest.single.toReversed(),
    min: scaled(digest.max),
    max: scaled(digest.min),
    notFinite: { ...digest.notFinite, below: digest.notFinite.above, above: digest.notFinite.below },
  };
}

/**
 * Share of the numbers that are at most `x`, in 0..1. O(points).
 *
 * @throws {RangeError} shareAtMost requires a digest of at least one number
 */
export function shareAtMost(digest: TDigest, x: number): number {
  if (digest.count === 0) throw new RangeError('shareAtMost requires a digest of at least one number');
  return sharesAt(knotsOf(digest), x).upTo;
}

/** Share of the numbers that are below `x`, in 0..1; 0 of none. O(points). */
export function shareBelow(digest: TDigest, x: number): number {
  return digest.count === 0 ? 0 : sharesAt(knotsOf(digest), x).below;
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
  const { at, below, upTo } = knotsOf(digest);
  // The tolerance forgives a sum of shares its last bits.
  const knot = upTo.findIndex((share) => share >= q - 1e-9 / digest.count);
  if (knot === 0 || below[knot]! < q) return at[knot]!;
  return interpolate(q, [upTo[knot - 1]!, below[knot]!], [at[knot - 1]!, at[knot]!]);
}

/**
 * The mean of the numbers; exact but for rounding. O(points). @throws {RangeError} meanOf requires a digest of at least
 * one number
 */
export function meanOf({ means, weights, count }: TDigest): number {
  if (count === 0) throw new RangeError('meanOf requires a digest of at least one number');
  return means.reduce((sum, mean, at) => sum + mean * (weights[at]! / count), 0);
}

function addNotFinite(a: NotFinite, b: NotFinite): NotFinite {
  return { nan: a.nan + b.nan, below: a.below + b.below, above: a.above + b.above };
}

function digestOfPoints(points: WeightedPoints, rest: Omit<TDigest, keyof WeightedPoints | 'count'>): TDigest {
  const condensed = condensePoints(points, rest.compression);
  let count = 0;
  for (let at = 0; at < condensed.weights.length; at++) count += condensed.weights[at]!;
  return { ...rest, count, ...condensed };
}

/**
 * The standard deviation of the numbers, about their own mean: exact while each different number is a point, a little
 * too small otherwise, since numbers about a point are taken to lie on it. O(points).
 *
 * @returns NaN of none
 * @example deviationOf(digestOf([1, 3])) // => 1
 */
export function deviationOf(digest: TDigest): number {
  const { means, weights, count } = digest;
  const mean = meanOf(digest);
  let squares = 0;
  for (const [at, each] of means.entries()) squares += weights[at]! * (each - mean) ** 2;
  return Math.sqrt(squares / count);
}
