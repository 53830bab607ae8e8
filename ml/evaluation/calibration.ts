/** A probability below this counts as this, so that one sure mistake is bad but not infinitely so. */
export const LEAST_PROBABILITY = 1e-6;

const COLDEST = 0.05;
const HOTTEST = 20;
const MOST_STEPS = 60;
const TOLERANCE = 1e-9;

/**
 * Raises probabilities to the power 1 / temperature and makes each row sum to 1 again, in place: above 1 the answers
 * grow less sure, below 1 more; the order of the classes stays.
 *
 * @param probabilities rows × classes, row-major
 * @see C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, §4.2 "temperature scaling"
 */
export function applyTemperature(probabilities: Float64Array, classes: number, temperature: number): void {
  const power = 1 / temperature;
  // Most classes of most rows have the least probability, and raising is what costs.
  const least = LEAST_PROBABILITY ** power;
  for (let row = 0; row < probabilities.length; row += classes) {
    let sum = 0;
    for (let at = row; at < row + classes; at++)
      sum += probabilities[at] = probabilities[at]! <= LEAST_PROBABILITY ? least : probabilities[at]! ** power;
    for (let at = row; at < row + classes; at++) probabilities[at]! /= sum;
  }
}

/**
 * The temperature that gives the labels the least log-loss, by Newton's method on the power 1 / temperature, in which
 * the loss is convex. O(10 · rows · classes).
 *
 * @param probabilities rows × classes of rows that the model did not learn from
 * @param labels        class number per row; −1 leaves the row out
 * @returns in [0.05, 20]; 1 when no row has a label
 */
export function fitTemperature(probabilities: Float64Array, classes: number, labels: Int32Array): number {
  if (classes < 2 || labels.every((label) => label < 0)) return 1;
  const logarithms = probabilities.map((each) => Math.log(Math.max(LEAST_PROBABILITY, each)));
  let low = 1 / HOTTEST;
  let high = 1 / COLDEST;
  let power = 1;
  for (let step = 0; step < MOST_STEPS && high - low > TOLERANCE * high; step++) {
    const { slope, bend } = slopeAt(logarithms, classes, labels, power);
    if (slope > 0) high = power;
    else low = power;
    const next = power - slope / bend;
    const inside = next > low && next < high;
    const moved = Math.abs(next - power);
    power = inside ? next : (low + high) / 2;
    if (inside && moved < TOLERANCE * power) break;
  }
  return 1 / power;
}

/**
 * First and second derivative of the loss by the power: Σ (mean − right), Σ variance of a row's logarithms under its
 * answer.
 */
function slopeAt(
  logarithms: Float64Array,
  classes: number,
  labels: Int32Array,
  power: number,
): { slope: number; bend: number } {
  let slope = 0;
  let bend = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row]! < 0) continue;
    const start = row * classes;
    let greatest = -Infinity;
    for (let at = start; at < start + classes; at++) if (logarithms[at]! > greatest) greatest = logarithms[at]!;
    let sum = 0;
    let first = 0;
    let second = 0;
    for (let at = start; at < start + classes; at++) {
      const below = logarithms[at]! - greatest;
      const share = Math.exp(below * power);
      sum += share;
      first += share * below;
      second += share * below * below;
    }
    const mean = first / sum;
    slope += mean - (logarithms[start + labels[row]!]! - greatest);
    bend += second / sum - mean * mean;
  }
  return { slope, bend };
}
