/** Rows that everyone's shares count for in a leaf; with two equally frequent classes this is Laplace's rule. */
const PRIOR_ROWS = 2;

/**
 * A class's probability in a leaf: its share there, pulled towards its share everywhere.
 *
 * @param totals weight by class of the rows in the leaf
 * @param prior  share of each class among all rows
 * @see B. Cestnik, "Estimating Probabilities: A Crucial Task in Machine Learning", ECAI (1990)
 * @example probabilityOf(Float64Array.of(3, 0), 1, Float64Array.of(0.5, 0.5)) // => 0.2
 */
export function probabilityOf(totals: Float64Array, k: number, prior: Float64Array): number {
  let weight = 0;
  for (const each of totals) weight += each;
  return (totals[k]! + PRIOR_ROWS * prior[k]!) / (weight + PRIOR_ROWS);
}
