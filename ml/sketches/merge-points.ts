import type { WeightedPoints } from './condense-points.ts';

/**
 * The points of all lists in one, in ascending order of their means; of equal means single values first, and then the
 * lighter ones, so that the order of the lists does not matter. O(points · log lists).
 *
 * @param lists at least one, each in that order
 */
export function mergePoints(lists: readonly WeightedPoints[]): WeightedPoints {
  if (lists.length === 1) return lists[0]!;
  const half = lists.length >> 1;
  return mergeTwo(mergePoints(lists.slice(0, half)), mergePoints(lists.slice(half)));
}

function mergeTwo(a: WeightedPoints, b: WeightedPoints): WeightedPoints {
  const length = a.means.length + b.means.length;
  const merged = { means: new Float64Array(length), weights: new Float64Array(length), single: new Uint8Array(length) };
  let ofA = 0;
  let ofB = 0;
  for (let at = 0; at < length; at++) {
    const isFromA = ofB === b.means.length || (ofA < a.means.length && isBefore(a, ofA, b, ofB));
    const from = isFromA ? a : b;
    const place = isFromA ? ofA++ : ofB++;
    merged.means[at] = from.means[place]!;
    merged.weights[at] = from.weights[place]!;
    merged.single[at] = from.single[place]!;
  }
  return merged;
}

function isBefore(a: WeightedPoints, ofA: number, b: WeightedPoints, ofB: number): boolean {
  const mean = a.means[ofA]!;
  const other = b.means[ofB]!;
  if (mean !== other) return mean < other;
  const singles = a.single[ofA]! - b.single[ofB]!;
  return singles === 0 ? a.weights[ofA]! <= b.weights[ofB]! : singles > 0;
}
