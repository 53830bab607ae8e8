import { LEAST_PROBABILITY } from '../evaluation/calibration.ts';

/** How much each expert's word counts: the powers of a product of their probabilities. Not negative; 0 is not heard. */
export type Powers = Float64Array;

const MOST_STEPS = 25;
/** Pulls the powers towards a fair share each, as if a few rows had asked for it. */
const RIDGE = 2;

/**
 * A logarithmic opinion pool: p ∝ Π pₑ^powerₑ, rows summing to 1. The powers need not sum to 1, so that one fit both
 * weighs the experts and sets how sure the pool is (a temperature).
 *
 * @param experts per expert, rows × classes, row-major
 * @see T. Heskes, "Selecting weighting factors in logarithmic opinion pools", NIPS 10 (1998)
 */
export function poolExperts(experts: readonly Float64Array[], classes: number, powers: Powers): Float64Array {
  const pooled = new Float64Array(experts[0]!.length);
  experts.forEach((expert, e) => {
    const power = powers[e]!;
    for (let at = 0; at < pooled.length; at++) pooled[at]! += power * Math.log(Math.max(LEAST_PROBABILITY, expert[at]!));
  });
  for (let row = 0; row < pooled.length; row += classes) {
    let greatest = -Infinity;
    for (let at = row; at < row + classes; at++) greatest = Math.max(greatest, pooled[at]!);
    let sum = 0;
    for (let at = row; at < row + classes; at++) sum += pooled[at] = Math.exp(pooled[at]! - greatest);
    for (let at = row; at < row + classes; at++) pooled[at]! /= sum;
  }
  return pooled;
}

/**
 * The powers that give the labels the least log-loss: Newton's method on a convex loss, kept from going below 0.
 * O(steps × rows × classes × experts²).
 *
 * @param experts per expert, rows × classes, of rows that none of them learnt from
 * @param rows    row numbers to fit on
 */
export function fitPowers(experts: readonly Float64Array[], classes: number, labels: Int32Array, rows: ArrayLike<number>): Powers {
  const count = experts.length;
  const fair = 1 / count;
  const powers = new Float64Array(count).fill(fair);
  const logarithms = experts.map((expert) => expert.map((each) => Math.log(Math.max(LEAST_PROBABILITY, each))));
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, curvature } = slopes(logarithms, classes, labels, rows, powers);
    for (let e = 0; e < count; e++) {
      gradient[e]! += RIDGE * (powers[e]! - fair);
      curvature[e * count + e]! += RIDGE;
    }
    const move = solve(curvature, gradient);
    let moved = 0;
    for (let e = 0; e < count; e++) {
      const next = Math.max(0, powers[e]! - move[e]!);
      moved = Math.max(moved, Math.abs(next - powers[e]!));
      powers[e] = next;
    }
    if (moved < 1e-4) break;
  }
  return powers;
}

/** First and second derivatives of the summed log-loss by the powers. */
function slopes(logarithms: readonly Float64Array[], classes: number, labels: Int32Array, rows: ArrayLike<number>, powers: Powers): { gradient: Float64Array; curvature: Float64Array } {
  const count = logarithms.length;
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count * count);
  const chances = new Float64Array(classes);
  const means = new Float64Array(count);
  for (let each = 0; each < rows.length; each++) {
    const start = rows[each]! * classes;
    const label = labels[rows[each]!]!;
    if (label < 0) continue;
    softmaxOf(logarithms, powers, start, chances);
    for (let e = 0; e < count; e++) {
      const own = logarithms[e]!;
      let mean = 0;
      for (let k = 0; k < classes; k++) mean += chances[k]! * own[start + k]!;
      means[e] = mean;
      gradient[e]! += mean - own[start + label]!;
    }
    for (let e = 0; e < count; e++) {
      for (let f = 0; f <= e; f++) {
        const a = logarithms[e]!;
        const b = logarithms[f]!;
        let product = 0;
        for (let k = 0; k < classes; k++) product += chances[k]! * a[start + k]! * b[start + k]!;
        const both = product - means[e]! * means[f]!;
        curvature[e * count + f]! += both;
        if (e !== f) curvature[f * count + e]! += both;
      }
    }
  }
  return { gradient, curvature };
}

function softmaxOf(logarithms: readonly Float64Array[], powers: Powers, start: number, into: Float64Array): void {
  let greatest = -Infinity;
  for (let k = 0; k < into.length; k++) {
    let score = 0;
    for (let e = 0; e < logarithms.length; e++) score += powers[e]! * logarithms[e]![start + k]!;
    into[k] = score;
    greatest = Math.max(greatest, score);
  }
  let sum = 0;
  for (let k = 0; k < into.length; k++) sum += into[k] = Math.exp(into[k]! - greatest);
  for (let k = 0; k < into.length; k++) into[k]! /= sum;
}

/** Gaussian elimination; the matrix is positive definite, so no pivoting. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const a = matrix.slice();
  const x = right.slice();
  for (let column = 0; column < size; column++) {
    for (let row = column + 1; row < size; row++) {
      const factor = a[row * size + column]! / a[column * size + column]!;
      for (let at = column; at < size; at++) a[row * size + at]! -= factor * a[column * size + at]!;
      x[row]! -= factor * x[column]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) x[row]! -= a[row * size + at]! * x[at]!;
    x[row]! /= a[row * size + row]!;
  }
  return x;
}
