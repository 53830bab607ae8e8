import { packBytes, unpackBytes, type Packable } from '../learners/packed-bytes.ts';
import {
  ProgressiveScore,
  type ProgressiveFigures,
  type ProgressiveScoreState,
  type ProgressiveSums,
} from './progressive-score.ts';
import {
  STREAM_LEARNERS,
  StreamClassifier,
  type Asked,
  type StreamShape,
  type StreamState,
} from './stream-classifier.ts';
import type { StreamRow } from './stream-row.ts';
import { WaitingRows } from './waiting-rows.ts';

/** Says of packed bytes what they are. */
const KIND = 'progressive classifier 3';
/** A chance below this loses no more, as in {@link ProgressiveScore}. */
const LEAST_CHANCE = 1e-6;

/** A row that waits for its class, and whether its answer is counted then. */
interface Waiting extends Asked {
  readonly isCounted: boolean;
}

/**
 * A classifier of a stream with all that waits for labels: rows are asked of by key, their classes come at once or
 * later, by key, and are learnt from once, as of when the row was asked of. Rows that wait longest are forgotten when
 * there are too many. It is kept as bytes and goes on from them, equal to the bit.
 */
export class ProgressiveClassifier {
  private readonly classifier: StreamClassifier;
  private readonly score: ProgressiveScore;
  private readonly waiting: WaitingRows<Waiting>;
  /** Sums of log-loss by learner of the pool. */
  private readonly losses: Float64Array;
  /** Of the forests that a wider one took the place of. */
  private readonly driftsBefore: number;

  /** @param mostWaiting rows without a class that are remembered, at most */
  constructor(
    readonly shape: StreamShape,
    mostWaiting = 10_000,
    state?: ProgressiveState,
  ) {
    this.classifier = new StreamClassifier(shape, state?.classifier);
    this.score = new ProgressiveScore(shape.classes, state?.score);
    this.waiting = new WaitingRows(mostWaiting, state?.waiting);
    this.losses = state?.losses.slice() ?? new Float64Array(STREAM_LEARNERS.length);
    this.driftsBefore = state?.driftsBefore ?? 0;
  }

  /** The chances of the classes for a row that nobody will tell the class of, or not by its key. Nothing changes. */
  answer(row: StreamRow): Float64Array {
    return this.classifier.ask(row).answer;
  }

  /**
   * Asks of a row, and remembers it until its class comes. A key that already waits is asked of anew: the last answer
   * counts.
   *
   * @param since when it is asked, in ms, for {@link forgetBefore}
   * @param isCounted whether it is counted how good the answer was, once the class is known
   * @returns the chances of the classes, which sum to 1
   */
  ask(key: string, row: StreamRow, since = 0, isCounted = true): Float64Array {
    const asked = this.classifier.ask(row);
    this.waiting.put(key, { ...asked, isCounted }, since);
    return asked.answer;
  }

  /**
   * Counts whether the answer was right, then learns the class.
   *
   * @param label 0 … classes − 1
   * @returns false where no row of that key waits: it was never asked of, was told already, or was forgotten
   * @throws {RangeError} when the class is beyond those that there may be; the row waits on
   */
  tell(key: string, label: number): boolean {
    const asked = this.waiting.get(key);
    if (asked === undefined) return false;
    this.classifier.learn(asked, label);
    this.waiting.forget(key);
    if (!asked.isCounted) return true;
    this.score.add(asked.answer, label, asked.last);
    const { classes } = this.shape;
    for (let learner = 0; learner < this.losses.length; learner++)
      this.losses[learner]! -= Math.log(Math.max(LEAST_CHANCE, asked.answers[learner * classes + label]!));
    return true;
  }

  /**
   * Learns the class of a row without counting how it was answered, as of one that was picked because its answer was
   * wrong. It waits no longer.
   *
   * @param weight for how many rows it counts: a whole number
   */
  teach(key: string, row: StreamRow, label: number, weight = 1): void {
    for (let time = 0; time < weight; time++) this.classifier.learn(this.classifier.ask(row), label);
    this.waiting.forget(key);
  }

