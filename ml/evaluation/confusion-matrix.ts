/**
 * How often a row of class t was answered p: at `t * classes + p`.
 *
 * @param labels    right class number per row; rows with a negative one are left out
 * @param predicted answered class number per row
 */
export function confusionMatrix(labels: Int32Array, predicted: Int32Array, classes: number): Int32Array {
  const counts = new Int32Array(classes * classes);
  labels.forEach((label, row) => {
    if (label >= 0) counts[label * classes + predicted[row]!]!++;
  });
  return counts;
}
