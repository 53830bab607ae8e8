/**
 * How likely it is to see `losses` or more among `wins + losses` rows on which two models differ, were they equally
 * good: the exact one-sided McNemar test, a binomial tail at one half. Small means that the losses are no accident.
 *
 * @param wins   rows that the new model alone got right
 * @param losses rows that the old model alone got right
 * @returns in (0, 1]; 1 when they never differ. O(wins + losses)
 * @see Q. McNemar, "Note on the sampling error of the difference between correlated proportions", Psychometrika 12
 * (1947)
 */
export function worseProbability(wins: number, losses: number): number {
  const rows = wins + losses;
  // The logarithm of C(rows, at) / 2^rows, from at = 0 upwards; beyond 1,074 rows the plain number would underflow.
  let logTerm = -rows * Math.LN2;
  let tail = losses === 0 ? Math.exp(logTerm) : 0;
  for (let at = 1; at <= rows; at++) {
    logTerm += Math.log((rows - at + 1) / at);
    if (at >= losses) tail += Math.exp(logTerm);
  }
  return Math.min(1, tail);
}
