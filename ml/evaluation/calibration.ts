/** A probability below this counts as this, so that one sure mistake is bad but not infinitely so. */
export const LEAST_PROBABILITY = 1e-6;

const COLDEST = 0.05;
const HOTTEST = 20;
const STEPS = 40;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Raises probabilities to the power 1 / temperature and makes each row sum to 1 again, in place: above 1 the answers grow
 * less sure, below 1 more; the order of the classes stays.
 *
 * @param probabilities rows × classes, row-major
 * @see C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, §4.2 "temperature scaling"
 */
export function applyTemperature(probabilities: Float64Array, classes: number, temperature: number): void {
  const power = 1 / temperature;
  for (let row = 0; row < probabilities.length; row += classes) {
    let sum = 0;
    for (let at = row; at < row + classes; at++) sum += probabilities[at] = Math.max(LEAST_PROBABILITY, probabilities[at]!) ** power;
    for (let at = row; at < row + classes; at++) probabilities[at]! /= sum;
  }
}

/**
 * The temperature that gives the labels the least log-loss, by golden section over its logarithm. O(40 · rows · classes).
 *
 * @param probabilities rows × classes of rows that the model did not learn from
 * @param labels        class number per row; −1 leaves the row out
 * @returns in [0.05, 20]; 1 when no row has a label
 */
export function fitTemperature(probabilities: Float64Array, classes: number, labels: Int32Array): number {
  if (classes < 2 || labels.every((label) => label < 0)) return 1;
  const logarithms = probabilities.map((each) => Math.log(Math.max(LEAST_PROBABILITY, each)));
  const loss = (logTemperature: number): number => lossAt(logarithms, classes, labels, Math.exp(-logTemperature));
  let low = Math.log(COLDEST);
  let high = Math.log(HOTTEST);
  for (let step = 0; step < STEPS; step++) {
    const left = high - (high - low) * GOLDEN;
    const right = low + (high - low) * GOLDEN;
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

function lossAt(logarithms: Float64Array, classes: number, labels: Int32Array, power: number): number {
  let loss = 0;
  labels.forEach((label, row) => {
    if (label < 0) return;
    let greatest = -Infinity;
    for (let at = row * classes; at < (row + 1) * classes; at++) greatest = Math.max(greatest, logarithms[at]!);
    let sum = 0;
    for (let at = row * classes; at < (row + 1) * classes; at++) sum += Math.exp((logarithms[at]! - greatest) * power);
    loss += Math.log(sum) - (logarithms[row * classes + label]! - greatest) * power;
  });
  return loss;
}
