const BINS = 15;

/**
 * Expected calibration error: by how much, on average, a confidence differs from the accuracy of the answers given with
 * it, over 15 bins of equal width. 0 is honest, 1 the worst.
 *
 * @param confidences per row, 0 … 1
 * @param hits        per row, whether the answer was right
 * @returns 0 when there are no rows
 * @see C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, eq. 3
 */
export function expectedCalibrationError(confidences: ArrayLike<number>, hits: readonly boolean[]): number {
  const surplus = new Float64Array(BINS);
  hits.forEach((hit, row) => {
    const confidence = confidences[row]!;
    surplus[Math.min(BINS - 1, Math.floor(confidence * BINS))]! += confidence - (hit ? 1 : 0);
  });
  return hits.length === 0 ? 0 : surplus.reduce((sum, each) => sum + Math.abs(each), 0) / hits.length;
}
