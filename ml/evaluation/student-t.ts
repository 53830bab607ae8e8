/** The 97.5 % point of the normal distribution. */
const NORMAL_POINT = 1.959963984540054;

/** Fewest degrees of freedom for which the expansion holds to four decimals. */
const FEWEST_DEGREES = 9;

/**
 * The 97.5 % point of Student's t distribution: 95 % of it lies within so many standard errors of the mean.
 * By the expansion in powers of 1/degrees, to within 0.0001.
 *
 * @param degrees degrees of freedom, a whole number ≥ 9
 * @throws {RangeError} when there are fewer
 * @see M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.5
 * @example studentPoint(9).toFixed(4) // => '2.2621'
 */
export function studentPoint(degrees: number): number {
  if (!(degrees >= FEWEST_DEGREES)) throw new RangeError(`studentPoint requires degrees ≥ ${FEWEST_DEGREES}`);
  const x = NORMAL_POINT;
  const terms = [
    x,
    (x ** 3 + x) / 4,
    (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96,
    (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384,
    (79 * x ** 9 + 776 * x ** 7 + 1_482 * x ** 5 - 1_920 * x ** 3 - 945 * x) / 92_160,
  ];
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0);
}
