import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { ToldLearner } from '../../platform/database/feed-learning-schema.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassNames } from '../../record/classes/class-store.ts';
import { readMeanings } from '../../record/classes/resolve-classes-store.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readLastSequence } from '../../record/feedback/feedback-store.ts';
import { hearCorrections } from './hear-corrections.ts';
import {
  askForTurn,
  endTurn,
  ensureLearner,
  keepSnapshot,
  readLessons,
  readSnapshot,
  renewTurn,
  takeTurn,
  type StoredLearner,
} from './learner-store.ts';
import { learnedColumns } from './learned-columns.ts';
import { LearningTurn, type LearnerNow, type LearningFeed } from './learning-turn.ts';
import { LessonFold } from './lesson-fold.ts';

export interface LearnerServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told of what may fail without harm, such as keeping a snapshot. */
  readonly onError: (error: Error) => void;
}

interface Known {
  readonly generation: number;
  sequence: number;
  readonly fold: LessonFold;
  /** Lessons since a snapshot was kept. */
  unsaved: number;
}

/** Learners kept in memory; the one not asked for longest goes first. */
const MOST_LEARNERS = 16;
const LESSONS_PER_READ = 500;
/** What a process that begins has to learn anew, at most, is some half second. */
const LESSONS_PER_SNAPSHOT = 1_000;
/** How often it is asked whether the turn is free. */
const ASK_MS = 20;

/** How often whoever learns says so: several times while its turn lasts. */
const RENEW_MS = 1_000;

/** The feed is no more. */
export class LearnerGone extends Error {
  override readonly name = 'LearnerGone';
}

/**
 * What feeds have learned from their streams, in this process. One batch of a feed learns at a time, in all processes:
 * each begins where the one before it ended, read from the recorded lessons, so that all have learned the same.
 */
export class FeedLearners {
  private readonly known = new LRUCache<string, Known>({ max: MOST_LEARNERS });
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly holder = randomUUID();

  constructor(private readonly services: LearnerServices) {}

  /**
   * Has a batch learn. What it learned is kept in memory when `work` ends, and forgotten when it fails.
   *
   * @param hasModel whether the classifier has a model that answers
   * @throws {LearnerGone}
   */
  async inTurn<Value>(
    feed: LearningFeed,
    classifier: StoredClassifier,
    hasModel: boolean,
    work: (turn: LearningTurn) => Promise<Value>,
  ): Promise<Value> {
    const before = this.turns.get(feed.id) ?? Promise.resolve();
    const own = before.then(() => this.hold(feed, classifier, hasModel, work));
    const ended = own.catch(() => undefined);
    this.turns.set(feed.id, ended);
    try {
      return await own;
    } finally {
      if (this.turns.get(feed.id) === ended) this.turns.delete(feed.id);
    }
  }

  private async hold<Value>(
    feed: LearningFeed,
    classifier: StoredClassifier,
    hasModel: boolean,
    work: (turn: LearningTurn) => Promise<Value>,
  ): Promise<Value> {
    const { db } = this.services;
    const stored = await this.claim(feed.id);
    const ended = new AbortController();
    const renewing = this.keepTurn(feed.id, ended.signal);
    try {
      const { known, now } = await this.current(feed, classifier, stored);
      // Whatever fails from here on may have learned a part: it is read anew.
      this.known.delete(feed.id);
      const { positions } = learnedColumns(classifier);
      const meaningsOf = (words: readonly string[]) => readMeanings(db, feed.classifierId, words, classifier.policies);
      const turn = new LearningTurn(feed, known.fold, now, { positions, hasModel, meaningsOf });
      await turn.hear();
      const value = await work(turn);
      known.sequence += turn.unsaved;
      known.unsaved += turn.unsaved;
      this.known.set(feed.id, known);
      this.saveNowAndThen(feed.id, known);
      return value;
    } finally {
      ended.abort();
      await renewing;
      await endTurn(db, feed.id, this.holder).catch(this.services.onError);
    }
  }

  /** A batch may take longer than a turn: two that cut each other short would learn nothing for ever. */
  private async keepTurn(feedId: string, ended: AbortSignal): Promise<void> {
    const { db, wait, onError } = this.services;
    for (;;) {
      await wait(RENEW_MS, ended);
      if (ended.aborted) return;
      await renewTurn(db, feedId, this.holder).catch(onError);
    }
  }

