/** Points in ascending order of their means, each standing for `weight` numbers; both arrays are equally long. */
export interface WeightedPoints {
  readonly means: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Joins neighbouring points until at most about `limit` are left, by the scale function k₁ of the t-digest:
 * k(q) = limit/2π · asin(2q − 1), no point wider than 1 on that scale, so that points near the ends stay small.
 *
 * Equal means are joined first; when no more than `limit` are then left, nothing is lost and nothing else is done.
 * A heavy value (half of all amounts are 0) is cut into several points of the same mean, lest interpolation smear it
 * over its neighbours. O(points).
 *
 * @see T. Dunning, O. Ertl, arXiv:1902.04023, algorithm 1 ("merging digest")
 */
export function condensePoints(points: WeightedPoints, limit: number): WeightedPoints & { readonly lossless: boolean } {
  const distinct = joinEqualMeans(points);
  if (distinct.means.length <= limit) return { ...distinct, lossless: true };

  const total = distinct.weights.reduce((sum, weight) => sum + weight, 0);
  const means: number[] = [];
  const weights: number[] = [];
  let before = 0;
  let room = pointLimit(0, limit) * total;
  let weight = 0;
  let mean = 0;
  const close = () => {
    if (weight === 0) return;
    means.push(mean);
    weights.push(weight);
    before += weight;
    room = pointLimit(before / total, limit) * total - before;
    weight = 0;
  };
  for (let at = 0; at < distinct.means.length; at++) {
    let left = distinct.weights[at]!;
    if (weight + left > room) close();
    while (left > room && room >= 1) {
      [mean, weight] = [distinct.means[at]!, Math.floor(room)];
      left -= weight;
      close();
    }
    if (left === 0) continue;
    mean = weight === 0 ? distinct.means[at]! : mean + ((distinct.means[at]! - mean) * left) / (weight + left);
    weight += left;
  }
  close();
  return { means: Float64Array.from(means), weights: Float64Array.from(weights), lossless: false };
}

/** How far the point that begins at share `q` may reach: the share one step further on the scale k₁. */
function pointLimit(q: number, limit: number): number {
  const step = Math.asin(2 * q - 1) + (2 * Math.PI) / limit;
  return step >= Math.PI / 2 ? 1 : (Math.sin(step) + 1) / 2;
}

function joinEqualMeans({ means, weights }: WeightedPoints): WeightedPoints {
  const joinedMeans = new Float64Array(means.length);
  const joinedWeights = new Float64Array(means.length);
  let length = 0;
  for (let at = 0; at < means.length; at++) {
    // −0 and 0 are the same number.
    const mean = means[at]! + 0;
    if (length === 0 || joinedMeans[length - 1] !== mean) joinedMeans[length++] = mean;
    joinedWeights[length - 1]! += weights[at]!;
  }
  return { means: joinedMeans.slice(0, length), weights: joinedWeights.slice(0, length) };
}
