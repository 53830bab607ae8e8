import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../../../contract/problem.ts';
import type { OnlineModel } from '../../../ml/online/online-model.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOwnModel } from '../../record/classifiers/require-open.ts';
import { isDatabaseUnavailable } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readStandingRules } from '../../record/rules/rule-store.ts';
import type { StandingRules } from '../../record/rules/standing-rules.ts';
import type { Trust } from '../../record/labels/trust.ts';
import { columnsOfVersion } from '../../learn/models/version-columns.ts';
import {
  isOfAnother,
  readAnsweringFold,
  readPointer,
  type AnsweringFold,
  type AnsweringPointer,
} from './answering-store.ts';
import { asOfNow, type AsOf } from './as-of.ts';
import type { ClassNames } from './class-names.ts';
import {
  isForWantOfFirst,
  makeFirstModel,
  NO_VERSION,
  readFirstBasis,
  requireFewLabels,
  requireFirst,
  type FirstBasis,
} from '../first-answers/make-first-model.ts';
import { followOutside, type OutsideAnswers } from '../first-answers/outside-answers.ts';
import { ifAny } from './if-any.ts';
import { learnNews } from './learn-news.ts';
import { RowLabels } from './row-labels.ts';
import { championOf, teachModel } from './teach-model.ts';
import { saveNowAndThen } from './save-now-and-then.ts';

/** What answers for a classifier, as of one event of its feedback log. */
export interface AnsweringModel {
  readonly classifier: StoredClassifier;
  /** The classifier's columns as the champion reads them. */
  readonly columns: readonly ColumnSpec[];
  /** Number of the champion; {@link NO_VERSION} where rows get first answers. */
  readonly version: number;
  /** The champion, or the words of the classes, and what feedback has taught since; learns as events come in. */
  readonly online: OnlineModel;
  readonly labels: RowLabels;
  /** What the classes that the model learned are called by now. */
  readonly names: ClassNames;
  /** The rules that stand. */
  readonly rules: StandingRules;
  /** What a model endpoint said of rows, before anything was trained; null where none is asked. */
  readonly outside: OutsideAnswers | null;
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
  outside: OutsideAnswers | null;
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
  /** What first answers are made from; null where a version answers. */
  firstBasis: string | null;
}

