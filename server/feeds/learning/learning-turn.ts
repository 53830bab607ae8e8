import type { Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { FeedLearns, WhoAnswers } from '../../../contract/feeds/feed-learning.ts';
import type { StreamRow } from '../../../ml/streams/stream-row.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { resolveClasses } from '../../record/classes/resolve-classes-store.ts';
import { lockHead } from '../../record/feedback/feedback-store.ts';
import { ClassMeanings } from './class-meanings.ts';
import { addToHour, writeStep, type StoredLearner } from './learner-store.ts';
import { sumsSince } from './learned-sums.ts';
import type { LessonFold, Lesson, ModelAnswer, StreamAnswer } from './lesson-fold.ts';
import { compare, whoAnswers, type Compared } from './who-answers.ts';

const HOUR_MS = 3_600_000;

/** Of whom a learner learns. */
export interface LearningFeed {
  readonly id: string;
  readonly classifierId: string;
  readonly name: string;
  readonly owner: string;
  readonly learns: FeedLearns;
}

/** A record of a batch, at its place. */
export interface RecordToLearn {
  readonly key: string;
  /** In the order of the classifier's columns; null where only a label came. */
  readonly cells: readonly CellValue[] | null;
  readonly label: string | number | null;
  /** What the model answered of it by itself, with the chance that it gave a class; null where nothing did. */
  readonly model: { readonly answer: ModelAnswer; chanceOf(name: string): number } | null;
}

/** What a learner was when a turn began. */
export interface LearnerNow {
  readonly stored: StoredLearner;
  readonly generation: number;
  readonly beganAt: Date;
  readonly compared: Compared;
  readonly lessons: number;
  /** Of the feedback log, with what is to be learned of it first. */
  readonly heardTo: number;
  readonly corrections: readonly Lesson[];
}

/** What a turn is told of its classifier. */
export interface TurnClassifier {
  /** Of the learner's columns among the classifier's. */
  readonly positions: readonly number[];
  /** Whether it has a model that answers. */
  readonly hasModel: boolean;
  /** What classes are called by now, by the words that mean them. */
  meaningsOf(words: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Others have learned since, or forgotten: nothing of the batch was recorded, and it is answered anew. */
export class LearnedMeanwhile extends Error {
  override readonly name = 'LearnedMeanwhile';
}

/** One batch of a feed that learns: records are answered one after the other, and each is learned before the next. */
export class LearningTurn {
  readonly who: WhoAnswers;
  private readonly taken: Lesson[] = [];
  private readonly before;
  private readonly classesBefore: readonly string[];
  private compared: Compared;
  private learned = 0;
  private meanings = new ClassMeanings([], new Map());

  constructor(
    private readonly feed: LearningFeed,
    private readonly fold: LessonFold,
    private readonly now: LearnerNow,
    private readonly classifier: TurnClassifier,
  ) {
    const { lessons, compared } = now;
    this.who = whoAnswers({ kind: feed.learns.kind, lessons, hasModel: classifier.hasModel, compared });
    this.compared = compared;
    this.before = fold.sums();
    this.classesBefore = [...fold.classes];
  }

  /** Learns what people have corrected since the turn before. */
  async hear(): Promise<void> {
    const { corrections } = this.now;
    if (corrections.length === 0) return;
    await this.readMeanings(corrections);
    const rows = this.fold.rowsOf(corrections.map(({ cells }) => cells!));
    corrections.forEach((lesson, at) => this.learn(lesson, rows[at]!, null));
  }

  /** A class that was renamed or merged since stays the one that it was, for the stream as for the model. */
  private async readMeanings(said: readonly Pick<Lesson, 'key' | 'label'>[]): Promise<void> {
    const { classes, told } = this.fold;
    if (told.kind !== 'class') return;
    const words = said.flatMap(({ key, label }) =>
      label === null ? [] : [String(label), this.fold.modelOf(key)?.class ?? []].flat(),
    );
    if (words.length === 0) return;
    const names = await this.classifier.meaningsOf([...new Set([...classes, ...words])]);
    this.meanings = new ClassMeanings(classes, names);
  }

  /**
   * Answers records in their order, each before its own label is learned, and after those of the records before it.
   *
   * @returns of each what the stream answers; null of what it cannot, since it knows no class yet, or only a label came
   */
  async answer(records: readonly RecordToLearn[], at: Date): Promise<(StreamAnswer | null)[]> {
    await this.readMeanings(records);
    const { positions } = this.classifier;
    const cells = records.map((record) => positions.map((position) => record.cells?.[position] ?? null));
    const rows = this.fold.rowsOf(cells);
    return records.map((record, place) => {
      const known = record.cells === null ? null : { row: rows[place]!, cells: cells[place]! };
      return this.answerOne(record, known, at);
    });
  }

  private answerOne(
    { key, label, model }: RecordToLearn,
    known: { readonly row: StreamRow; readonly cells: readonly CellValue[] } | null,
    at: Date,
  ): StreamAnswer | null {
    const { fold } = this;
    const isLate = fold.told.late !== null;
    const lesson = { key, label, model: null, at };
    if (label !== null && isLate && fold.isWaiting(key, at)) {
      const answer = known === null ? null : fold.answer(known.row);
      this.learn({ ...lesson, kind: 'told', cells: null }, null, null);
      return answer;
    }
    // A label that nothing waits for, or no longer.
    if (known === null) return null;
    if (label !== null) return this.learn({ ...lesson, kind: 'lesson', cells: known.cells }, known.row, model);
    if (!isLate) return fold.answer(known.row);
    const asked: Lesson = { ...lesson, kind: 'asked', cells: known.cells, model: model?.answer ?? null };
    return this.learn(asked, known.row, null);
  }

  private learn(said: Lesson, row: StreamRow | null, model: RecordToLearn['model']): StreamAnswer | null {
    const { meanings } = this;
    const lesson = typeof said.label === 'string' ? { ...said, label: meanings.asLearned(said.label) } : said;
    const { answer, loss, model: asked } = this.fold.take(lesson, row);
    this.taken.push(lesson);
    if (lesson.kind === 'lesson' || lesson.kind === 'told') this.learned++;
    if (loss === null || lesson.label === null) return answer;
    const name = meanings.nameOf(String(lesson.label));
    if (model !== null) this.compared = compare(this.compared, loss, model.chanceOf(name));
    // Of the other classes nothing was kept: the one it is has all that the first one left, at most.
    else if (asked !== null)
      this.compared = compare(
        this.compared,
        loss,
        meanings.nameOf(asked.class) === name ? asked.confidence : 1 - asked.confidence,
      );
    return answer;
  }

  /** How many lessons the fold has taken in that are not recorded yet. */
  get unsaved(): number {
    return this.taken.length;
  }

  /**
   * Records what was learned, with the classes that came with it, in the transaction that records the batch.
   *
   * @throws {LearnedMeanwhile}
   * @throws {ProblemError} too-many-classes, class-unknown
   */
  async save(transaction: Kysely<Database>, at: Date): Promise<void> {
    const { feed, fold, now } = this;
    const classes = fold.classes.slice(this.classesBefore.length);
    if (classes.length > 0) {
      await lockHead(transaction, feed.classifierId);
      const said = classes.map((name) => ({ class: name, person: feed.owner }));
      await resolveClasses(transaction, feed.classifierId, said, at);
    }
    const sums = fold.sums();
    const isWritten = await writeStep(transaction, feed.id, {
      told: fold.told,
      ...{ beganAt: now.beganAt, from: now.stored, generation: now.generation, lessons: this.taken },
      heardTo: now.heardTo,
      counted: { lessons: this.learned, corrections: now.corrections.length },
      compared: this.compared,
      stands: { waiting: fold.waits, classes: fold.classes, sums },
    });
    if (!isWritten) throw new LearnedMeanwhile();
    const hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
    if (this.learned > 0) await addToHour(transaction, feed.id, hour, sumsSince(sums, this.before));
    if (now.generation !== now.stored.generation) await this.noteBegun(transaction, at);
  }

  private async noteBegun(transaction: Kysely<Database>, at: Date): Promise<void> {
    const { feed, fold, now } = this;
    const { kind, label, columns } = fold.told;
    const details = { name: feed.name, kind, label, columns: columns.map(({ name }) => name) };
    const forgot = now.stored.told === null ? {} : { forgot: now.stored.lessons };
    const noted = { kind: 'feed-learning-begun', subject: feed.id, author: feed.owner, reason: '' };
    await appendAuditEvent(transaction, feed.classifierId, { ...noted, details: { ...details, ...forgot } }, at);
  }
}
