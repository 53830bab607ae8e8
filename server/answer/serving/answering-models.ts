import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../../../contract/problem.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { onlineFromBytes, onlineToBytes, startOnlineModel, type OnlineModel } from '../../../ml/online/online-model.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOwnModel } from '../../record/classifiers/require-open.ts';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import { isErasedEvent } from '../../record/feedback/feedback-entry.ts';
import { readEvents } from '../../record/feedback/feedback-store.ts';
import { readStandingRules } from '../../record/rules/rule-store.ts';
import type { StandingRules } from '../../record/rules/standing-rules.ts';
import { readLabelledRows } from '../../record/labels/label-store.ts';
import { openModel } from '../../learn/models/open-model.ts';
import type { Trust } from '../../record/labels/trust.ts';
import { columnsOfVersion } from '../../learn/models/version-columns.ts';
import {
  readAnsweringFold,
  readPointer,
  saveSnapshot,
  type AnsweringFold,
  type AnsweringPointer,
} from './answering-store.ts';
import { startYielding } from '../../platform/turns/yielding.ts';
import type { ClassNames } from './class-names.ts';
import { learn } from './learn-row.ts';
import { RowLabels } from './row-labels.ts';
import { teaches, unteaches } from './what-teaches.ts';

/**
 * What answers are as of: two answers of one row differ only where these do. A live model may be ahead of it by a few
 * events, never behind.
 */
export interface AsOf {
  /** Version, names, columns, whose words count, and what was erased. */
  readonly basis: string;
  /** How often rules had changed. */
  readonly rules: number;
  /** Last feedback event taken in. */
  readonly sequence: number;
}

/** What answers for a classifier, as of one event of its feedback log. */
export interface AnsweringModel {
  readonly classifier: StoredClassifier;
  /** The classifier's columns as the champion reads them. */
  readonly columns: readonly ColumnSpec[];
  /** Number of the champion. */
  readonly version: number;
  /** The champion and what feedback has taught since; learns in place as events come in. */
  readonly online: OnlineModel;
  readonly labels: RowLabels;
  /** What the classes that the model learned are called by now. */
  readonly names: ClassNames;
  /** The rules that stand. */
  readonly rules: StandingRules;
  /**
   * Another number means another online model: rows encoded for it, and its cached answers, are of no use to this one.
   */
  readonly generation: number;
  readonly asOf: AsOf;
}

interface Answering extends Omit<AnsweringModel, 'columns' | 'asOf'> {
  classifier: StoredClassifier;
  version: number;
  online: OnlineModel;
  generation: number;
  names: ClassNames;
  /** How often the catalogue had changed, by whose names all of this is. */
  classChanges: number;
  rules: StandingRules;
  /** Last feedback event that the champion was trained with. */
  championSequence: number;
  /** Whose words count. */
  readonly trust: Trust;
  /** How often rows had been erased. */
  readonly erasures: number;
  /** Last feedback event taken in. */
  sequence: number;
  /** Of them, the events learned from since the last snapshot. */
  unsaved: number;
}

/** Why a classifier has no model here that answers. */
const NOT_ANSWERING: ReadonlySet<string> = new Set(['no-champion', 'model-elsewhere', 'finds-anomalies']);
/** Models kept in memory; the one not asked for longest goes first. */
const MOST_MODELS = 32;
const EVENTS_PER_READ = 500;
/** A snapshot saves a restarted server some 0.3 ms an event. */
const EVENTS_PER_SNAPSHOT = 500;

export interface AnsweringServices {
  readonly db: Kysely<Database>;
  /** Told of what may fail without harm, such as saving a snapshot. */
  readonly onError: (error: Error) => void;
  /** Which version answers in place of the champion; null of none. */
  readonly readVersion?: (classifierId: string) => Promise<number | null>;
  /** Default 32. */
  readonly mostModels?: number;
}

/**
 * The models that answer, one per classifier: a fold over the champion and the labels that were said since its training
 * set. Every process that has read the log to the same event answers the same.
 */
export class AnsweringModels {
  private readonly services: AnsweringServices;
  /** Per classifier the last step of its fold; steps follow one another. */
  private readonly folds: LRUCache<string, Promise<Answering>>;
  private generations = 0;