/** Models kept in memory; the one not asked for longest goes first. */
const MOST_MODELS = 32;

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
    if (!(await this.isTrained(classifierId))) throw untrained();
    const model = await this.currentOrFirst(classifierId).catch((error: unknown) => {
      if (error instanceof ProblemError && isForWantOfFirst(error)) throw untrained();
      throw error;
    });
    if (model.version === NO_VERSION) throw untrained();
    return model;
  }

  /** Whether there is a version to ask: nothing is read or made for first answers by whoever takes none. */
  private async isTrained(classifierId: string): Promise<boolean> {
    const kept = await this.folds.peek(classifierId)?.catch(() => undefined);
    if (kept !== undefined && kept.version !== NO_VERSION) return true;
    const pointer = await this.readPointer(classifierId);
    // Whoever asks for what is not there, or is no model of Amend's, is told so by the question itself.
    return pointer === undefined || pointer.kind !== 'classes' || pointer.champion !== null;
  }

  /**
   * The same for whoever tells where an answer comes from: before anything was trained, what gives first answers. A few
   * small reads more then.
   *
   * @throws {ProblemError} as {@link current}; no-champion with the reason why there are no first answers
   */
  async currentOrFirst(classifierId: string): Promise<AnsweringModel> {
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
    const { classifier, version, online, labels, names, rules, outside, generation } = answering;
    const columns = columnsOfVersion(online.champion, classifier.columns);
    return {
      classifier,
      columns,
      version,
      online,
      labels,
      names,
      rules,
      outside,
      generation,
      asOf: asOfNow(answering),
    };
  }

  /** As {@link current}, but null when the classifier has not been trained. */
  async currentIfTrained(classifierId: string): Promise<AnsweringModel | null> {
    return ifAny(this.current(classifierId));
  }

  /** As {@link currentOrFirst}, but null when nothing answers. */
  async currentOrFirstIfAny(classifierId: string): Promise<AnsweringModel | null> {
    return ifAny(this.currentOrFirst(classifierId));
  }

  /** Catches a model up ahead of the next question, if this process keeps it. */
  async refresh(classifierId: string): Promise<void> {
    if (this.folds.has(classifierId)) await this.currentOrFirstIfAny(classifierId);
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
    const pointer = await this.readPointer(classifierId);
    if (pointer === undefined)
      throw new ProblemError('unknown-classifier', { reason: 'none', classifier: classifierId });
    requireOwnModel(pointer);
    if (pointer.champion === null) return this.catchUpFirst(classifierId, pointer, answering);
    if (answering === null) return this.load(classifierId, pointer.champion, pointer.erasures);
    if (isOfAnother(answering, pointer)) return this.load(classifierId, pointer.champion, pointer.erasures);
    await this.followPointer(answering, pointer);
    const promoted = answering.version !== pointer.champion;
    const isTrue = await this.learnNews(answering, pointer.lastSequence, promoted);
    return promoted || !isTrue ? this.refold(answering, pointer.champion) : answering;
  }

  /** The same before anything was trained. A version that answers in another's place has nothing before it. */
  private async catchUpFirst(
    classifierId: string,
    pointer: AnsweringPointer,
    answering: Answering | null,
  ): Promise<Answering> {
    const { db, readVersion } = this.services;
    if (readVersion !== undefined) throw untrained();
    const before = await readFirstBasis(db, classifierId);
    const fresh = () => this.load(classifierId, null, pointer.erasures, before);
    if (answering === null || answering.firstBasis !== before.basis || isOfAnother(answering, pointer)) return fresh();
    await this.followPointer(answering, pointer);
    if (!(await this.learnNews(answering, pointer.lastSequence, false))) return fresh();
    requireFewLabels(answering.classifier, answering.online.learnt);
    answering.outside = await followOutside(db, answering.classifier, before.classes, answering.outside);
    return answering;
  }

  private async followPointer(answering: Answering, { policies, archivedAt, ruleChanges }: AnsweringPointer) {
    answering.classifier = { ...answering.classifier, policies, archivedAt };
    if (ruleChanges !== answering.rules.changes)
      answering.rules = await readStandingRules(this.services.db, answering.classifier);
  }

  private async readPointer(classifierId: string): Promise<AnsweringPointer | undefined> {
    const { db, readVersion } = this.services;
    const pointer = await readPointer(db, classifierId);
    if (pointer === undefined || readVersion === undefined) return pointer;
    return { ...pointer, champion: await readVersion(classifierId) };
  }

  /** @param version null where first answers are given, which are then made from `before` */
  private async load(
    classifierId: string,
    version: number | null,
    erasures: number,
    before: FirstBasis | null = null,
  ): Promise<Answering> {
    const classifier = await readClassifier(this.services.db, classifierId);
    requireOwnModel(classifier);
    if (before !== null) requireFirst(classifier, before.classes);
    const fold = await this.readFold(classifier, version, true);
    const labels = new RowLabels(fold.ofRowAlone);
    for (const { key, label } of fold.labels) labels.set(key, label);
    const champion =
      before === null
        ? championOf(classifier, fold)
        : await makeFirstModel(this.services.db, classifier, before, fold.taught.length);
    const answering = {
      classifier,
      version: version ?? NO_VERSION,
      firstBasis: before?.basis ?? null,
      erasures,
      labels,
      names: fold.names,
      classChanges: fold.classChanges,
      rules: await readStandingRules(this.services.db, classifier),
      outside: before === null ? null : await followOutside(this.services.db, classifier, before.classes, null),
      generation: ++this.generations,
      sequence: fold.lastSequence,
      trust: fold.trust,
      ...(await teachModel(this.services.db, classifier, fold, champion)),
    };
    saveNowAndThen(this.services, answering);
    return answering;
  }

  /** @see learnNews */
  private async learnNews(answering: Answering, lastSequence: number, labelsOnly: boolean): Promise<boolean> {
    const isTrue = await learnNews(this.services.db, answering, lastSequence, labelsOnly);
    if (isTrue) saveNowAndThen(this.services, answering);
    return isTrue;
  }

  private async refold(answering: Answering, version: number): Promise<Answering> {
    const fold = await this.readFold(answering.classifier, version, false);
    if (fold.classChanges !== answering.classChanges)
      return this.load(answering.classifier.id, version, answering.erasures);
    await this.learnNews(answering, fold.lastSequence, true);
    Object.assign(answering, {
      version,
      firstBasis: null,
      outside: null,
      generation: ++this.generations,
      ...(await teachModel(this.services.db, answering.classifier, fold, championOf(answering.classifier, fold))),
    });
    saveNowAndThen(this.services, answering);
    return answering;
  }

  private async readFold(
    classifier: StoredClassifier,
    version: number | null,
    withLabels: boolean,
  ): Promise<AnsweringFold> {
    const fold = await readAnsweringFold(this.services.db, classifier.id, version, withLabels);
    if (fold === undefined)
      throw new ProblemError('unknown-version', { reason: 'gone', classifier: classifier.name, version: version! });
    return fold;
  }
}

function untrained(): ProblemError {
  return new ProblemError('no-champion', { reason: 'untrained' });
}
