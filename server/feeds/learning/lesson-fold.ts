import type { CellValue } from '../../../contract/cell.ts';
import { CORRECTION_WEIGHT } from '../../../ml/sampling/label-weights.ts';
import { packBytes, unpackBytes, type Packable } from '../../../ml/learners/packed-bytes.ts';
import { NamedClassifier, type NamedAnswer } from '../../../ml/streams/named-classifier.ts';
import type { Forecast } from '../../../ml/streams/forecast.ts';
import { shapeOf, streamRow, type StreamRow } from '../../../ml/streams/stream-row.ts';
import { ValueForecaster } from '../../../ml/streams/value-forecaster.ts';
import { WaitingRows } from '../../../ml/streams/waiting-rows.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import type { FeedLessonsTable, ToldLearner } from '../../platform/database/feed-learning-schema.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { sumsOfClasses, sumsOfNumbers, type LearnedSums } from './learned-sums.ts';

/** The share of values that may be outside of their intervals. */
const MISS_RATE = 0.1;
/** The same lessons teach every feed the same. */
const SEED = 1;
const HOUR_MS = 3_600_000;
const KIND = 'lesson fold 1';

/** What the model answered of a row that waits for its label. */
export interface ModelAnswer {
  readonly class: string;
  readonly confidence: number;
}

/**
 * Something that teaches, at its place: a record with its label; one without that is remembered; the label of one that
 * was; a person's correction.
 */
export interface Lesson {
  readonly kind: FeedLessonsTable['kind'];
  readonly key: string;
  /** In the order of the learner's columns; none where a label came alone. */
  readonly cells: readonly CellValue[] | null;
  /** None of what is only asked. */
  readonly label: string | number | null;
  readonly model: ModelAnswer | null;
  readonly at: Date;
}

/** What a stream answers of a row: chances of classes, or a number. */
export type StreamAnswer = { readonly classes: NamedAnswer } | { readonly value: Forecast };

/** What one lesson came to, of a class whose row was answered before. */
export interface Learned {
  readonly answer: StreamAnswer | null;
  /** Of the answer, in nats; null where none was counted. */
  readonly loss: number | null;
  /** What the model had answered when the row was asked of; null where that is not known. */
  readonly model: ModelAnswer | null;
}

/**
 * What a stream has taught: a fold of lessons, in their order. The same lessons, the same bytes, whatever process took
 * them in, and wherever it was saved in between. Memory bounded, whatever the stream.
 */
export class LessonFold {
  private readonly classifier: NamedClassifier | null;
  private readonly forecaster: ValueForecaster | null;
  private readonly models: WaitingRows<ModelAnswer>;

  constructor(
    readonly told: ToldLearner,
    bytes?: Uint8Array,
  ) {
    const state = bytes === undefined ? null : unpackState(bytes);
    const mostWaiting = told.late?.rows ?? 1;
    const shape = { row: shapeOf(told.columns), seed: SEED, mostWaiting };
    const isClass = told.kind === 'class';
    this.classifier = !isClass
      ? null
      : state === null
        ? new NamedClassifier(shape, told.classes)
        : NamedClassifier.fromBytes(state.inner);
    this.forecaster = isClass
      ? null
      : state === null
        ? new ValueForecaster({ row: shape.row, missRate: MISS_RATE, seed: shape.seed }, mostWaiting)
        : ValueForecaster.fromBytes(state.inner);
    this.models = new WaitingRows(
      mostWaiting,
      state?.models.map(([key, name, confidence, since]) => [key, { class: name, confidence }, since]),
    );
  }

  /** Reads rows of cells as the learner does. */
  rowsOf(cells: readonly (readonly CellValue[])[]): StreamRow[] {
    const table = tableOfRows(this.told.columns as readonly ColumnSpec[], cells);
    return cells.map((_, row) => streamRow(table, row));
  }

  /** What would be answered of a row. Nothing changes. */
  answer(row: StreamRow): StreamAnswer {
    return this.classifier === null
      ? { value: this.forecaster!.answer(row) }
      : { classes: this.classifier.answer(row) };
  }

  /** Whether a row of that key waits for its label by a moment. */
  isWaiting(key: string, at: Date): boolean {
    this.forget(at);
    return (this.classifier ?? this.forecaster!).isWaiting(key);
  }

  /** What the model answered of a row of that key that waits for its label; undefined where that is not known. */
  modelOf(key: string): ModelAnswer | undefined {
    return this.models.get(key);
  }

  /** Takes a lesson in, at its place; `row` is what {@link rowsOf} reads of its cells. */
  take({ kind, key, label, model, at }: Lesson, row: StreamRow | null): Learned {
    this.forget(at);
    if (kind === 'erased') return { answer: null, loss: null, model: null };
    const since = at.getTime();
    if (kind === 'asked') {
      if (model !== null) this.models.put(key, model, since);
      const asked =
        this.classifier === null
          ? { value: this.forecaster!.ask(key, row!, since) }
          : { classes: this.classifier.ask(key, row!, since) };
      return { answer: asked, loss: null, model: null };
    }
    const before = this.classifier?.sums() ?? null;
    const answer = this.learn(kind, key, label!, row, since);
    const said = this.models.get(key) ?? null;
    this.models.forget(key);
    const after = this.classifier?.sums() ?? null;
    const isCounted = before !== null && after !== null && after.rows > before.rows;
    return { answer, loss: isCounted ? after.logLoss - before.logLoss : null, model: said };
  }

  private learn(
    kind: Lesson['kind'],
    key: string,
    label: string | number,
    row: StreamRow | null,
    since: number,
  ): StreamAnswer | null {
    const { classifier, forecaster } = this;
    if (classifier === null) {
      const value = kind === 'lesson' ? forecaster!.ask(key, row!, since) : null;
      forecaster!.tell(key, Number(label));
      return value === null ? null : { value };
    }
    const name = String(label);
    if (kind === 'lesson') return { classes: classifier.lesson(key, row!, name, since) };
    if (kind === 'told') classifier.tell(key, name);
    // A person's correction counts as in trainings.
    else classifier.teach(key, row!, name, CORRECTION_WEIGHT);
    return null;
  }

  private forget(at: Date): void {
    const { late } = this.told;
    if (late === null) return;
    const moment = at.getTime() - late.hours * HOUR_MS;
    (this.classifier ?? this.forecaster!).forgetBefore(moment);
    this.models.forgetBefore(moment);
  }

  get waits(): number {
    return (this.classifier ?? this.forecaster!).waits;
  }

  /** The classes that were named; none of numbers. */
  get classes(): readonly string[] {
    return this.classifier?.names ?? [];
  }

  sums(): LearnedSums {
    return this.classifier === null ? sumsOfNumbers(this.forecaster!.sums()) : sumsOfClasses(this.classifier.sums());
  }

  /** All of it, as bytes. Equal folds, equal bytes. */
  toBytes(): Uint8Array {
    const inner = (this.classifier ?? this.forecaster!).toBytes();
    const models = this.models
      .entries()
      .map(([key, { class: name, confidence }, since]) => [key, name, confidence, since] as const);
    return packBytes({ kind: KIND, inner, models });
  }
}

interface FoldState {
  readonly [name: string]: Packable;
  readonly kind: string;
  readonly inner: Uint8Array;
  readonly models: readonly (readonly [string, string, number, number])[];
}

/** @throws {RangeError} when another release saved them otherwise */
function unpackState(bytes: Uint8Array): FoldState {
  const state = unpackBytes(bytes) as unknown as FoldState;
  if (state.kind !== KIND) throw new RangeError(`LessonFold requires the bytes of a ${KIND}`);
  return state;
}
