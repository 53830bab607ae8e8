import { BY_SET, MISSING_LEFT, MISSING_RIGHT, SET_WORDS } from './boosted-trees.ts';
import type { BoostingNumbers } from './boosting-task.ts';
import { PER_BIN, type HistogramShape } from './histogram.ts';

/** Sums over the rows of a leaf, or of the left part of it. */
export interface StepSums {
  gradient: number;
  hessian: number;
  rows: number;
}

/**
 * The best split found of a leaf; gain 0 means that none is worth it. What of `cut` and `set` counts depends on `way`.
 */
export interface BoostingSplit extends StepSums {
  gain: number;
  column: number;
  way: number;
  /** Last bin that goes left, 0 when only missing does. */
  cut: number;
  /** Bins that go left. */
  readonly set: Uint32Array;
}

/**
 * Rows that a value needs to be moved by itself, and by which its mean gradient is pulled to 0, where leaves are large.
 */
const VALUE_ROWS = 10;
/** Below that sum of hessians a leaf's answer is not to be trusted. */
const LEAST_HESSIAN = 1e-3;
/** A split has to gain more than rounding does. */
const LEAST_GAIN = 1e-9;

/** A split that is not worth it. */
export function noSplit(): BoostingSplit {
  return {
    gain: 0,
    column: -1,
    way: MISSING_RIGHT,
    cut: 0,
    gradient: 0,
    hessian: 0,
    rows: 0,
    set: new Uint32Array(SET_WORDS),
  };
}

/**
 * Finds the split of a leaf that lowers the loss most: by half of
 *
 *     gain = Gₗ² / (Hₗ + λ) + Gᵣ² / (Hᵣ + λ) − G² / (H + λ).
 *
 * Of equal gains the first column and the lowest bin win. Values without an order are sorted by gradient over hessian
 * and then cut like numbers, which is the best of all subsets when the second order holds.
 *
 * @see T. Chen, C. Guestrin, "XGBoost: A Scalable Tree Boosting System" (2016), eq. 7, algorithm 3 for missing values
 * @see W. Fisher, "On Grouping for Maximum Homogeneity", JASA 53 (1958), for values without an order
 */
export class BoostingSplitFinder {
  private readonly numbers: BoostingNumbers;
  private readonly unordered: Uint8Array;
  private readonly valueRows: number;
  private readonly order = new Int32Array(256);
  private readonly means = new Float64Array(256);
  private histogram: Float64Array = new Float64Array(0);
  private whole: StepSums = { gradient: 0, hessian: 0, rows: 0 };
  private parentLoss = 0;

  constructor(numbers: BoostingNumbers, unordered: Uint8Array) {
    this.numbers = numbers;
    this.unordered = unordered;
    this.valueRows = Math.min(VALUE_ROWS, numbers.leastLeafRows);
  }

  /**
   * @param whole sums over the leaf's rows
   * @param best  written
   * @returns the columns of `shape` that the leaf or a part of it can be split by at all; O(bins)
   */
  find(histogram: Float64Array, { starts, columns }: HistogramShape, whole: StepSums, best: BoostingSplit): Int32Array {
    this.histogram = histogram;
    this.whole = whole;
    this.parentLoss = (whole.gradient * whole.gradient) / (whole.hessian + this.numbers.l2);
    best.gain = LEAST_GAIN;
    best.column = -1;
    let useful = 0;
    const kept = new Int32Array(columns.length);
    for (const column of columns) {
      const start = starts[column]!;
      const bins = starts[column + 1]! - start;
      const possible =
        this.unordered[column] === 1
          ? this.cutValues(start, bins, column, best)
          : this.cutNumbers(start, bins, column, best);
      if (possible) kept[useful++] = column;
    }
    if (best.column < 0) best.gain = 0;
    else if (histogram[PER_BIN * starts[best.column]! + 2] === 0) sendMissing(best, 2 * best.rows > whole.rows);
    return kept.slice(0, useful);
  }

  /** True when some cut leaves enough rows on both sides. */
  private cutNumbers(start: number, bins: number, column: number, best: BoostingSplit): boolean {
    const possible = this.cutAscending(start, bins, column, best, MISSING_RIGHT);
    const missing = this.histogram[PER_BIN * start + 2]! > 0;
    return missing ? this.cutAscending(start, bins, column, best, MISSING_LEFT) || possible : possible;
  }

