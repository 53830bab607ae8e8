import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../../../contract/problem.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { encodeRows, learnFromFeedback, onlineFromBytes, onlineToBytes, startOnlineModel, type OnlineModel } from '../../../ml/online/online-model.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { FeedbackEntry } from '../../record/feedback/feedback-entry.ts';
import { readEvents } from '../../record/feedback/feedback-store.ts';
import { readArtifact } from '../../learn/models/model-store.ts';
import { openModel } from '../../learn/models/open-model.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { readPointer, readRowEvents, readSnapshot, readWithdrawals, saveSnapshot } from './answering-store.ts';
import { startPace } from '../../platform/turns/pace.ts';
import { RowLabels } from './row-labels.ts';

/** What answers for a classifier, as of one event of its feedback log. */
export interface AnsweringModel {
  readonly classifier: StoredClassifier;
  /** Number of the champion. */
  readonly version: number;
  /** The champion and what feedback has taught since; learns in place as events come in. */
  readonly online: OnlineModel;
  readonly labels: RowLabels;
  /** Another number means another online model: rows encoded for it, and its cached answers, are of no use to this one. */
  readonly generation: number;
}

interface Answering extends AnsweringModel {
  classifier: StoredClassifier;
  version: number;
  online: OnlineModel;
  generation: number;
  /** Last feedback event taken in. */
  sequence: number;
  /** Of them, the events learned from since the last snapshot. */
  unsaved: number;
}

/** Models kept in memory; the one not asked for longest goes first. */
const MOST_MODELS = 32;
const EVENTS_PER_READ = 500;
/** A snapshot saves a restarted server some 0.3 ms an event. */
const EVENTS_PER_SNAPSHOT = 500;

export interface AnsweringServices {
  readonly db: Kysely<Database>;
  /** Told of what may fail without harm, such as saving a snapshot. */
  readonly onError: (error: Error) => void;
}

/**
 * The models that answer, one per classifier: a fold over the champion and the feedback events since its training set.
 * Every process that has read the log to the same event answers the same.
 */
export class AnsweringModels {
  private readonly services: AnsweringServices;
  /** Per classifier the last step of its fold; steps follow one another. */
  private readonly folds = new LRUCache<string, Promise<Answering>>({ max: MOST_MODELS });
  private generations = 0;

  constructor(services: AnsweringServices) {
    this.services = services;
  }

  /**
   * The model of a classifier, caught up with everything committed before the call. One indexed read when nothing is new.
   *
   * @throws {ProblemError} unknown-classifier, no-champion
   */
  async current(classifierId: string): Promise<AnsweringModel> {
    const before = this.folds.get(classifierId) ?? Promise.resolve(null);
    const step = before.then((answering) => this.catchUp(classifierId, answering), (error: unknown) => this.goOnAfter(error, classifierId));
    this.folds.set(classifierId, step);
    step.catch(() => {
      if (this.folds.peek(classifierId) === step) this.folds.delete(classifierId);
    });
    // A copy: who answers with a model keeps it to the end, also when another version is promoted meanwhile.
    const { classifier, version, online, labels, generation } = await step;
    return { classifier, version, online, labels, generation };
  }

