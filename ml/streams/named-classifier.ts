import { packBytes, unpackBytes, type Packable } from '../learners/packed-bytes.ts';
import { ProgressiveClassifier } from './progressive-classifier.ts';
import type { RowShape, StreamRow } from './stream-row.ts';

const KIND = 'named classifier 1';
/** Lessons that a wider classifier begins with. */
const MOST_RECENT = 1_000;
/** Up to so many classes there are as many as were named; beyond, a quarter more, so that few come with a new one. */
const FEW_CLASSES = 8;
const SPARE = 1.25;

/** What a classifier by names is told beforehand. */
export interface NamedShape {
  readonly [name: string]: Packable;
  readonly row: RowShape;
  readonly seed: number;
  /** Rows without a class that are remembered, at most. */
  readonly mostWaiting: number;
}

/** What is answered of a row: of each class that is known, its chance; they sum to 1. */
export interface NamedAnswer {
  readonly names: readonly string[];
  readonly chances: Float64Array;
}

interface Lesson {
  readonly [name: string]: Packable;
  readonly numbers: Float64Array;
  readonly categories: Int32Array;
  readonly words: Int32Array;
  readonly label: number;
}

/**
 * A {@link ProgressiveClassifier} whose classes are names, of which new ones may come at any time: where one more does
 * not fit, a wider classifier takes the place of the one of before, and begins with the 1,000 lessons of late. Whatever
 * was counted goes on. The same lessons in the same order, the same bytes.
 */
export class NamedClassifier {
  private readonly known: string[];
  private readonly numbers: Map<string, number>;
  private inner: ProgressiveClassifier;
  /** Oldest first. */
  private readonly recent: Lesson[];

  /** @param names of classes that are known beforehand; each once */
  constructor(
    readonly shape: NamedShape,
    names: readonly string[] = [],
    state?: NamedState,
  ) {
    this.known = [...(state?.names ?? names)];
    this.numbers = new Map(this.known.map((name, number) => [name, number]));
    this.recent = [...(state?.recent ?? [])];
    const told = { row: shape.row, seed: shape.seed, classes: roomFor(this.known.length) };
    this.inner =
      state === undefined
        ? new ProgressiveClassifier(told, shape.mostWaiting)
        : ProgressiveClassifier.fromBytes(state.inner);
  }

  /** Classes that were named, in the order of their first naming. */
  get names(): readonly string[] {
    return this.known;
  }

  /** What it answers of a row that is not remembered. Nothing changes. */
  answer(row: StreamRow): NamedAnswer {
    return this.answered(this.inner.answer(row));
  }

  /** Answers, by no class while none is known; remembers the row until its class is told. `since` is when, in ms. */
  ask(key: string, row: StreamRow, since: number): NamedAnswer {
    // Where no class is known nothing is answered, so that nothing was right or wrong either.
    const isAnswer = this.known.length > 0;
    return this.answered(this.inner.ask(key, row, since, isAnswer));
  }

  private answered(all: Float64Array): NamedAnswer {
    const { known } = this;
    const chances = all.slice(0, known.length);
    const sum = chances.reduce((whole, chance) => whole + chance, 0);
    for (let k = 0; k < chances.length; k++) chances[k]! /= sum;
    return { names: [...known], chances };
  }

  /**
   * Answers a row whose class is known, counts whether that was right, and learns it. Of the first row of all nothing
   * is counted, since no class was known that it could have been answered with.
   */
  lesson(key: string, row: StreamRow, name: string, since: number): NamedAnswer {
    if (this.known.length === 0) {
      this.teach(key, row, name, 1);
      return { names: [], chances: new Float64Array(0) };
    }
    // As it was answered before anybody named its class, where that is new.
    const before = this.numbers.has(name) ? null : this.answer(row);
    const label = this.numberOf(name);
    const answer = this.inner.ask(key, row, since);
    this.inner.tell(key, label);
    this.remember(row, label);
    return before ?? this.answered(answer);
  }

  /** @returns false where no row of that key waits */
  tell(key: string, name: string): boolean {
    const row = this.inner.waitingRow(key);
    if (row === null) return false;
    const label = this.numberOf(name);
    this.inner.tell(key, label);
    this.remember(row, label);
    return true;
  }

  /** Learns a class that a person said, for so many rows; how the row was answered is not counted. */
  teach(key: string, row: StreamRow, name: string, weight: number): void {
    const label = this.numberOf(name);
    this.inner.teach(key, row, label, weight);
    this.remember(row, label);
  }

  /** Whether a row of that key waits for its class. */
  isWaiting(key: string): boolean {
    return this.inner.waitingRow(key) !== null;
  }

  forgetBefore(moment: number): void {
    this.inner.forgetBefore(moment);
  }

  get waits(): number {
    return this.inner.waits;
  }

  figures(): ReturnType<ProgressiveClassifier['figures']> {
    return this.inner.figures();
  }

  sums(): ReturnType<ProgressiveClassifier['sums']> {
    return this.inner.sums();
  }

  private numberOf(name: string): number {
    const before = this.numbers.get(name);
    if (before !== undefined) return before;
    const number = this.known.length;
    this.known.push(name);
    this.numbers.set(name, number);
    if (number >= this.inner.shape.classes) {
      const lessons = this.recent.map(({ label, ...row }) => ({ row, label }));
      this.inner = this.inner.withClasses(roomFor(number + 1), lessons);
    }
    return number;
  }

  private remember({ numbers, categories, words }: StreamRow, label: number): void {
    this.recent.push({ numbers, categories, words, label });
    if (this.recent.length > MOST_RECENT) this.recent.shift();
  }

  /** All of it, as bytes. Equal classifiers, equal bytes. */
  toBytes(): Uint8Array {
    const state: NamedState = { names: this.known, recent: this.recent, inner: this.inner.toBytes() };
    return packBytes({ kind: KIND, shape: this.shape, state });
  }

  /**
   * A classifier that goes on where the one was of which these are the bytes.
   *
   * @throws {RangeError} when the bytes are of something else, or cut short
   */
  static fromBytes(bytes: Uint8Array): NamedClassifier {
    const { kind, shape, state } = unpackBytes(bytes) as unknown as {
      kind: string;
      shape: NamedShape;
      state: NamedState;
    };
    if (kind !== KIND) throw new RangeError(`fromBytes requires a ${KIND}`);
    return new NamedClassifier(shape, [], state);
  }
}

function roomFor(names: number): number {
  return names <= FEW_CLASSES ? Math.max(2, names) : Math.ceil(names * SPARE);
}

/** All that a classifier by names knows. */
interface NamedState {
  readonly [name: string]: Packable;
  readonly names: readonly string[];
  readonly recent: readonly Lesson[];
  readonly inner: Uint8Array;
}