  private cutAscending(start: number, bins: number, column: number, best: BoostingSplit, way: number): boolean {
    const { histogram, parentLoss } = this;
    const { gradient, hessian, rows } = this.whole;
    const { leastLeafRows, l2 } = this.numbers;
    let leftGradient = 0;
    let leftHessian = 0;
    let leftRows = 0;
    let possible = false;
    let greatest = best.gain;
    let cut = -1;
    let cutGradient = 0;
    let cutHessian = 0;
    let cutRows = 0;
    for (let bin = way === MISSING_LEFT ? 0 : 1; bin < bins; bin++) {
      const at = PER_BIN * (start + bin);
      leftRows += histogram[at + 2]!;
      leftGradient += histogram[at]!;
      leftHessian += histogram[at + 1]!;
      if (leftRows < leastLeafRows) continue;
      if (rows - leftRows < leastLeafRows) break;
      possible = true;
      const rightHessian = hessian - leftHessian;
      if (leftHessian < LEAST_HESSIAN || rightHessian < LEAST_HESSIAN) continue;
      const rightGradient = gradient - leftGradient;
      const gain =
        (leftGradient * leftGradient) / (leftHessian + l2) +
        (rightGradient * rightGradient) / (rightHessian + l2) -
        parentLoss;
      if (gain <= greatest) continue;
      greatest = gain;
      cut = bin;
      cutGradient = leftGradient;
      cutHessian = leftHessian;
      cutRows = leftRows;
    }
    if (cut >= 0) {
      best.gain = greatest;
      best.column = column;
      best.way = way;
      best.cut = cut;
      best.gradient = cutGradient;
      best.hessian = cutHessian;
      best.rows = cutRows;
    }
    return possible;
  }

  /** As {@link cutNumbers}, of values in the order of their mean gradient, from both ends up to the middle. */
  private cutValues(start: number, bins: number, column: number, best: BoostingSplit): boolean {
    const { histogram, order } = this;
    // The side without the most frequent value has too few rows, here and in every part of the leaf.
    if (this.whole.rows - this.rowsOfMost(start, bins) < this.numbers.leastLeafRows) return false;
    const present = this.orderValues(start, bins);
    for (const backwards of [false, true]) {
      const steps = backwards ? (present - 1) >> 1 : (present + 1) >> 1;
      const sums: StepSums = { gradient: 0, hessian: 0, rows: 0 };
      let last = -1;
      for (let step = 0; step < Math.min(steps, present - 1); step++) {
        const at = PER_BIN * (start + order[backwards ? present - 1 - step : step]!);
        sums.gradient += histogram[at]!;
        sums.hessian += histogram[at + 1]!;
        sums.rows += histogram[at + 2]!;
        const gain = this.gainOf(sums);
        if (gain <= best.gain) continue;
        last = step;
        Object.assign(best, sums, { gain, column, way: BY_SET });
      }
      if (last < 0) continue;
      best.set.fill(0);
      for (let step = 0; step <= last; step++) {
        const bin = order[backwards ? present - 1 - step : step]!;
        best.set[bin >> 5]! |= 1 << (bin & 31);
      }
    }
    return true;
  }

  /** Orders the bins that have enough rows by their mean gradient; returns how many there are. */
  private orderValues(start: number, bins: number): number {
    const { histogram, order, means, valueRows } = this;
    const leastHessian = (valueRows * this.whole.hessian) / this.whole.rows;
    let present = 0;
    for (let bin = 0; bin < bins; bin++) {
      const at = PER_BIN * (start + bin);
      const hessian = histogram[at + 1]!;
      if (hessian < leastHessian || histogram[at + 2] === 0) continue;
      const mean = histogram[at]! / (hessian + valueRows);
      let place = present++;
      // Few values are present in most leaves: insertion beats any other sort.
      for (; place > 0 && means[place - 1]! > mean; place--) {
        means[place] = means[place - 1]!;
        order[place] = order[place - 1]!;
      }
      means[place] = mean;
      order[place] = bin;
    }
    return present;
  }

  private rowsOfMost(start: number, bins: number): number {
    let most = 0;
    for (let bin = 0; bin < bins; bin++) most = Math.max(most, this.histogram[PER_BIN * (start + bin) + 2]!);
    return most;
  }

  private gainOf(left: StepSums): number {
    const { gradient, hessian, rows } = this.whole;
    const { leastLeafRows, l2 } = this.numbers;
    if (left.rows < leastLeafRows || rows - left.rows < leastLeafRows) return 0;
    const rightHessian = hessian - left.hessian;
    if (left.hessian < LEAST_HESSIAN || rightHessian < LEAST_HESSIAN) return 0;
    const rightGradient = gradient - left.gradient;
    return (
      (left.gradient * left.gradient) / (left.hessian + l2) +
      (rightGradient * rightGradient) / (rightHessian + l2) -
      this.parentLoss
    );
  }
}

/** Where nothing was missing, what is missing later goes where most rows go. */
function sendMissing(best: BoostingSplit, left: boolean): void {
  if (best.way !== BY_SET) best.way = left ? MISSING_LEFT : MISSING_RIGHT;
  else if (left) best.set[0]! |= 1;
}
