import { hashPair } from '../hash.ts';
import type { Packable } from '../learners/packed-bytes.ts';
import { softmaxInPlace } from '../linear/softmax.ts';
import { FadingMoments } from './fading-moments.ts';

/** Each number is also read as one of so many steps of its distribution, and one for missing. */
const STEPS = 16;
/** Standard deviations either way that the steps go over. */
const FURTHEST = 3;
/** Places for words and categories: as many as stay below 4 million numbers with all classes. */
const MOST_WORDS = 2 ** 16;
const MOST_NUMBERS = 2 ** 22;

/** What a linear learner is told beforehand. */
export interface SoftmaxShape {
  /** Numbers of a row. */
  readonly features: number;
  readonly classes: number;
  /** Whether rows have words or categories. */
  readonly hasWords: boolean;
  /** How far a row moves the weights. */
  readonly rate: number;
  /** What earlier moves count for in how far the next one goes: 1 to settle, less to follow what changes. */
  readonly fading: number;
}

/**
 * Logistic regression that learns a row at a time by Adagrad: of each number how far it is from its mean, and the step
 * of its distribution that it is in; of each word and category a weight by its hash. O(classes × what the row has).
 *
 * @see J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization",
 *   JMLR 12, 2011
 */
export class OnlineSoftmax {
  private readonly places: number;
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly moments: FadingMoments;
  private readonly scores: Float64Array;
  private active = new Int32Array(64);
  private amounts = new Float64Array(64);
  private used = 0;

  constructor(readonly shape: SoftmaxShape) {
    const { features, classes, hasWords } = shape;
    this.places = hasWords ? Math.min(MOST_WORDS, 2 ** Math.floor(Math.log2(MOST_NUMBERS / classes))) : 0;
    const rows = 1 + features * (STEPS + 2) + this.places;
    this.weights = new Float64Array(rows * classes);
    this.squares = new Float64Array(rows * classes);
    this.moments = new FadingMoments(features);
    this.scores = new Float64Array(classes);
  }

  /** The chances of the classes, which sum to 1. */
  answer(numbers: Float64Array, words: Int32Array, into: Float64Array): void {
    this.read(numbers, words);
    this.score(into);
  }

  private score(into: Float64Array): void {
    const { classes } = this.shape;
    const { active, amounts, weights } = this;
    into.fill(0);
    for (let each = 0; each < this.used; each++) {
      const [from, amount] = [active[each]! * classes, amounts[each]!];
      for (let k = 0; k < classes; k++) into[k]! += weights[from + k]! * amount;
    }
    softmaxInPlace(into, 0, classes);
  }

  /** Learns that a row is of a class. */
  learn(numbers: Float64Array, words: Int32Array, label: number): void {
    const { classes, rate, fading } = this.shape;
    const { active, amounts, weights, squares, scores } = this;
    this.read(numbers, words);
    this.score(scores);
    for (let each = 0; each < this.used; each++) {
      const [from, amount] = [active[each]! * classes, amounts[each]!];
      for (let k = 0; k < classes; k++) {
        const slope = (scores[k]! - (k === label ? 1 : 0)) * amount;
        const square = fading * squares[from + k]! + slope * slope;
        squares[from + k] = square;
        weights[from + k]! -= (rate * slope) / Math.sqrt(square + 1e-4 + (1 - fading));
      }
    }
    for (let at = 0; at < this.shape.features; at++) this.moments.add(at, numbers[at]!);
  }

  /** Notes which weights a row asks for, and by how much. */
  private read(numbers: Float64Array, words: Int32Array): void {
    const { features } = this.shape;
    const { moments } = this;
    const most = 1 + 2 * features + words.length;
    if (most > this.active.length) {
      this.active = new Int32Array(most * 2);
      this.amounts = new Float64Array(most * 2);
    }
    this.used = 0;
    this.ask(0, 1);
    for (let at = 0; at < features; at++) {
      const value = numbers[at]!;
      const own = 1 + at * (STEPS + 2);
      if (value !== value) {
        this.ask(own + 1 + STEPS, 1);
        continue;
      }
      const cut = Math.max(-FURTHEST, Math.min(FURTHEST, moments.standard(at, value)));
      this.ask(own, cut);
      this.ask(own + 1 + Math.min(STEPS - 1, Math.floor(((cut + FURTHEST) / (2 * FURTHEST)) * STEPS)), 1);
    }
    const start = 1 + features * (STEPS + 2);
    for (let at = 0; at < words.length; at++) this.ask(start + (hashPair(7, words[at]!) % this.places), 1);
  }

  private ask(place: number, amount: number): void {
    this.active[this.used] = place;
    this.amounts[this.used++] = amount;
  }

  state(): SoftmaxState {
    return { weights: this.weights.slice(), squares: this.squares.slice(), moments: this.moments.state() };
  }

  restore(state: SoftmaxState): void {
    this.weights.set(state.weights);
    this.squares.set(state.squares);
    this.moments.restore(state.moments);
  }
}

/** All that a linear learner knows. */
export interface SoftmaxState {
  readonly [name: string]: Packable;
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly moments: Float64Array;
}