  /** The row of that key that waits for its class; null for none. */
  waitingRow(key: string): StreamRow | null {
    const asked = this.waiting.get(key);
    return asked === undefined ? null : rowOf(asked, this.shape);
  }

  /** Forgets the rows that wait since before a moment. */
  forgetBefore(moment: number): void {
    this.waiting.forgetBefore(moment);
  }

  /** Rows whose class is not known yet. */
  get waits(): number {
    return this.waiting.size;
  }

  /** How good the answers were: of all rows whose class is known, and of those of late. */
  figures(): { readonly overall: ProgressiveFigures; readonly recent: ProgressiveFigures } {
    return { overall: this.score.overall(), recent: this.score.recent() };
  }

  /** The same as sums, with those of the log-loss of each learner of the pool, and how often a tree was replaced. */
  sums(): ProgressiveSums & { readonly losses: readonly number[]; readonly drifts: number } {
    return { ...this.score.sums(), losses: [...this.losses], drifts: this.driftsBefore + this.classifier.drifts };
  }

  /** Mean progressive log-loss of late, in nats: of each learner of the pool, and last of all together. */
  recentLosses(): number[] {
    return this.classifier.recentLosses();
  }

  /**
   * One for more classes, which has counted what this one has, and learned some rows of it anew; what waits is asked of
   * it again.
   *
   * @param lessons rows with their classes, oldest first
   */
  withClasses(
    classes: number,
    lessons: Iterable<{ readonly row: StreamRow; readonly label: number }>,
  ): ProgressiveClassifier {
    const shape = { ...this.shape, classes };
    const learner = new StreamClassifier(shape);
    for (const { row, label } of lessons) learner.learn(learner.ask(row), label);
    const waiting = this.waiting.entries().map(([key, asked, since]) => {
      return [key, { ...learner.ask(rowOf(asked, this.shape)), isCounted: asked.isCounted }, since] as const;
    });
    return new ProgressiveClassifier(shape, this.waiting.most, {
      classifier: learner.state(),
      score: this.score.withClasses(classes).state(),
      waiting,
      losses: this.losses,
      // What is learned anew drifts anew, and was counted.
      driftsBefore: this.driftsBefore + this.classifier.drifts - learner.drifts,
    });
  }

  /** All of it, as bytes. Equal classifiers, equal bytes. */
  toBytes(): Uint8Array {
    const { shape, losses, driftsBefore } = this;
    const mostWaiting = this.waiting.most;
    const state: ProgressiveState = {
      classifier: this.classifier.state(),
      score: this.score.state(),
      waiting: this.waiting.entries(),
      losses,
      driftsBefore,
    };
    return packBytes({ kind: KIND, shape, mostWaiting, state });
  }

  /**
   * A classifier that goes on where the one was of which these are the bytes.
   *
   * @throws {RangeError} when the bytes are of something else, or cut short
   */
  static fromBytes(bytes: Uint8Array): ProgressiveClassifier {
    const { kind, shape, mostWaiting, state } = unpackBytes(bytes) as unknown as PackedClassifier;
    if (kind !== KIND) throw new RangeError(`fromBytes requires a ${KIND}`);
    return new ProgressiveClassifier(shape, mostWaiting, state);
  }
}

/** A row as it was before it was asked of. */
function rowOf({ numbers, categories, words }: Asked, { row }: StreamShape): StreamRow {
  return { numbers: numbers.slice(0, row.numbers), categories, words: words.slice(categories.length) };
}

interface PackedClassifier {
  readonly kind: string;
  readonly shape: StreamShape;
  readonly mostWaiting: number;
  readonly state: ProgressiveState;
}

/** All that a classifier knows, and what waits. */
interface ProgressiveState {
  readonly [name: string]: Packable;
  readonly classifier: StreamState;
  readonly score: ProgressiveScoreState;
  readonly waiting: readonly (readonly [string, Waiting, number])[];
  readonly losses: Float64Array;
  readonly driftsBefore: number;
}
