import { hashPair } from '../hash.ts';
import type { Packable } from '../learners/packed-bytes.ts';
import type { RowShape, StreamRow } from './stream-row.ts';

/** Classes beyond so many share a number with others. */
const MOST_SHARES = 10;
/** Of each column of categories, so many different ones are told apart. */
const BUCKETS = 4_096;
/** What a category's earlier labels count for when the next one comes. */
const FADING = 0.995;
/** How much a category is taken to have been seen beforehand, with the classes of all rows. */
const PRIOR = 2;
/** What the labels of all rows count for when the next one comes: in the long run, and just now. */
const SLOW = 0.998;
const FAST = 0.8;

/**
 * What the labels that are known say of a row before its own is: the shares of the classes among rows with its
 * categories, the last label, and the shares of late. So trees can ask for a category of thousands as for a number, and
 * for what tends to stay as it is. Nothing of it is of labels that came later. O(categories × classes, at most ten) a
 * row; memory 4,096 × 11 numbers a column of categories.
 *
 * @see I. Žliobaitė et al., "Evaluation methods and decision theory for classification of streaming data with temporal
 *   dependence", Machine Learning 98, 2015 (labels known as features); L. Prokhorenkova et al., "CatBoost: unbiased
 *   boosting with categorical features", NeurIPS 2018 (shares of what came before only)
 */
export class LabelContext {
  /** Numbers that a row has with these: those of its own first. */
  readonly features: number;
  /** The last label that is known; −1 before the first. */
  last = -1;
  private readonly shares: number;
  private readonly seen: Float32Array;
  private readonly slow: Float64Array;
  private readonly fast: Float64Array;

  constructor(
    private readonly shape: RowShape,
    private readonly classes: number,
  ) {
    this.shares = classes === 2 ? 1 : Math.min(classes, MOST_SHARES);
    this.features = shape.numbers + shape.categories * (1 + this.shares) + 2 * this.shares;
    this.seen = new Float32Array(shape.categories * BUCKETS * (this.shares + 1));
    this.slow = new Float64Array(this.shares + 1);
    this.fast = new Float64Array(this.shares + 1);
  }

  /** The numbers of a row, with what labels say of it. */
  numbersOf({ numbers, categories }: StreamRow): Float64Array {
    const { shares, shape } = this;
    const all = new Float64Array(this.features);
    all.set(numbers.subarray(0, shape.numbers));
    let at = shape.numbers;
    for (let column = 0; column < shape.categories; column++) {
      const hash = categories[column]!;
      all[at++] = hash === 0 ? NaN : bucketOf(hash, column) / BUCKETS;
      const from = this.placeOf(hash, column);
      const whole = this.seen[from + shares]! + PRIOR;
      for (let k = 0; k < shares; k++) all[at++] = (this.seen[from + k]! + PRIOR * this.usual(k)) / whole;
    }
    const last = this.last < 0 ? -1 : this.shareOf(this.last);
    for (let k = 0; k < shares; k++) all[at++] = last === k ? 1 : 0;
    const whole = this.fast[shares]! + 1;
    for (let k = 0; k < shares; k++) all[at++] = (this.fast[k]! + this.usual(k)) / whole;
    return all;
  }

  /** Learns the class of a row. */
  learn(categories: Int32Array, label: number): void {
    const { shares } = this;
    const own = this.shareOf(label);
    for (let column = 0; column < categories.length; column++) {
      const from = this.placeOf(categories[column]!, column);
      for (let k = 0; k <= shares; k++) this.seen[from + k]! *= FADING;
      if (own >= 0) this.seen[from + own]!++;
      this.seen[from + shares]!++;
    }
    for (const [of, fading] of [
      [this.slow, SLOW],
      [this.fast, FAST],
    ] as const) {
      for (let k = 0; k <= shares; k++) of[k]! *= fading;
      if (own >= 0) of[own]!++;
      of[shares]!++;
    }
    this.last = label;
  }

  /** Which of the shares a class is counted in: of two classes the second only. */
  private shareOf(label: number): number {
    return this.classes === 2 ? label - 1 : label % this.shares;
  }

  private usual(share: number): number {
    return (this.slow[share]! + 1 / Math.max(2, this.shares)) / (this.slow[this.shares]! + 1);
  }

  private placeOf(hash: number, column: number): number {
    return (column * BUCKETS + bucketOf(hash, column)) * (this.shares + 1);
  }

  state(): LabelContextState {
    return { last: this.last, seen: this.seen.slice(), slow: this.slow.slice(), fast: this.fast.slice() };
  }

  restore(state: LabelContextState): void {
    this.last = state.last;
    this.seen.set(state.seen);
    this.slow.set(state.slow);
    this.fast.set(state.fast);
  }
}

/** All that is known of labels. */
export interface LabelContextState {
  readonly [name: string]: Packable;
  readonly last: number;
  readonly seen: Float32Array;
  readonly slow: Float64Array;
  readonly fast: Float64Array;
}

function bucketOf(hash: number, column: number): number {
  return hashPair(column, hash) % BUCKETS;
}
