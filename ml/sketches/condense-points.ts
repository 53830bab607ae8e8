/** Points in ascending order of their means, each standing for `weight` numbers; the arrays are equally long. */
export interface WeightedPoints {
  readonly means: Float64Array;
  readonly weights: Float64Array;
  /** 1 where all the numbers of the point are its mean, 0 where they lie about it. */
  readonly single: Uint8Array;
}

/**
 * Joins neighbouring points until at most about `limit` are left, by the scale function k₁ of the t-digest:
 * k(q) = limit/2π · asin(2q − 1), no point wider than 1 on that scale, so that points near the ends stay small.
 *
 * Equal means are joined first; when they are few, about a quarter more than `limit`, nothing is lost and nothing else
 * is done.
 * A heavy value (half of all amounts are 0) is wider than 1: it stays a point by itself, known to be a single value,
 * lest anybody take it for numbers spread about it. O(points).
 *
 * @see T. Dunning, O. Ertl, arXiv:1902.04023, algorithm 1 ("merging digest")
 */
export function condensePoints(points: WeightedPoints, limit: number): WeightedPoints {
  const distinct = joinEqualMeans(points);
  if (distinct.means.length <= mostDistinct(limit)) return ownArrays(distinct);

  const { means, weights, single } = distinct;
  let total = 0;
  for (let at = 0; at < weights.length; at++) total += weights[at]!;
  const joined = { means: [] as number[], weights: [] as number[], single: [] as number[] };
  let before = 0;
  for (let from = 0, to = 0; from < means.length; from = to) {
    const room = pointLimit(before / total, limit) * total - before;
    let weight = weights[from]!;
    for (to = from + 1; to < means.length && weight + weights[to]! <= room; to++) weight += weights[to]!;
    joined.means.push(to === from + 1 ? means[from]! : meanOfPoints(distinct, from, to, weight));
    joined.weights.push(weight);
    joined.single.push(to === from + 1 ? single[from]! : 0);
    before += weight;
  }
  return {
    means: Float64Array.from(joined.means),
    weights: Float64Array.from(joined.weights),
    single: Uint8Array.from(joined.single),
  };
}

/**
 * Different values up to which all of them are kept: more than points, since columns of codes have about so many.
 * @example mostDistinct(200) // => 256
 */
export function mostDistinct(limit: number): number {
  return Math.floor(1.28 * limit);
}

/** The mean of the points from one to before another, which together weigh `weight`. */
function meanOfPoints({ means, weights }: WeightedPoints, from: number, to: number, weight: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += means[at]! * weights[at]!;
  if (!Number.isFinite(sum)) {
    // They are so large that their sum is not a number any more.
    sum = 0;
    for (let at = from; at < to; at++) sum += means[at]! * (weights[at]! / weight);
    return Math.min(means[to - 1]!, Math.max(means[from]!, sum));
  }
  return Math.min(means[to - 1]!, Math.max(means[from]!, sum / weight));
}

/** How far the point that begins at share `q` may reach: the share one step further on the scale k₁. */
function pointLimit(q: number, limit: number): number {
  const step = Math.asin(2 * q - 1) + (2 * Math.PI) / limit;
  return step >= Math.PI / 2 ? 1 : (Math.sin(step) + 1) / 2;
}

/** How wide the numbers between two shares are on the scale k₁. */
export function stepsBetween(from: number, to: number, limit: number): number {
  const scale = (q: number) => (limit / (2 * Math.PI)) * Math.asin(2 * Math.min(1, q) - 1);
  return scale(to) - scale(from);
}

/** A single value is not joined with numbers spread about the same mean. */
function joinEqualMeans({ means, weights, single }: WeightedPoints): WeightedPoints {
  const joinedMeans = new Float64Array(means.length);
  const joinedWeights = new Float64Array(means.length);
  const joinedSingle = new Uint8Array(means.length);
  let last = -1;
  let lastMean = NaN;
  for (let at = 0; at < means.length; at++) {
    const mean = means[at]!;
    if (mean === lastMean && joinedSingle[last] === single[at]) {
      joinedWeights[last]! += weights[at]!;
      continue;
    }
    last++;
    lastMean = mean;
    // −0 and 0 are the same number.
    joinedMeans[last] = mean + 0;
    joinedWeights[last] = weights[at]!;
    joinedSingle[last] = single[at]!;
  }
  return {
    means: joinedMeans.subarray(0, last + 1),
    weights: joinedWeights.subarray(0, last + 1),
    single: joinedSingle.subarray(0, last + 1),
  };
}

/** Lest a few points keep the memory of many. */
function ownArrays({ means, weights, single }: WeightedPoints): WeightedPoints {
  return { means: means.slice(), weights: weights.slice(), single: single.slice() };
}
