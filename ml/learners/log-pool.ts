import { LEAST_PROBABILITY } from '../evaluation/calibration.ts';
import { softmaxInPlace } from '../linear/softmax.ts';

/** How much each expert's word counts: the powers of a product of their probabilities. Not negative; 0 is not heard. */
export type Powers = Float64Array;

const MOST_STEPS = 25;
/** How strongly powers are pulled towards where they start, as if so many rows had asked for it. */
const RIDGE = 2;
const RIDGE_OF_GROUP = 20;

/**
 * Experts' answers to the same rows. The rows are of groups, each with powers of its own: where one expert knows more
 * than elsewhere.
 */
export interface PoolRows {
  /** Per expert, rows × classes, row-major. */
  readonly experts: readonly Float64Array[];
  readonly classes: number;
  /** Per row, 0 … groups − 1. */
  readonly groups: Uint8Array;
}

/**
 * A logarithmic opinion pool: p ∝ Π pₑ^powerₑ, rows summing to 1. The powers need not sum to 1, so that one fit both
 * weighs the experts and sets how sure the pool is (a temperature). O(rows × classes × experts).
 *
 * @param powers per group
 * @see T. Heskes, "Selecting weighting factors in logarithmic opinion pools", NIPS 10 (1998)
 */
export function poolExperts({ experts, classes, groups }: PoolRows, powers: readonly Powers[]): Float64Array {
  const pooled = new Float64Array(groups.length * classes);
  const least = Math.log(LEAST_PROBABILITY);
  experts.forEach((expert, e) => {
    for (let row = 0; row < groups.length; row++) {
      const power = powers[groups[row]!]![e]!;
      if (power === 0) continue;
      for (let at = row * classes; at < (row + 1) * classes; at++)
        pooled[at]! += power * (expert[at]! <= LEAST_PROBABILITY ? least : Math.log(expert[at]!));
    }
  });
  for (let row = 0; row < groups.length; row++) softmaxInPlace(pooled, row * classes, classes);
  return pooled;
}

/**
 * Divides probabilities by a power of how frequent the classes were, in place, rows summing to 1: what was rare becomes
 * a little likelier. Shares of classes move with time, and experts that all know the prior count it more than once.
 *
 * @param prior per class, greater than 0, summing to 1
 * @param power 0 leaves them as they are, 1 forgets the prior
 */
export function temperPrior(probabilities: Float64Array, prior: Float64Array, power: number): void {
  const factors = prior.map((share) => share ** -power);
  const classes = prior.length;
  for (let row = 0; row < probabilities.length; row += classes) {
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += probabilities[row + k]! *= factors[k]!;
    for (let k = 0; k < classes; k++) probabilities[row + k]! /= sum;
  }
}

/**
 * The powers that give the labels the least log-loss, first for all rows, then for each group starting from there.
 *
 * @param pool   answers to rows that no expert learnt from
 * @param labels class number per row
 * @param rows   row numbers to fit on
 */
export function fitPoolPowers(pool: PoolRows, labels: Int32Array, rows: readonly number[], groups: number): Powers[] {
  const count = pool.experts.length;
  const logarithms = pool.experts.map((expert) => expert.map((each) => Math.log(Math.max(LEAST_PROBABILITY, each))));
  const overall = fitPowers(
    { logarithms, classes: pool.classes, labels, rows },
    new Float64Array(count).fill(1 / count),
    RIDGE,
  );
  return Array.from({ length: groups }, (_, group) => {
    const own = rows.filter((row) => pool.groups[row] === group);
    return fitPowers({ logarithms, classes: pool.classes, labels, rows: own }, overall, RIDGE_OF_GROUP);
  });
}

/** Powers, and what they answer to the rows that they were fitted on. */
export interface PoolFit {
  readonly powers: readonly Powers[];
  readonly probabilities: Float64Array;
}

/**
 * Powers fitted on all rows; and answers of each half of the rows with powers fitted on the other half, so that no row
 * has a say in its own.
 */
export function fitOnHalves(pool: PoolRows, labels: Int32Array, groups: number): PoolFit {
  const { classes } = pool;
  const rows = [...labels.keys()];
  const probabilities = new Float64Array(labels.length * classes);
  for (const half of [0, 1]) {
    const answers = poolExperts(
      pool,
      fitPoolPowers(
        pool,
        labels,
        rows.filter((row) => row % 2 !== half),
        groups,
      ),
    );
    for (let row = half; row < labels.length; row += 2)
      probabilities.set(answers.subarray(row * classes, (row + 1) * classes), row * classes);
  }
  return { powers: fitPoolPowers(pool, labels, rows, groups), probabilities };
}

interface Fit {
  readonly logarithms: readonly Float64Array[];
  readonly classes: number;
  readonly labels: Int32Array;
  readonly rows: readonly number[];
}

/** Newton's method on a convex loss, kept from going below 0. O(steps × rows × classes × experts²). */
function fitPowers(fit: Fit, start: Powers, ridge: number): Powers {
  const count = start.length;
  const powers = start.slice();
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, curvature } = slopes(fit, powers);
    for (let e = 0; e < count; e++) {
      gradient[e]! += ridge * (powers[e]! - start[e]!);
      curvature[e * count + e]! += ridge;
    }
    const move = solve(curvature, gradient);
    let moved = 0;
    for (let e = 0; e < count; e++) {
      const next = Math.max(0, powers[e]! - move[e]!);
      moved = Math.max(moved, Math.abs(next - powers[e]!));
      powers[e] = next;
    }
    if (moved < 1e-3) break;
  }
  return powers;
}

/** First and second derivatives of the summed log-loss by the powers. */
function slopes(
  { logarithms, classes, labels, rows }: Fit,
  powers: Powers,
): { gradient: Float64Array; curvature: Float64Array } {
  const count = logarithms.length;
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count * count);
  const chances = new Float64Array(classes);
  const means = new Float64Array(count);
  for (const row of rows) {
    const start = row * classes;
    const label = labels[row]!;
    chances.fill(0);
    for (let e = 0; e < count; e++)
      for (let k = 0; k < classes; k++) chances[k]! += powers[e]! * logarithms[e]![start + k]!;
    softmaxInPlace(chances, 0, classes);
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
