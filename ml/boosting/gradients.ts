import type { PlacedBins } from './boosting-task.ts';

/** Rows from `from` to before `to`, and how their steps are rounded. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
  /** Of {@link roundingFor}. */
  readonly rounding: number;
}

/**
 * The number which, added to another and taken away again, rounds it to a grid on which sums over all rows are exact in
 * 53 bits: then it does not matter in which order, or in how many threads, gradients are added up, and a histogram can
 * be had by subtraction without any error.
 *
 * @param totalWeight sum of the rows' weights; no sum of gradients or hessians is larger
 */
export function roundingFor(totalWeight: number): number {
  return 1.5 * 2 ** (Math.ceil(Math.log2(totalWeight)) + 1);
}

/**
 * Gradient and hessian of the log-loss by score, of every row in a range and every class.
 *
 * With two classes there is one score, the second class's log-odds.
 *
 * @param scores of class k and row r at `k * rows + r`
 * @param steps  written: gradient and hessian of class k and row r at `2 (k * rows + r)` and the next place
 * @see J. Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", Annals of Statistics 29 (2001), §4.5,
 * 4.6
 */
export function writeSteps(
  scores: Float64Array,
  steps: Float64Array,
  bins: PlacedBins,
  classes: number,
  range: StepRange,
): void {
  if (classes === 2) writeTwoClassSteps(scores, steps, bins, range);
  else writeManyClassSteps(scores, steps, bins, classes, range);
}

function writeTwoClassSteps(
  scores: Float64Array,
  steps: Float64Array,
  { labels, weights }: PlacedBins,
  { from, to, rounding }: StepRange,
): void {
  for (let row = from; row < to; row++) {
    const weight = weights === null ? 1 : weights[row]!;
    const probability = 1 / (1 + Math.exp(-scores[row]!));
    steps[2 * row] = weight * (probability - labels[row]!) + rounding - rounding;
    steps[2 * row + 1] = weight * probability * (1 - probability) + rounding - rounding;
  }
}

function writeManyClassSteps(
  scores: Float64Array,
  steps: Float64Array,
  { rows, labels, weights }: PlacedBins,
  classes: number,
  { from, to, rounding }: StepRange,
): void {
  const own = new Float64Array(classes);
  for (let row = from; row < to; row++) {
    let greatest = -Infinity;
    for (let k = 0; k < classes; k++) {
      const score = scores[k * rows + row]!;
      if (score > greatest) greatest = score;
    }
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      const each = Math.exp(scores[k * rows + row]! - greatest);
      own[k] = each;
      sum += each;
    }
    const weight = weights === null ? 1 : weights[row]!;
    const label = labels[row]!;
    for (let k = 0; k < classes; k++) {
      const probability = own[k]! / sum;
      const at = 2 * (k * rows + row);
      steps[at] = weight * (k === label ? probability - 1 : probability) + rounding - rounding;
      steps[at + 1] = weight * probability * (1 - probability) + rounding - rounding;
    }
  }
}