  /** As {@link current}, but null when the classifier has not been trained. */
  async currentIfTrained(classifierId: string): Promise<AnsweringModel | null> {
    try {
      return await this.current(classifierId);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'no-champion') return null;
      throw error;
    }
  }

  /** Catches a model up ahead of the next question, if this process keeps it. */
  async refresh(classifierId: string): Promise<void> {
    if (this.folds.has(classifierId)) await this.currentIfTrained(classifierId);
  }

  /** Gets a model ready ahead of the next question, also one that this process has not been asked for. */
  async preload(classifierId: string): Promise<void> {
    await this.currentIfTrained(classifierId);
  }

  /**
   * A step that failed may have learned a part, so the next one builds the model anew from the log. But who waited for one
   * that failed because the database is away need not find that out in turn.
   */
  private async goOnAfter(error: unknown, classifierId: string): Promise<Answering> {
    if (isDatabaseUnavailable(error)) throw error;
    return this.catchUp(classifierId, null);
  }

  private async catchUp(classifierId: string, answering: Answering | null): Promise<Answering> {
    const { db } = this.services;
    const pointer = await readPointer(db, classifierId);
    if (pointer === undefined) throw new ProblemError('unknown-classifier', `There is no classifier ${classifierId}.`);
    if (pointer.champion === null) throw new ProblemError('no-champion', 'No version of this classifier has been trained yet.');
    if (answering === null) return this.load(classifierId, pointer.champion, pointer.lastSequence);
    answering.classifier = { ...answering.classifier, policies: pointer.policies };
    const promoted = answering.version !== pointer.champion;
    const withdrawn = await this.learnNews(answering, pointer.lastSequence, promoted);
    if (promoted || withdrawn) await this.refold(answering, pointer.champion, !withdrawn);
    return answering;
  }

  private async load(classifierId: string, version: number, lastSequence: number): Promise<Answering> {
    const { db } = this.services;
    const classifier = await readClassifier(db, classifierId);
    const labels = new RowLabels();
    for (const event of await readRowEvents(db, classifierId, lastSequence)) labels.apply(event);
    const { online, unsaved } = await this.foldLog(classifier, version, lastSequence, true);
    const answering = { classifier, version, online, labels, generation: ++this.generations, sequence: lastSequence, unsaved };
    this.saveNowAndThen(answering);
    return answering;
  }

  /**
   * Takes in the events up to `lastSequence`. A withdrawal cannot be learned, only left out from the start.
   *
   * @param labelsOnly the online model is about to be replaced
   * @returns whether something was withdrawn
   */
  private async learnNews(answering: Answering, lastSequence: number, labelsOnly: boolean): Promise<boolean> {
    const { db } = this.services;
    const pace = startPace();
    let withdrawn = false;
    while (answering.sequence < lastSequence) {
      const limit = Math.min(EVENTS_PER_READ, lastSequence - answering.sequence);
      for (const event of await readEvents(db, answering.classifier.id, answering.sequence, limit)) {
        answering.labels.apply(event);
        answering.sequence = event.sequence;
        withdrawn ||= event.kind === 'withdraw';
        if (!withdrawn && !labelsOnly && learn(answering.online, answering.classifier, event)) answering.unsaved++;
        await pace.breathe();
      }
    }
    if (!withdrawn && !labelsOnly) this.saveNowAndThen(answering);
    return withdrawn;
  }

  private async refold(answering: Answering, version: number, useSnapshot: boolean): Promise<void> {
    const { online, unsaved } = await this.foldLog(answering.classifier, version, answering.sequence, useSnapshot);
    Object.assign(answering, { version, online, unsaved, generation: ++this.generations });
    this.saveNowAndThen(answering);
  }

  /** The champion, and every event between its training set and `upTo` that was not withdrawn since, in order. */
  private async foldLog(classifier: StoredClassifier, version: number, upTo: number, useSnapshot: boolean): Promise<{ online: OnlineModel; unsaved: number }> {
    const { db } = this.services;
    const artifact = await readArtifact(db, classifier.id, version);
    if (artifact === undefined) throw new ProblemError('unknown-version', `Version ${version} of "${classifier.name}" is gone.`);
    const champion = openModel(artifact.bytes);
    if (champion === null) throw new ProblemError('no-champion', `Version ${version} of "${classifier.name}" was made by another release of Amend, which this one cannot read.`);
    let after = artifact.lastSequence;
    let online = startOnlineModel(champion);
    const snapshot = useSnapshot ? await readSnapshot(db, classifier.id, version) : undefined;
    const saved = snapshot === undefined ? null : openSnapshot(champion, snapshot.state);
    if (snapshot !== undefined && saved !== null && snapshot.lastSequence <= upTo && (await readWithdrawals(db, classifier.id, snapshot.lastSequence, upTo)).size === 0) {
      online = saved;
      after = snapshot.lastSequence;
    }
    const withdrawals = await readWithdrawals(db, classifier.id, after, upTo);
    const pace = startPace();
    let unsaved = 0;
    while (after < upTo) {
      for (const event of await readEvents(db, classifier.id, after, Math.min(EVENTS_PER_READ, upTo - after))) {
        after = event.sequence;
        if (event.sequence > (withdrawals.get(event.key) ?? 0) && learn(online, classifier, event)) unsaved++;
        await pace.breathe();
      }
    }
    return { online, unsaved };
  }

  private saveNowAndThen(answering: Answering): void {
    if (answering.unsaved < EVENTS_PER_SNAPSHOT) return;
    answering.unsaved = 0;
    const snapshot = { lastSequence: answering.sequence, state: onlineToBytes(answering.online) };
    // Nobody waits for it: the log gives the same, only slower.
    saveSnapshot(this.services.db, answering.classifier.id, answering.version, snapshot).catch(this.services.onError);
  }
}

/** What was saved, or null when another release of Amend saved it: the log gives the same anew. */
function openSnapshot(champion: ClassificationModel, state: Uint8Array): OnlineModel | null {
  try {
    return onlineFromBytes(champion, state);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Learns from a correction or an acceptance; the other kinds teach no class. */
function learn(online: OnlineModel, classifier: StoredClassifier, event: FeedbackEntry): boolean {
  if (event.class === null) return false;
  learnFromFeedback(online, encodeRows(online, tableOfRows(classifier.columns, [event.cells])), event.class);
  return true;
}
