import type { HashIndex } from '../features/hash-index.ts';
import type { HashedRows } from '../features/hashed-rows.ts';
import type { Random } from '../random.ts';
import { shuffledIndexes } from '../random.ts';
import { softmaxInPlace } from './softmax.ts';

/** Rows whose features are slots of a weight table; features without a slot are left out. */
export interface SlotRows {
  readonly rows: number;
  /** rows + 1. */
  readonly offsets: Int32Array;
  readonly slots: Int32Array;
  readonly values: Float32Array;
}

/** Weights of a softmax regression in the making: slot-major, with AdaGrad's sum of squared gradients per slot. */
export interface LinearWeights {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly squares: Float32Array;
}

const RATE = 0.4;
const BIAS_RATE = 0.05;
/** A class whose gradient is smaller is left alone: of many classes a row concerns few. */
const LEAST_GRADIENT = 1e-2;

export function emptyWeights(slots: number, classes: number): LinearWeights {
  return {
    classes,
    weights: new Float32Array(slots * classes),
    bias: new Float32Array(classes),
    squares: new Float32Array(slots).fill(1e-3),
  };
}

/** Looks up every feature once. O(features). */
export function slotRows(rows: HashedRows, index: HashIndex): SlotRows {
  const { columns, hashes } = rows;
  const offsets = new Int32Array(rows.rows + 1);
  const slots = new Int32Array(hashes.length);
  const values = new Float32Array(hashes.length);
  let kept = 0;
  for (let row = 0; row < rows.rows; row++) {
    for (let at = rows.offsets[row * columns]!; at < rows.offsets[(row + 1) * columns]!; at++) {
      const slot = index.find(hashes[at]!);
      if (slot < 0) continue;
      slots[kept] = slot;
      values[kept++] = rows.values[at]!;
    }
    offsets[row + 1] = kept;
  }
  return { rows: rows.rows, offsets, slots: slots.subarray(0, kept), values: values.subarray(0, kept) };
}

/** Scores of every row, before the softmax: rows × classes. O(features × classes). */
export function scoreRows(model: Pick<LinearWeights, 'classes' | 'weights' | 'bias'>, rows: SlotRows): Float64Array {
  const scores = new Float64Array(rows.rows * model.classes);
  for (let row = 0; row < rows.rows; row++) scoreRow(model, rows, row, scores, row * model.classes);
  return scores;
}

/**
 * One pass of stochastic gradient descent over the rows in a random order, with AdaGrad rates shared by the classes of a
 * feature. O(features × classes).
 *
 * @param labels     class number per row
 * @param rowWeights how much each row counts, or null for 1
 * @see J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods", JMLR 12 (2011)
 */
export function trainEpoch(model: LinearWeights, rows: SlotRows, labels: Int32Array, rowWeights: Float64Array | null, random: Random): void {
  const gradient = new Float64Array(model.classes);
  const active = new Int32Array(model.classes);
  for (const row of shuffledIndexes(rows.rows, random)) {
    scoreRow(model, rows, row, gradient, 0);
    softmaxInPlace(gradient, 0, model.classes);
    gradient[labels[row]!]! -= 1;
    if (rowWeights !== null) for (let k = 0; k < model.classes; k++) gradient[k]! *= rowWeights[row]!;
    descend(model, rows, row, gradient, active);
  }
}

function scoreRow(model: Pick<LinearWeights, 'classes' | 'weights' | 'bias'>, rows: SlotRows, row: number, scores: Float64Array, start: number): void {
  const { classes, weights, bias } = model;
  for (let k = 0; k < classes; k++) scores[start + k] = bias[k]!;
  for (let at = rows.offsets[row]!; at < rows.offsets[row + 1]!; at++) {
    const value = rows.values[at]!;
    const base = rows.slots[at]! * classes;
    for (let k = 0; k < classes; k++) scores[start + k]! += value * weights[base + k]!;
  }
}

function descend(model: LinearWeights, rows: SlotRows, row: number, gradient: Float64Array, active: Int32Array): void {
  const { classes, weights, bias, squares } = model;
  let norm = 0;
  let count = 0;
  for (let k = 0; k < classes; k++) {
    const size = Math.abs(gradient[k]!);
    norm += size * size;
    if (size > LEAST_GRADIENT) active[count++] = k;
  }
  if (count === 0) return;
  for (let at = rows.offsets[row]!; at < rows.offsets[row + 1]!; at++) {
    const slot = rows.slots[at]!;
    const value = rows.values[at]!;
    squares[slot]! += norm * value * value;
    const step = (RATE / Math.sqrt(squares[slot]!)) * value;
    const base = slot * classes;
    for (let each = 0; each < count; each++) weights[base + active[each]!]! -= step * gradient[active[each]!]!;
  }
  for (let each = 0; each < count; each++) bias[active[each]!]! -= BIAS_RATE * gradient[active[each]!]!;
}
