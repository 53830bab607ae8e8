import type { MeasuredShare } from './training.ts';

/**
 * Whether a version is right on what it learned from more often than the test lets one expect: some of what it learned
 * is chance. Nothing is said of one that was not tested.
 *
 * @param accuracy      in the test
 * @param trainAccuracy on the rows that it learned from
 * @example learnedByChance({ value: 0.8, low: 0.7, high: 0.9, rows: 50 }, { value: 0.99, low: 0.97, high: 1, rows: 450 }) // => true
 */
export function learnedByChance(accuracy: MeasuredShare, trainAccuracy: MeasuredShare): boolean {
  return accuracy.rows > 0 && trainAccuracy.low > accuracy.high;
}
