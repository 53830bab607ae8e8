import { normalShare } from './normal-share.ts';

/** What the leaves of a tree look at. */
export interface LeafShape {
  readonly features: number;
  readonly classes: number;
  /** Features that a leaf looks at. */
  readonly looked: number;
}

/** Where a leaf may be parted. */
export interface Cut {
  /** Which of the features that the leaf looks at, and its number in a row. */
  readonly at: number;
  readonly feature: number;
  readonly threshold: number;
  /** Bits that it says of the class, and those of the best cut of any other feature: 0 if there is none. */
  readonly gain: number;
  readonly second: number;
}

/** After the weights of the classes: the weight when the leaf was last looked at, and what was right how often. */
const LOOKED = 0;
const MAJORITY_RIGHT = 1;
const BAYES_RIGHT = 2;
const HEAD = 3;
/** Of each feature that a leaf looks at: its number, its least and greatest value; then of each class three numbers. */
const FEATURE_HEAD = 3;
const WEIGHT = 0;
const MEAN = 1;
const SPREAD = 2;
const OF_A_CLASS = 3;
/** What each class is taken to have been seen of, before any row. */
const PRIOR = 0.5;
/** A normal distribution is at least so wide, as a share of the feature's range in the leaf. */
const LEAST_WIDTH = 0.01;

/**
 * What the leaves of a tree have seen: how much of each class, and of each feature that a leaf looks at the weight,
 * mean and spread of its numbers by class. One block of numbers a leaf, all in one array.
 */
export class LeafStatistics {
  readonly classes: number;
  private readonly stride: number;
  private readonly lookedAt: number;
  private numbers: Float64Array;
  private readonly scores: Float64Array;
  count = 0;

  constructor({ features, classes, looked }: LeafShape) {
    this.classes = classes;
    this.lookedAt = Math.min(features, looked);
    this.stride = classes + HEAD + this.lookedAt * (FEATURE_HEAD + classes * OF_A_CLASS);
    this.numbers = new Float64Array(this.stride * 4);
    this.scores = new Float64Array(classes);
  }

