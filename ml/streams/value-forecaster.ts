import { AlertThreshold, type AlertThresholdState } from './alert-threshold.ts';
import { packBytes, unpackBytes, type Packable } from '../learners/packed-bytes.ts';
import { AdaptiveForest, type ForestState } from '../adaptive-forest/adaptive-forest.ts';
import { FadingMoments } from './fading-moments.ts';
import { ForecastScore } from './forecast-score.ts';
import type { Forecast, ForecastFigures, ForecastSums } from './forecast.ts';
import { LabelContext, type LabelContextState } from './label-context.ts';
import { OnlineRegression, type RegressionState } from './online-regression.ts';
import type { RowShape, StreamRow } from './stream-row.ts';
import { WaitingRows } from './waiting-rows.ts';

/** The learners, in the order of their answers. */
export const VALUE_LEARNERS = ['forest', 'linear', 'last value', 'mean'] as const;
const LEARNERS = VALUE_LEARNERS.length;
const TREES = 10;
/** The forest tells apart so many ranges of the target, of two standard deviations either way. */
const RANGES = 12;
const REACH = 2;
/** What earlier errors of a learner count for when the next value is known. */
const FADING = 0.998;
/** How much more a learner counts whose squared error is half of another's: 2 to this power. */
const SHARPNESS = 4;
const KIND = 'value forecaster 2';

/** What a forecaster is told beforehand. */
export interface ForecasterShape {
  readonly [name: string]: Packable;
  readonly row: RowShape;
  /** The share of values that may be outside of their intervals, in (0, 0.5). */
  readonly missRate: number;
  readonly seed: number;
}

interface AskedValue {
  readonly [name: string]: Packable;
  readonly numbers: Float64Array;
  readonly categories: Int32Array;
  readonly words: Int32Array;
  readonly votes: Int32Array;
  /** The answers of the learners, then the mean and the half width that were forecast. */
  readonly answers: Float64Array;
}

/**
 * Foretells the number that a row of a stream will have, with an interval: rows are asked of by key and told their
 * value at once or later, by key, once. An adaptive forest over ranges of the target, a linear regression, the last
 * value and the mean, each counted by its squared error of late; the interval is as wide as keeps the wanted share of
 * values out, also while they drift. Memory bounded.
 *
 * @see I. Gibbs, E. Candès, "Adaptive conformal inference under distribution shift", NeurIPS 2021
 */
export class ValueForecaster {
  private readonly context: LabelContext;
  private readonly linear: OnlineRegression;
  private readonly forest: AdaptiveForest;
  private readonly width: AlertThreshold;
  private readonly waiting: WaitingRows<AskedValue>;
  /** Of the target, then of the values in each range. */
  private readonly moments = new FadingMoments(1 + RANGES);
  /** Squared errors of late by learner. */
  private readonly squares = new Float64Array(LEARNERS);
  private readonly score = new ForecastScore();
  private last = NaN;

  constructor(
    readonly shape: ForecasterShape,
    mostWaiting = 10_000,
    state?: ForecasterState,
  ) {
    const { row, seed, missRate } = shape;
    this.context = new LabelContext(row, RANGES);
    const { features } = this.context;
    const told = { features, classes: RANGES, trees: TREES, seed };
    this.forest = state === undefined ? new AdaptiveForest(told) : AdaptiveForest.from(told, state.forest);
    this.linear = new OnlineRegression(features, row.categories + row.texts > 0);
    this.width = new AlertThreshold(missRate);
    this.waiting = new WaitingRows(mostWaiting, state?.waiting);
    if (state !== undefined) this.restore(state);
  }

  private restore(state: ForecasterState): void {
    this.context.restore(state.context);
    this.linear.restore(state.linear);
    this.width.restore(state.width);
    this.moments.restore(state.moments);
    this.squares.set(state.squares);
    this.score.restore(state.score);
    this.last = state.last[0]!;
  }

  /** What the value of a row is expected to be that nobody will tell, or not by its key. Nothing changes. */
  answer(row: StreamRow): Forecast {
    return forecastOf(this.asked(row).answers);
  }

  /**
   * Asks of a row, and remembers it until its value comes.
   *
   * @param since when it is asked, in ms, for {@link forgetBefore}
   */
  ask(key: string, row: StreamRow, since = 0): Forecast {
    const asked = this.asked(row);
    this.waiting.put(key, asked, since);
    return forecastOf(asked.answers);
  }

  private asked(row: StreamRow): AskedValue {
    const { moments } = this;
    const numbers = this.context.numbersOf(row);
    const words = Int32Array.of(...row.categories, ...row.words);
    const votes = new Int32Array(TREES);
    const answers = new Float64Array(LEARNERS + 2);
    answers[0] = this.forestMean(numbers, votes);
    answers[1] = moments.mean(0) + moments.width(0) * this.linear.answer(numbers, words);
    answers[2] = Number.isNaN(this.last) ? moments.mean(0) : this.last;
    answers[3] = moments.mean(0);
    answers[LEARNERS] = this.joined(answers);
    answers[LEARNERS + 1] = this.width.threshold();
    return { numbers, categories: row.categories, words, votes, answers };
  }

