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
 * Equal means are joined first; when no more than `limit` are then left, nothing is lost and nothing else is done.
 * A heavy value (half of all amounts are 0) is wider than 1: it stays a point by itself, known to be a single value,
 * lest anybody take it for numbers spread about it. O(points).
 *
 * @see T. Dunning, O. Ertl, arXiv:1902.04023, algorithm 1 ("merging digest")
 */
export function condensePoints(points: WeightedPoints, limit: number): WeightedPoints {
  const distinct = joinEqualMeans(points);
  if (distinct.means.length <= limit) return distinct;

  const total = distinct.weights.reduce((sum, weight) => sum + weight, 0);
  const means: number[] = [];
  const weights: number[] = [];
  const single: number[] = [];
  let before = 0;
  let room = pointLimit(0, limit) * total;
  for (const [at, weight] of distinct.weights.entries()) {
    const mean = distinct.means[at]!;
    const last = weights.length - 1;
    if (last >= 0 && weights[last]! + weight <= room) {
      weights[last]! += weight;
      means[last]! += ((mean - means[last]!) * weight) / weights[last]!;
      single[last] = 0;
      continue;
    }
    if (last >= 0) {
      before += weights[last]!;
      room = pointLimit(before / total, limit) * total - before;
    }
    means.push(mean);
    weights.push(weight);
    single.push(distinct.single[at]!);
  }
  return { means: Float64Array.from(means), weights: Float64Array.from(weights), single: Uint8Array.from(single) };
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
  const joined = {
    means: new Float64Array(means.length),
    weights: new Float64Array(means.length),
    single: new Uint8Array(means.length),
  };
  let length = 0;
  for (let at = 0; at < means.length; at++) {
    // −0 and 0 are the same number.
    const mean = means[at]! + 0;
    if (length === 0 || joined.means[length - 1] !== mean || joined.single[length - 1] !== single[at]) {
      joined.means[length] = mean;
      joined.single[length++] = single[at]!;
    }
    joined.weights[length - 1]! += weights[at]!;
  }
  return {
    means: joined.means.slice(0, length),
    weights: joined.weights.slice(0, length),
    single: joined.single.slice(0, length),
  };
}
