import { hashPair } from '../hash.ts';
import type { Packable } from '../learners/packed-bytes.ts';
import { FadingMoments } from './fading-moments.ts';

const RATE = 0.1;
/** Standard deviations beyond which a number counts no more. */
const FURTHEST = 4;
const PLACES = 2 ** 16;

/**
 * Linear regression that learns a row at a time by Adagrad: of each number how far it is from its mean in standard
 * deviations, of each word and category a weight by its hash. It answers in standard deviations of the target.
 * O(what the row has).
 *
 * @see J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization",
 *   JMLR 12, 2011
 */
export class OnlineRegression {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly moments: FadingMoments;

  constructor(
    private readonly features: number,
    hasWords: boolean,
  ) {
    const places = 1 + features + (hasWords ? PLACES : 0);
    this.weights = new Float64Array(places);
    this.squares = new Float64Array(places);
    this.moments = new FadingMoments(features);
  }

  answer(numbers: Float64Array, words: Int32Array): number {
    const { weights, features } = this;
    let sum = weights[0]!;
    for (let at = 0; at < features; at++) sum += weights[1 + at]! * this.read(at, numbers[at]!);
    for (let at = 0; at < words.length; at++) sum += weights[this.placeOf(words[at]!)]!;
    return sum;
  }

  /** Learns that a row has a target, in standard deviations from its mean. */
  learn(numbers: Float64Array, words: Int32Array, target: number): void {
    const { features } = this;
    const slope = this.answer(numbers, words) - target;
    this.move(0, slope);
    for (let at = 0; at < features; at++) this.move(1 + at, slope * this.read(at, numbers[at]!));
    for (let at = 0; at < words.length; at++) this.move(this.placeOf(words[at]!), slope);
    for (let at = 0; at < features; at++) this.moments.add(at, numbers[at]!);
  }

  private read(at: number, value: number): number {
    return Math.max(-FURTHEST, Math.min(FURTHEST, this.moments.standard(at, value)));
  }

  private move(place: number, slope: number): void {
    if (slope === 0) return;
    const square = (this.squares[place]! += slope * slope);
    this.weights[place]! -= (RATE * slope) / Math.sqrt(square);
  }

  private placeOf(word: number): number {
    return 1 + this.features + (hashPair(7, word) % PLACES);
  }

  state(): RegressionState {
    return { weights: this.weights.slice(), squares: this.squares.slice(), moments: this.moments.state() };
  }

  restore(state: RegressionState): void {
    this.weights.set(state.weights);
    this.squares.set(state.squares);
    this.moments.restore(state.moments);
  }
}

/** All that a linear regression knows. */
export interface RegressionState {
  readonly [name: string]: Packable;
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly moments: Float64Array;
}