  constructor(services: AnsweringServices) {
    this.services = services;
    this.folds = new LRUCache({ max: services.mostModels ?? MOST_MODELS });
  }

  /**
   * The model of a classifier, caught up with everything committed before the call. One indexed read when nothing is
   * new.
   *
   * @throws {ProblemError} unknown-classifier, no-champion, model-elsewhere, finds-anomalies
   */
  async current(classifierId: string): Promise<AnsweringModel> {
    const before = this.folds.get(classifierId) ?? Promise.resolve(null);
    const step = before.then(
      (answering) => this.catchUp(classifierId, answering),
      (error: unknown) => this.goOnAfter(error, classifierId),
    );
    this.folds.set(classifierId, step);
    step.catch(() => {
      if (this.folds.peek(classifierId) === step) this.folds.delete(classifierId);
    });
    // A copy: who answers with a model keeps it to the end, also when another version is promoted meanwhile.
    const answering = await step;
    const { classifier, version, online, labels, names, rules, generation } = answering;
    const columns = columnsOfVersion(online.champion, classifier.columns);
    return { classifier, columns, version, online, labels, names, rules, generation, asOf: asOfNow(answering) };
  }

  /** As {@link current}, but null when the classifier has not been trained. */
  async currentIfTrained(classifierId: string): Promise<AnsweringModel | null> {
    try {
      return await this.current(classifierId);
    } catch (error) {
      if (error instanceof ProblemError && NOT_ANSWERING.has(error.code)) return null;
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
   * A step that failed may have learned a part, so the next one builds the model anew from the log. But who waited for
   * one that failed because the database is away need not find that out in turn.
   */
  private async goOnAfter(error: unknown, classifierId: string): Promise<Answering> {
    if (isDatabaseUnavailable(error)) throw error;
    return this.catchUp(classifierId, null);
  }

  private async catchUp(classifierId: string, answering: Answering | null): Promise<Answering> {
    const { db } = this.services;
    const pointer = await this.readPointer(classifierId);
    if (pointer === undefined)
      throw new ProblemError('unknown-classifier', { reason: 'none', classifier: classifierId });
    requireOwnModel(pointer);
    if (pointer.champion === null) throw new ProblemError('no-champion', { reason: 'untrained' });
    if (answering === null) return this.load(classifierId, pointer.champion, pointer.erasures);
    // What was said before is known by other columns from now on, or by other names; what was erased is known no more.
    if (
      pointer.columnChanges !== answering.classifier.columnChanges ||
      pointer.classChanges !== answering.classChanges ||
      pointer.erasures !== answering.erasures ||
      // Nothing of what a person said can be left out, or come back, but from the start.
      pointer.trustChanges !== answering.trust.changes
    )
      return this.load(classifierId, pointer.champion, pointer.erasures);
    const { policies, archivedAt } = pointer;
    answering.classifier = { ...answering.classifier, policies, archivedAt };
    if (pointer.ruleChanges !== answering.rules.changes)
      answering.rules = await readStandingRules(db, answering.classifier);
    const promoted = answering.version !== pointer.champion;
    const isTrue = await this.learnNews(answering, pointer.lastSequence, promoted);
    return promoted || !isTrue ? this.refold(answering, pointer.champion) : answering;
  }

  private async readPointer(classifierId: string): Promise<AnsweringPointer | undefined> {
    const { db, readVersion } = this.services;
    const pointer = await readPointer(db, classifierId);
    if (pointer === undefined || readVersion === undefined) return pointer;
    return { ...pointer, champion: await readVersion(classifierId) };
  }

  private async load(classifierId: string, version: number, erasures: number): Promise<Answering> {
    const classifier = await readClassifier(this.services.db, classifierId);
    requireOwnModel(classifier);
    const fold = await this.readFold(classifier, version, true);
    const labels = new RowLabels(fold.ofRowAlone);
    for (const { key, label } of fold.labels) labels.set(key, label);
    const answering = {
      classifier,
      version,
      erasures,
      labels,
      names: fold.names,
      classChanges: fold.classChanges,
      rules: await readStandingRules(this.services.db, classifier),
      generation: ++this.generations,
      sequence: fold.lastSequence,
      trust: fold.trust,
      ...(await this.teach(classifier, fold)),
    };
    this.saveNowAndThen(answering);
    return answering;
  }

  /**
   * Takes in the events up to `lastSequence`. What no longer stands cannot be unlearned, only left out from the start.
   *
   * @param labelsOnly the online model is about to be replaced
   * @returns whether the online model has learned what stands, and nothing else
   */
  private async learnNews(answering: Answering, lastSequence: number, labelsOnly: boolean): Promise<boolean> {
    const { db } = this.services;
    const yielding = startYielding();
    let isTrue = !labelsOnly;
    while (answering.sequence < lastSequence) {
      const limit = Math.min(EVENTS_PER_READ, lastSequence - answering.sequence);
      for (const event of await readEvents(db, answering.classifier.id, answering.sequence, limit)) {
        answering.sequence = event.sequence;
        if (isErasedEvent(event)) continue;
        const step = answering.labels.apply(event, answering.trust);
        isTrue &&= !unteaches(step, event, answering.championSequence);
        if (isTrue && teaches(answering.trust, step.after, event)) {
          learn(answering, event);
          answering.unsaved++;
        }
        await yielding.ifDue();
      }
    }
    if (isTrue) this.saveNowAndThen(answering);
    return isTrue;
  }

  private async refold(answering: Answering, version: number): Promise<Answering> {
    const fold = await this.readFold(answering.classifier, version, false);
    if (fold.classChanges !== answering.classChanges)
      return this.load(answering.classifier.id, version, answering.erasures);
    await this.learnNews(answering, fold.lastSequence, true);
    Object.assign(answering, {
      version,
      generation: ++this.generations,
      ...(await this.teach(answering.classifier, fold)),
    });
    this.saveNowAndThen(answering);
    return answering;
  }

  private async readFold(classifier: StoredClassifier, version: number, withLabels: boolean): Promise<AnsweringFold> {
    const fold = await readAnsweringFold(this.services.db, classifier.id, version, withLabels);
    if (fold === undefined)
      throw new ProblemError('unknown-version', { reason: 'gone', classifier: classifier.name, version });
    return fold;
  }

  /** The champion, taught every label that was said after its training set and stands, in order. */
  private async teach(
    classifier: StoredClassifier,
    { artifact, taught, snapshot, names }: AnsweringFold,
  ): Promise<Pick<Answering, 'online' | 'championSequence' | 'unsaved'>> {
    const champion = openModel(artifact.bytes);
    if (champion === null) throw new ProblemError('no-champion', { reason: 'unreadable', classifier: classifier.name });
    const saved = snapshot === undefined ? null : openSnapshot(champion, snapshot.state);
    const online = saved ?? startOnlineModel(champion);
    const missing = saved === null ? taught : taught.filter((sequence) => sequence > snapshot!.lastSequence);
    const yielding = startYielding();
    for (let start = 0; start < missing.length; start += EVENTS_PER_READ) {
      for (const row of await readLabelledRows(
        this.services.db,
        classifier.id,
        missing.slice(start, start + EVENTS_PER_READ),
      )) {
        learn({ online, classifier, names }, row);
        await yielding.ifDue();
      }
    }
    return { online, championSequence: artifact.lastSequence, unsaved: missing.length };
  }

  private saveNowAndThen(answering: Answering): void {
    if (answering.unsaved < EVENTS_PER_SNAPSHOT) return;
    answering.unsaved = 0;
    const { sequence: lastSequence, classChanges, online } = answering;
    const snapshot = { lastSequence, classChanges, state: onlineToBytes(online) };
    // Nobody waits for it: the log gives the same, only slower.
    const { classifier, version, trust } = answering;
    saveSnapshot(this.services.db, classifier.id, version, snapshot, trust.changes).catch(this.services.onError);
  }
}

function asOfNow({ classifier, version, classChanges, trust, erasures, rules, sequence }: Answering): AsOf {
  const basis = [version, classifier.columnChanges, classChanges, trust.changes, erasures].join(' ');
  return { basis, rules: rules.changes, sequence };
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
