import { studentPoint } from './student-t.ts';

/** With fewer rows than this no interval is worth its name. */
export const FEWEST_PAIRED_ROWS = 10;

/** The mean of paired differences with its 95 % interval, in the unit of what was compared. */
export interface MeasuredDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How much more one thing costs than another on the same rows: the mean of the row-by-row differences, with the
 * interval of the paired t-test. Rows count as drawn independently. O(rows).
 *
 * @param ours   one cost a row, such as a log-loss; finite
 * @param theirs the other's, of the same rows in the same order
 * @returns null with fewer than 10 rows
 * @throws {RangeError} when the lists differ in length
 * @see Student, "The probable error of a mean", Biometrika 6 (1908)
 * Such as { value: 0.014, low: −0.006, high: 0.034 }: probably worse, not surely.
 */
export function pairedDifference(ours: Float64Array, theirs: Float64Array): MeasuredDifference | null {
  if (ours.length !== theirs.length) throw new RangeError('pairedDifference requires lists of equal length');
  const rows = ours.length;
  if (rows < FEWEST_PAIRED_ROWS) return null;
  const differences = ours.map((each, row) => each - theirs[row]!);
  const mean = differences.reduce((sum, each) => sum + each, 0) / rows;
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (rows - 1);
  const reach = studentPoint(rows - 1) * Math.sqrt(variance / rows);
  return { value: mean, low: mean - reach, high: mean + reach };
}