  private forestMean(numbers: Float64Array, votes: Int32Array): number {
    const chances = new Float64Array(RANGES);
    this.forest.answer(numbers, chances, votes);
    return chances.reduce((sum, chance, range) => sum + chance * this.moments.mean(1 + range), 0);
  }

  private joined(answers: Float64Array): number {
    const least = Math.max(1e-12, Math.min(...this.squares));
    let [sum, whole] = [0, 0];
    for (let learner = 0; learner < LEARNERS; learner++) {
      const trust = (least / Math.max(least, this.squares[learner]!)) ** SHARPNESS;
      sum += trust * answers[learner]!;
      whole += trust;
    }
    return sum / whole;
  }

  /**
   * Counts how far off the forecast was, then learns the value.
   *
   * @returns false where no row of that key waits
   * @throws {RangeError} when the value is no finite number; the row waits on
   */
  tell(key: string, value: number): boolean {
    if (!Number.isFinite(value)) throw new RangeError('tell requires a finite value');
    const asked = this.waiting.get(key);
    if (asked === undefined) return false;
    const { numbers, categories, words, votes, answers } = asked;
    this.score.add(forecastOf(answers), { last: answers[2]!, mean: answers[3]! }, value);
    const error = Math.abs(value - answers[LEARNERS]!);
    this.width.learn(error, error > answers[LEARNERS + 1]!);
    for (let learner = 0; learner < LEARNERS; learner++)
      this.squares[learner] = FADING * this.squares[learner]! + (1 - FADING) * (value - answers[learner]!) ** 2;
    this.moments.add(0, value);
    const standard = this.moments.standard(0, value);
    const range = Math.floor(((standard + REACH) / (2 * REACH)) * RANGES);
    const label = Math.max(0, Math.min(RANGES - 1, range));
    this.moments.add(1 + label, value);
    this.forest.learn(numbers, label, votes);
    this.linear.learn(numbers, words, standard);
    this.context.learn(categories, label);
    this.last = value;
    this.waiting.forget(key);
    return true;
  }

  /** Whether a row of that key waits for its value. */
  isWaiting(key: string): boolean {
    return this.waiting.get(key) !== undefined;
  }

  /** Forgets the rows that wait since before a moment. */
  forgetBefore(moment: number): void {
    this.waiting.forgetBefore(moment);
  }

  /** Rows whose value is not known yet. */
  get waits(): number {
    return this.waiting.size;
  }

  /** What was counted over all values, so that sums of two moments can be subtracted. */
  sums(): ForecastSums {
    return { ...this.score.sums(), drifts: this.forest.drifts };
  }

  figures(): ForecastFigures {
    return this.score.figures();
  }

  /** All of it, as bytes. Equal forecasters, equal bytes. */
  toBytes(): Uint8Array {
    const state: ForecasterState = {
      context: this.context.state(),
      linear: this.linear.state(),
      forest: this.forest.state(),
      width: this.width.state(),
      waiting: this.waiting.entries(),
      moments: this.moments.state(),
      squares: this.squares,
      score: this.score.state(),
      last: Float64Array.of(this.last),
    };
    return packBytes({ kind: KIND, shape: this.shape, mostWaiting: this.waiting.most, state });
  }

  /**
   * A forecaster that goes on where the one was of which these are the bytes.
   *
   * @throws {RangeError} when the bytes are of something else, or cut short
   */
  static fromBytes(bytes: Uint8Array): ValueForecaster {
    const packed = unpackBytes(bytes) as unknown as PackedForecaster;
    if (packed.kind !== KIND) throw new RangeError(`fromBytes requires a ${KIND}`);
    return new ValueForecaster(packed.shape, packed.mostWaiting, packed.state);
  }
}

function forecastOf(answers: Float64Array): Forecast {
  return { mean: answers[LEARNERS]!, within: answers[LEARNERS + 1]! };
}

interface PackedForecaster {
  readonly kind: string;
  readonly shape: ForecasterShape;
  readonly mostWaiting: number;
  readonly state: ForecasterState;
}

interface ForecasterState {
  readonly [name: string]: Packable;
  readonly context: LabelContextState;
  readonly linear: RegressionState;
  readonly forest: ForestState;
  readonly width: AlertThresholdState;
  readonly waiting: readonly (readonly [string, AskedValue, number])[];
  readonly moments: Float64Array;
  readonly squares: Float64Array;
  readonly score: Float64Array;
  readonly last: Float64Array;
}