  private async claim(feedId: string): Promise<StoredLearner> {
    const { db, wait } = this.services;
    for (;;) {
      const stored = await takeTurn(db, feedId, this.holder);
      if (stored !== null) return stored;
      if (!(await ensureLearner(db, feedId))) throw new LearnerGone();
      await askForTurn(db, feedId, this.holder);
      await wait(ASK_MS, new AbortController().signal);
    }
  }

  private async current(
    feed: LearningFeed,
    classifier: StoredClassifier,
    stored: StoredLearner,
  ): Promise<{ readonly known: Known; readonly now: LearnerNow }> {
    const { db, clock } = this.services;
    const told = toldOf(feed, classifier);
    if (stored.told !== null && isSame(stored.told, told)) {
      const known = await this.catchUp(feed.id, stored, stored.told);
      if (known !== null) {
        const { generation, beganAt, compared, lessons } = stored;
        const heard = await hearCorrections(db, feed, learnedColumns(classifier).positions, stored.heardTo, clock());
        return { known, now: { stored, generation, beganAt: beganAt!, compared, lessons, ...heard } };
      }
    }
    const classes = feed.learns.kind === 'class' ? await readClassNames(db, feed.classifierId) : [];
    const generation = stored.generation + 1;
    const fold = new LessonFold({ ...told, classes });
    const heardTo = await readLastSequence(db, feed.classifierId);
    return {
      known: { generation, sequence: 0, fold, unsaved: 0 },
      now: { stored, generation, beganAt: clock(), compared: [0, 0, 0], lessons: 0, heardTo, corrections: [] },
    };
  }

  /** @returns null where what was kept is of another release */
  private async catchUp(feedId: string, stored: StoredLearner, told: ToldLearner): Promise<Known | null> {
    const own = this.known.get(feedId);
    // One that failed in between has learned a part.
    this.known.delete(feedId);
    if (own !== undefined && own.generation === stored.generation && own.sequence <= stored.sequence)
      if (await this.learnUpTo(feedId, own, stored.sequence)) return own;
    for (let before = -1; ;) {
      const snapshot = await readSnapshot(this.services.db, feedId);
      const fold = openFold(told, snapshot?.bytes);
      if (fold === null) return null;
      const sequence = snapshot?.sequence ?? 0;
      const known: Known = { generation: stored.generation, sequence, fold, unsaved: 0 };
      if (await this.learnUpTo(feedId, known, stored.sequence)) return known;
      // A later snapshot was kept meanwhile, and the lessons that it has were let go.
      if (sequence === before) throw new Error(`lessons of the feed ${feedId} are missing after ${sequence}`);
      before = sequence;
    }
  }

  /** @returns false where lessons are missing in between, which another process let go */
  private async learnUpTo(feedId: string, known: Known, sequence: number): Promise<boolean> {
    while (known.sequence < sequence) {
      const limit = Math.min(LESSONS_PER_READ, sequence - known.sequence);
      const lessons = await readLessons(this.services.db, feedId, known.sequence, limit);
      if (lessons.length < limit || lessons[0]!.sequence !== known.sequence + 1) return false;
      const rows = known.fold.rowsOf(lessons.map(({ cells }) => cells ?? []));
      lessons.forEach((lesson, at) => known.fold.take(lesson, lesson.cells === null ? null : rows[at]!));
      known.sequence += lessons.length;
      known.unsaved += lessons.length;
    }
    return true;
  }

  /** Nobody waits for it: the lessons give the same, only slower. */
  private saveNowAndThen(feedId: string, known: Known): void {
    if (known.unsaved < LESSONS_PER_SNAPSHOT) return;
    known.unsaved = 0;
    const { generation, sequence, fold } = known;
    keepSnapshot(this.services.db, feedId, { generation, sequence }, fold.toBytes()).catch(this.services.onError);
  }
}

/** What was kept; null when another release of Amend kept it. */
function openFold(told: ToldLearner, bytes: Uint8Array | undefined): LessonFold | null {
  try {
    return new LessonFold(told, bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function toldOf({ learns: { kind, label, late } }: LearningFeed, classifier: StoredClassifier): ToldLearner {
  return { kind, label, late: late ?? null, columns: learnedColumns(classifier).columns, classes: [] };
}

/** Whether a learner may go on: classes come as they are named. */
function isSame(kept: ToldLearner, told: ToldLearner): boolean {
  const of = ({ kind, label, late, columns }: ToldLearner) =>
    JSON.stringify([kind, label, late?.rows, late?.hours, columns.map(({ name, type }) => [name, type])]);
  return of(kept) === of(told);
}
