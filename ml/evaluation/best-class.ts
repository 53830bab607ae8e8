/**
 * The class with the greatest probability, per row; the first of equals.
 *
 * @param probabilities rows × classes, row-major
 */
export function bestClasses(probabilities: Float64Array, classes: number): Int32Array {
  const best = new Int32Array(classes === 0 ? 0 : probabilities.length / classes);
  for (let row = 0; row < best.length; row++) {
    for (let k = 1; k < classes; k++)
      if (probabilities[row * classes + k]! > probabilities[row * classes + best[row]!]!) best[row] = k;
  }
  return best;
}
