import type { WeightedPoints } from './condense-points.ts';

/**
 * The cumulative distribution of a digest: at each knot, ascending and all different, the shares of the numbers that
 * lie below it and up to it. It jumps where the two differ, and is straight between knots.
 */
export interface CumulativeShares {
  readonly at: readonly number[];
  readonly below: readonly number[];
  readonly upTo: readonly number[];
}

/** What a digest's distribution follows from. */
interface Points extends WeightedPoints {
  readonly count: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The distribution that points stand for: a single value is a jump by its weight; of other points half of the numbers
 * lie evenly between the mean and the knot before, half between it and the next; the ends are the smallest and the
 * largest number. O(points).
 *
 * @param points of at least one number
 */
export function knotsOf({ means, weights, single, count, min, max }: Points): CumulativeShares {
  const knots = { at: [] as number[], below: [] as number[], upTo: [] as number[] };
  const add = (at: number, below: number, upTo: number) => {
    if (knots.at.at(-1) === at) {
      knots.upTo[knots.upTo.length - 1] = upTo;
      return;
    }
    knots.at.push(at);
    knots.below.push(below);
    knots.upTo.push(upTo);
  };
  if (min < means[0]!) add(min, 0, 0);
  let before = 0;
  for (const [at, weight] of weights.entries()) {
    const isSingle = single[at] === 1;
    add(
      means[at]!,
      (isSingle ? before : before + weight / 2) / count,
      (isSingle ? before + weight : before + weight / 2) / count,
    );
    before += weight;
  }
  if (max > means.at(-1)!) add(max, 1, 1);
  // Also where rounding has led the mean of spread numbers up to the very end of them.
  knots.below[0] = 0;
  knots.upTo[knots.upTo.length - 1] = 1;
  return knots;
}

/** The shares of the numbers that lie below `x` and up to `x`. O(log knots). */
export function sharesAt(
  { at, below, upTo }: CumulativeShares,
  x: number,
): { readonly below: number; readonly upTo: number } {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle]! < x) low = middle + 1;
    else high = middle;
  }
  if (at[low] === x) return { below: below[low]!, upTo: upTo[low]! };
  if (low === 0) return { below: 0, upTo: 0 };
  if (low === at.length) return { below: 1, upTo: 1 };
  const share = interpolate(x, [at[low - 1]!, at[low]!], [upTo[low - 1]!, below[low]!]);
  return { below: share, upTo: share };
}

/** The straight line through two points, at `x`; also where they are further apart than any number. */
export function interpolate(
  x: number,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
): number {
  if (x1 <= x0) return y1;
  const share = Number.isFinite(x1 - x0) ? (x - x0) / (x1 - x0) : (x / 2 - x0 / 2) / (x1 / 2 - x0 / 2);
  return Number.isFinite(y1 - y0) ? y0 + share * (y1 - y0) : y0 * (1 - share) + y1 * share;
}
