import { HashIndex } from '../features/hash-index.ts';
import { featureIndexOf, type EncodedRows } from './encoded-rows.ts';

/** What one correction changed: feature f moved the score of class k by `values[f] · move[k]` per unit of its value. */
interface Change {
  readonly hashes: Uint32Array;
  readonly values: Float32Array;
  readonly move: Float32Array;
}

/** So many changes are remembered one by one; rows further behind are computed anew, which then costs no more. */
const REMEMBERED = 48;

/**
 * The weights that corrections have taught: for every feature of a corrected row, how far it moves each class's score.
 * Grows with the features of the corrected rows alone: words that training never saw can be learnt.
 */
export class CorrectionWeights {
  readonly index: HashIndex;
  /** How many changes were applied. */
  changes: number;
  /** Slots × `width`; the columns beyond the classes are 0 and wait for new classes. */
  private weights: Float32Array;
  private width: number;
  private readonly recent: Change[] = [];

  constructor(
    classes: number,
    changes = 0,
    hashes: Uint32Array = new Uint32Array(0),
    weights: Float32Array = new Float32Array(0),
  ) {
    this.index = HashIndex.of(hashes);
    this.changes = changes;
    this.width = classes;
    this.weights = weights;
  }

  /** Every weight, slots × classes, and the feature of each slot: all there is to save. */
  save(classes: number): { hashes: Uint32Array; weights: Float32Array } {
    this.widen(classes);
    const weights = new Float32Array(this.index.size * classes);
    for (let slot = 0; slot < this.index.size; slot++)
      weights.set(this.weights.subarray(slot * this.width, slot * this.width + classes), slot * classes);
    return { hashes: this.index.hashes(), weights };
  }

  /**
   * Moves the scores of a row by `move` (one number per class), and those of other rows by as much as they resemble it.
   */
  apply({ features }: EncodedRows, move: Float64Array): void {
    const likeness = features.values.reduce((sum, value) => sum + value * value, 0);
    const values = features.values.map((value) => (likeness === 0 ? 0 : value / likeness));
    this.change({ hashes: features.hashes, values, move: Float32Array.from(move) });
  }

  /** Moves the scores of a row and of its near-duplicates, and of no other row. */
  applyToDuplicates({ features }: EncodedRows, move: Float64Array): void {
    const whole = features.wholes[0]!;
    if (whole === 0) return;
    const value = features.values[featureIndexOf(features).find(whole)]!;
    this.change({ hashes: Uint32Array.of(whole), values: Float32Array.of(1 / value), move: Float32Array.from(move) });
  }

  /** How far the corrections move every row's scores, rows × classes, from the weights alone. O(features × classes). */
  shiftOf(rows: EncodedRows, classes: number): Float32Array {
    this.widen(classes);
    const shift = new Float32Array(rows.rows * classes);
    if (this.index.size === 0) return shift;
    const { hashes, starts, rowsOf, values } = rows.features;
    hashes.forEach((hash, feature) => {
      const slot = this.index.find(hash);
      if (slot < 0) return;
      const base = slot * this.width;
      for (let at = starts[feature]!; at < starts[feature + 1]!; at++) {
        const start = rowsOf[at]! * classes;
        const value = values[at]!;
        for (let k = 0; k < classes; k++) shift[start + k]! += value * this.weights[base + k]!;
      }
    });
    return shift;
  }

  /** Brings the cached shift of rows up to date: change by change when few are new, else anew. */
  update(rows: EncodedRows, classes: number): Float32Array {
    const cache = rows.shift;
    const behind = this.changes - cache.changes;
    if (cache.changes < 0 || cache.classes !== classes || behind > this.recent.length)
      cache.scores = this.shiftOf(rows, classes);
    else for (const change of this.recent.slice(this.recent.length - behind)) follow(change, rows, classes);
    cache.classes = classes;
    cache.changes = this.changes;
    return cache.scores;
  }

  private change(change: Change): void {
    const classes = change.move.length;
    this.changes++;
    this.widen(classes);
    change.hashes.forEach((hash, feature) => {
      const base = this.index.add(hash) * this.width;
      if (base + this.width > this.weights.length) this.lengthen(base + this.width);
      for (let k = 0; k < classes; k++) this.weights[base + k]! += change.values[feature]! * change.move[k]!;
    });
    this.recent.push(change);
    if (this.recent.length > REMEMBERED) this.recent.shift();
  }

  private lengthen(needed: number): void {
    const weights = new Float32Array(Math.max(needed, this.weights.length * 2));
    weights.set(this.weights);
    this.weights = weights;
  }

  private widen(classes: number): void {
    if (classes <= this.width) return;
    const width = Math.max(classes, Math.ceil(this.width * 1.5));
    const weights = new Float32Array(this.index.size * width);
    for (let slot = 0; slot < this.index.size; slot++)
      weights.set(this.weights.subarray(slot * this.width, (slot + 1) * this.width), slot * width);
    this.weights = weights;
    this.width = width;
  }
}

/**
 * Adds one change to the cached shift: first how much each row resembles the corrected one, then the move times that.
 */
function follow(change: Change, rows: EncodedRows, classes: number): void {
  const likeness = new Float32Array(rows.rows);
  const { starts, rowsOf, values } = rows.features;
  const index = featureIndexOf(rows.features);
  change.hashes.forEach((hash, at) => {
    const feature = index.find(hash);
    if (feature < 0) return;
    const value = change.values[at]!;
    for (let posting = starts[feature]!; posting < starts[feature + 1]!; posting++)
      likeness[rowsOf[posting]!]! += value * values[posting]!;
  });
  const { scores } = rows.shift;
  for (let row = 0; row < rows.rows; row++) {
    if (likeness[row] === 0) continue;
    for (let k = 0; k < classes; k++) scores[row * classes + k]! += likeness[row]! * change.move[k]!;
  }
}