  /** A new leaf that looks at these features. */
  add(features: Int32Array): number {
    const leaf = this.count++;
    if (this.count * this.stride > this.numbers.length) {
      const longer = new Float64Array(this.numbers.length * 2);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.clear(leaf, features);
    return leaf;
  }

  private clear(leaf: number, features: Int32Array): void {
    const start = leaf * this.stride;
    this.numbers.fill(0, start, start + this.stride);
    for (let at = 0; at < features.length; at++) {
      const block = this.blockOf(leaf, at);
      this.numbers[block] = features[at]!;
      this.numbers[block + 1] = Infinity;
      this.numbers[block + 2] = -Infinity;
    }
  }

  private blockOf(leaf: number, at: number): number {
    return leaf * this.stride + this.classes + HEAD + at * (FEATURE_HEAD + this.classes * OF_A_CLASS);
  }

  weightOf(leaf: number): number {
    let sum = 0;
    for (let k = 0, at = leaf * this.stride; k < this.classes; k++) sum += this.numbers[at + k]!;
    return sum;
  }

  /** How many classes a leaf has seen. */
  classesAt(leaf: number): number {
    let seen = 0;
    for (let k = 0, at = leaf * this.stride; k < this.classes; k++) if (this.numbers[at + k]! > 0) seen++;
    return seen;
  }

  classWeight(leaf: number, label: number): number {
    return this.numbers[leaf * this.stride + label]!;
  }

  /** Whether a leaf has seen more than one class, and enough since it was last looked at. */
  isDue(leaf: number, grace: number, share: number): boolean {
    const last = this.numbers[leaf * this.stride + this.classes + LOOKED]!;
    const grown = this.weightOf(leaf) - last;
    return grown >= grace && grown >= share * last && this.classesAt(leaf) > 1;
  }

  looked(leaf: number): void {
    this.numbers[leaf * this.stride + this.classes + LOOKED] = this.weightOf(leaf);
  }

  learn(leaf: number, row: Float64Array, label: number, weight: number): void {
    const { numbers, classes, lookedAt } = this;
    const start = leaf * this.stride;
    this.noteWhatWasRight(leaf, row, label, weight);
    numbers[start + label]! += weight;
    for (let at = 0, block = this.blockOf(leaf, 0); at < lookedAt; at++, block += FEATURE_HEAD + classes * OF_A_CLASS) {
      const value = row[numbers[block]!]!;
      if (value !== value) continue;
      if (value < numbers[block + 1]!) numbers[block + 1] = value;
      if (value > numbers[block + 2]!) numbers[block + 2] = value;
      const own = block + FEATURE_HEAD + label * OF_A_CLASS;
      const seen = (numbers[own + WEIGHT]! += weight);
      const apart = value - numbers[own + MEAN]!;
      const mean = (numbers[own + MEAN]! += (apart * weight) / seen);
      numbers[own + SPREAD]! += weight * apart * (value - mean);
    }
  }

  private noteWhatWasRight(leaf: number, row: Float64Array, label: number, weight: number): void {
    const { numbers, classes, scores } = this;
    const start = leaf * this.stride;
    let majority = 0;
    for (let k = 1; k < classes; k++) if (numbers[start + k]! > numbers[start + majority]!) majority = k;
    if (majority === label) numbers[start + classes + MAJORITY_RIGHT]! += weight;
    this.bayes(leaf, row, scores);
    let best = 0;
    for (let k = 1; k < classes; k++) if (scores[k]! > scores[best]!) best = k;
    if (best === label) numbers[start + classes + BAYES_RIGHT]! += weight;
  }

  /** The chances of the classes for a row that falls into the leaf. */
  answer(leaf: number, row: Float64Array, into: Float64Array): void {
    const { numbers, classes } = this;
    const start = leaf * this.stride;
    if (numbers[start + classes + BAYES_RIGHT]! <= numbers[start + classes + MAJORITY_RIGHT]!) {
      const whole = this.weightOf(leaf) + PRIOR * classes;
      for (let k = 0; k < classes; k++) into[k] = (numbers[start + k]! + PRIOR) / whole;
      return;
    }
    this.bayes(leaf, row, into);
    let greatest = -Infinity;
    for (let k = 0; k < classes; k++) if (into[k]! > greatest) greatest = into[k]!;
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += into[k] = Math.exp(into[k]! - greatest);
    for (let k = 0; k < classes; k++) into[k]! /= sum;
  }

  /** Logarithms of how likely the classes are, but for a term that all have. */
  private bayes(leaf: number, row: Float64Array, into: Float64Array): void {
    const { numbers, classes, lookedAt } = this;
    const start = leaf * this.stride;
    for (let k = 0; k < classes; k++) into[k] = Math.log(numbers[start + k]! + PRIOR);
    for (let at = 0, block = this.blockOf(leaf, 0); at < lookedAt; at++, block += FEATURE_HEAD + classes * OF_A_CLASS) {
      const value = row[numbers[block]!]!;
      const range = numbers[block + 2]! - numbers[block + 1]!;
      if (value !== value || !(range > 0)) continue;
      const floor = (range * LEAST_WIDTH) ** 2;
      for (let k = 0, own = block + FEATURE_HEAD; k < classes; k++, own += OF_A_CLASS) {
        const seen = numbers[own + WEIGHT]!;
        if (seen === 0) {
          // As if it had been seen anywhere in the range.
          into[k]! -= Math.log(range);
          continue;
        }
        const variance = Math.max(floor, numbers[own + SPREAD]! / seen);
        const apart = value - numbers[own + MEAN]!;
        into[k]! -= 0.5 * Math.log(2 * Math.PI * variance) + (apart * apart) / (2 * variance);
      }
    }
  }

  /** Features that a leaf looks at: a number each for {@link featureOf}, {@link leastOf} and so on. */
  get looks(): number {
    return this.lookedAt;
  }

  featureOf(leaf: number, at: number): number {
    return this.numbers[this.blockOf(leaf, at)]!;
  }

  leastOf(leaf: number, at: number): number {
    return this.numbers[this.blockOf(leaf, at) + 1]!;
  }

  greatestOf(leaf: number, at: number): number {
    return this.numbers[this.blockOf(leaf, at) + 2]!;
  }

  /** How much of a class a leaf has seen at most `threshold`, by the normal distribution of its numbers. */
  weightUpTo(leaf: number, at: number, label: number, threshold: number): number {
    const own = this.blockOf(leaf, at) + FEATURE_HEAD + label * OF_A_CLASS;
    const seen = this.numbers[own + WEIGHT]!;
    if (seen === 0) return 0;
    const width = Math.sqrt(this.numbers[own + SPREAD]! / seen);
    return seen * normalShare(threshold - this.numbers[own + MEAN]!, width);
  }

  seenOf(leaf: number, at: number, label: number): number {
    return this.numbers[this.blockOf(leaf, at) + FEATURE_HEAD + label * OF_A_CLASS + WEIGHT]!;
  }

  /** Parts a leaf: it becomes the first child, and the second one is new. Both know what they should have. */
  part(leaf: number, cut: Cut, features: readonly [Int32Array, Int32Array]): number {
    const weights = Array.from({ length: this.classes }, (_, k) => {
      const all = this.classWeight(leaf, k);
      const seen = this.seenOf(leaf, cut.at, k);
      const share = seen > 0 ? this.weightUpTo(leaf, cut.at, k, cut.threshold) / seen : 0.5;
      return [all * share, all * (1 - share)] as const;
    });
    const other = this.add(features[1]);
    this.clear(leaf, features[0]);
    weights.forEach(([first, second], k) => {
      this.numbers[leaf * this.stride + k] = first;
      this.numbers[other * this.stride + k] = second;
    });
    this.looked(leaf);
    this.looked(other);
    return other;
  }

  state(): Float64Array {
    return this.numbers.slice(0, this.count * this.stride);
  }

  restore(state: Float64Array): void {
    this.count = state.length / this.stride;
    this.numbers = new Float64Array(Math.max(this.stride * 4, state.length));
    this.numbers.set(state);
  }
}
