/** A probability below this counts as this, so that one sure mistake is bad but not infinitely so. */
export const LEAST_PROBABILITY = 1e-6;

/**
 * Mean of −ln(probability given to the right class), in nats; 0 is perfect, ln(classes) is knowing nothing.
 *
 * @param probabilities rows × classes, row-major
 * @param labels        class number per row; −1 is a class the model does not know, and counts as probability 10⁻⁶
 * @returns NaN when there are no rows
 */
export function logLoss(probabilities: Float64Array, classes: number, labels: Int32Array): number {
  let sum = 0;
  labels.forEach((label, row) => {
    sum += rowLogLoss(label < 0 ? 0 : probabilities[row * classes + label]!);
  });
  return sum / labels.length;
}

/** −ln of the probability that the right class was given, at most 13.8. */
export function rowLogLoss(probability: number): number {
  return -Math.log(Math.min(1, Math.max(LEAST_PROBABILITY, probability)));
}
