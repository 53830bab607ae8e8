/** The 97.5 % point of the normal distribution: 95 % of it lies within this many deviations of the mean. */
const DEVIATIONS = 1.959963984540054;

/** Answers put together: how many, and what their confidences come to. */
export interface ConfidenceSums {
  readonly rows: number;
  /** Sum of the confidences, each 0 … 1. */
  readonly confidence: number;
  /** Sum of confidence × (1 − confidence): the variance of how many are right. */
  readonly variance: number;
}

/** What accuracy is expected, with a 95 % band; all shares in 0 … 1. */
export interface ExpectedAccuracy {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

export const NO_ANSWERS: ConfidenceSums = { rows: 0, confidence: 0, variance: 0 };

/**
 * Sums of confidences, for {@link expectedAccuracy}. O(answers).
 *
 * @param confidences each 0 … 1
 * @example sumConfidences([0.5, 1]) // => { rows: 2, confidence: 1.5, variance: 0.25 }
 */
export function sumConfidences(confidences: ArrayLike<number>): ConfidenceSums {
  let [confidence, variance] = [0, 0];
  for (let row = 0; row < confidences.length; row++) {
    confidence += confidences[row]!;
    variance += confidences[row]! * (1 - confidences[row]!);
  }
  return { rows: confidences.length, confidence, variance };
}

/** Sums of both. */
export function addSums(a: ConfidenceSums, b: ConfidenceSums): ConfidenceSums {
  return { rows: a.rows + b.rows, confidence: a.confidence + b.confidence, variance: a.variance + b.variance };
}

/**
 * The accuracy of answers of which nobody knows yet whether they are right: the mean of their calibrated confidences
 * (confidence-based performance estimation). Of the answers of one class, this is its expected precision.
 *
 * The band is the sampling error that so many answers have if each is right as often as its confidence says, and that
 * of the rows on which the calibration was measured. It is no band around what nobody can see without labels: rows that
 * look as before and mean something else by now (concept drift) leave it where it was.
 *
 * @param calibration the answers on the rows held back, by which confidence was measured; left out, only the sampling
 *   error of the answers counts
 * @returns null without answers
 * @see J. Białek, W. Kuberski, N. Perrakis, A. Bifet, "Estimating Model Performance Under Covariate Shift Without
 *   Labels", arXiv 2401.08348 (2024), section on CBPE; NannyML 0.13, "Confidence-based Performance Estimation"
 * @example expectedAccuracy(sumConfidences([0.5, 1]))?.value // => 0.75
 */
export function expectedAccuracy(
  { rows, confidence, variance }: ConfidenceSums,
  calibration: ConfidenceSums = NO_ANSWERS,
): ExpectedAccuracy | null {
  if (rows === 0) return null;
  const value = confidence / rows;
  const sampling = variance / rows ** 2;
  const calibrating = calibration.rows === 0 ? 0 : calibration.variance / calibration.rows ** 2;
  const reach = DEVIATIONS * Math.sqrt(sampling + calibrating);
  return { value, low: Math.max(0, value - reach), high: Math.min(1, value + reach), rows };
}
