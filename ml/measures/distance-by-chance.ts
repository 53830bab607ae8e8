import { seededRandom } from '../random.ts';
import { areaDistance } from './area-distance.ts';
import { sharesOf } from './item-counts.ts';

const RESAMPLES = 60;
/** Rows drawn at most: of larger samples fewer are elsewhere, by the root of their size. */
const MOST_DRAWN = 400;
/** 99 of 100 windows of a normal distribution lie below so many standard deviations above its mean. */
const DEVIATIONS = 2.326;

/**
 * How far a window is from its reference by chance alone: the area distance below which 99 of 100 windows stay that
 * are drawn from the reference, at the window's size. A column of many categories is far from itself in a small window;
 * what is said of it then is not that it changed.
 *
 * @param reference shares per bin, length b ≥ 1, summing to 1
 * @param rows of the reference and of the window, ≥ 1
 * @returns in 0..1; the same for the same shares and rows. O(rows up to 400 · log b), 60 times
 */
export function distanceByChance(reference: readonly number[], rows: readonly [number, number]): number {
  // Two samples are as far apart as one of this size is from what it is drawn from.
  const size = (rows[0] * rows[1]) / (rows[0] + rows[1]);
  const drawn = Math.max(1, Math.min(MOST_DRAWN, Math.round(size)));
  const random = seededRandom(1);
  const upTo: number[] = [];
  for (const share of reference) upTo.push((upTo.at(-1) ?? 0) + share);
  const moved = Array.from({ length: RESAMPLES }, () => {
    const counts = new Array<number>(reference.length).fill(0);
    for (let row = 0; row < drawn; row++) counts[binOf(random.next(), upTo)]!++;
    return rowsMoved(areaDistance(reference, sharesOf(counts)));
  });
  const mean = moved.reduce((sum, each) => sum + each, 0) / RESAMPLES;
  const variance = moved.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (RESAMPLES - 1);
  const most = Math.min(1, (mean + DEVIATIONS * Math.sqrt(variance)) * Math.sqrt(drawn / size));
  return (2 * most) / (1 + most);
}

/** The share of the rows that are elsewhere (the total variation), which shrinks with the root of the rows. */
function rowsMoved(distance: number): number {
  return distance / (2 - distance);
}

/** The first bin that reaches beyond `at`. */
function binOf(at: number, upTo: readonly number[]): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (upTo[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
