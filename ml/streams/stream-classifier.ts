import type { Packable } from '../learners/packed-bytes.ts';
import { AdaptiveForest, type ForestShape, type ForestState } from '../adaptive-forest/adaptive-forest.ts';
import { AnswerPool } from './answer-pool.ts';
import { LabelContext, type LabelContextState } from './label-context.ts';
import { LabelPersistence } from './label-persistence.ts';
import { OnlineSoftmax, type SoftmaxState } from './online-softmax.ts';
import type { RowShape, StreamRow } from './stream-row.ts';

/** The learners of the pool, in the order of their answers. */
export const STREAM_LEARNERS = ['forest', 'settling linear', 'following linear', 'last label'] as const;
const FIRST_TRUST = [0.6, 0.3, 0.1, 0.1];
const SETTLING = { rate: 0.2, fading: 1 };
const FOLLOWING = { rate: 0.02, fading: 0.99 };
const TREES = 10;

/** What a classifier of streams is told beforehand. */
export interface StreamShape {
  readonly [name: string]: Packable;
  readonly row: RowShape;
  /** Classes that there may be: their numbers are 0 … classes − 1. */
  readonly classes: number;
  readonly seed: number;
}

/** A row that was asked of: its answer, and all that is needed to learn from it once its class is known. */
export interface Asked {
  readonly [name: string]: Packable;
  /** The chances of the classes, which sum to 1. */
  readonly answer: Float64Array;
  /** Those of each learner, one after the other. */
  readonly answers: Float64Array;
  /** By tree of the forest, the class that it would answer. */
  readonly votes: Int32Array;
  readonly numbers: Float64Array;
  readonly categories: Int32Array;
  /** Hashes of categories and words. */
  readonly words: Int32Array;
  /** The last label that was known; −1 for none. */
  readonly last: number;
}

/**
 * A classifier that learns a stream a row at a time and follows it where it changes: an adaptive random forest, two
 * linear learners, one that settles and one that follows, and the last label, joined by their progressive log-loss. A
 * row is asked of first and learnt from later, when its class is known, from what was known when it was asked of: so
 * labels may come late, and what was right can be counted honestly. Memory bounded whatever the stream.
 */
export class StreamClassifier {
  private readonly context: LabelContext;
  private readonly forest: AdaptiveForest;
  private readonly linear: readonly [OnlineSoftmax, OnlineSoftmax];
  private readonly persistence: LabelPersistence;
  private readonly pool: AnswerPool;

  constructor(
    readonly shape: StreamShape,
    state?: StreamState,
  ) {
    const { classes, seed, row } = shape;
    this.context = new LabelContext(row, classes);
    const { features } = this.context;
    const told: ForestShape = { features, classes, trees: TREES, seed };
    this.forest = state === undefined ? new AdaptiveForest(told) : AdaptiveForest.from(told, state.forest);
    const asked = { features, classes, hasWords: row.categories + row.texts > 0 };
    this.linear = [new OnlineSoftmax({ ...asked, ...SETTLING }), new OnlineSoftmax({ ...asked, ...FOLLOWING })];
    this.persistence = new LabelPersistence(classes);
    this.pool = new AnswerPool(FIRST_TRUST, classes);
    if (state !== undefined) this.restore(state);
  }

  private restore(state: StreamState): void {
    this.context.restore(state.context);
    this.linear.forEach((each, at) => each.restore(state.linear[at]!));
    this.persistence.restore(state.persistence);
    this.pool.restore(state.pool);
  }

  /** Asks of a row; nothing changes. */
  ask(row: StreamRow): Asked {
    const { classes } = this.shape;
    const numbers = this.context.numbersOf(row);
    const words = new Int32Array(row.categories.length + row.words.length);
    words.set(row.categories);
    words.set(row.words, row.categories.length);
    const answers = new Float64Array(STREAM_LEARNERS.length * classes);
    const of = (learner: number) => answers.subarray(learner * classes, (learner + 1) * classes);
    const votes = new Int32Array(TREES);
    this.forest.answer(numbers, of(0), votes);
    this.linear[0].answer(numbers, words, of(1));
    this.linear[1].answer(numbers, words, of(2));
    const { last } = this.context;
    this.persistence.answer(last, of(3));
    const answer = new Float64Array(classes);
    this.pool.join(answers, answer);
    return { answer, answers, votes, numbers, categories: row.categories, words, last };
  }

  /** Learns the class of a row that was asked of. */
  learn({ answer, answers, votes, numbers, categories, words, last }: Asked, label: number): void {
    if (!(Number.isInteger(label) && label >= 0 && label < this.shape.classes))
      throw new RangeError(`learn requires a class of 0 … ${this.shape.classes - 1}`);
    this.pool.learn(answers, answer, label);
    this.forest.learn(numbers, label, votes);
    for (const each of this.linear) each.learn(numbers, words, label);
    this.persistence.learn(last, label);
    this.context.learn(categories, label);
  }

  /** Mean progressive log-loss of late, in nats: of each of {@link STREAM_LEARNERS}, and last of all together. */
  recentLosses(): number[] {
    return this.pool.recentLosses();
  }

  /** How often a tree of the forest was replaced, since what it had learned no longer held. */
  get drifts(): number {
    return this.forest.drifts;
  }

  /** The classifier as it is; a copy. */
  state(): StreamState {
    return {
      context: this.context.state(),
      forest: this.forest.state(),
      linear: this.linear.map((each) => each.state()),
      persistence: this.persistence.state(),
      pool: this.pool.state(),
    };
  }
}

/** All that a classifier of streams knows. */
export interface StreamState {
  readonly [name: string]: Packable;
  readonly context: LabelContextState;
  readonly forest: ForestState;
  readonly linear: readonly SoftmaxState[];
  readonly persistence: Float64Array;
  readonly pool: Float64Array;
}
