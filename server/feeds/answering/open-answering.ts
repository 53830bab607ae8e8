import type { AnomalyDesk } from '../../answer/anomalies/anomaly-desk.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import type { FeedLearners } from '../learning/feed-learners.ts';
import type { LearningTurn } from '../learning/learning-turn.ts';
import type { FeedPlan, Sorted } from '../mapping/feed-plan.ts';
import { answerRecords, type AnsweredRecords } from './answer-records.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import { findAnswerer, type ModelServices } from './find-answerer.ts';
import { scoreRecords } from './score-records.ts';

/** What answers, by kind of classifier. */
export interface AnsweringServices extends ModelServices {
  readonly anomalies: AnomalyDesk;
  readonly learners: FeedLearners;
}

/** What answers the records of a feed. */
export interface RecordAnswering {
  readonly classifier: StoredClassifier;
  /** Whether there is nothing but what the stream has taught. */
  readonly isByStreamAlone: boolean;
  /** @param turn in which the feed learns; null where it does not, or has nothing to learn of */
  answer(plan: FeedPlan, sorted: readonly Sorted[], at: Date, turn: LearningTurn | null): Promise<AnsweredRecords>;
}

/**
 * What answers a feed's records: what finds unusual rows, or the classifier's model with what the stream has taught.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, no-champion, unknown-version, model-elsewhere
 */
export async function openAnswering(
  { anomalies, ...services }: Pick<AnsweringServices, 'db' | 'models' | 'anomalies'>,
  feed: Pick<StoredFeed, 'classifierId' | 'settings'>,
): Promise<RecordAnswering> {
  const finding = await anomalies.find(feed.classifierId);
  if (finding !== null) {
    requireOpen(finding);
    return {
      ...{ classifier: finding, isByStreamAlone: false },
      answer: (plan, sorted, at) => scoreRecords(anomalies, finding, plan, sorted, at),
    };
  }
  const answerer = await findAnswerer(services, feed);
  return {
    ...{ classifier: answerer.classifier, isByStreamAlone: answerer.model === null },
    answer: (plan, sorted, at, turn) => answerRecords(answerer, plan, sorted, at, turn),
  };
}

/**
 * Has records answered in the feed's turn to learn, where it learns; else at once.
 * @throws {LearnerGone} when the feed is no more
 */
export function inLearningTurn<Value>(
  { learners }: Pick<AnsweringServices, 'learners'>,
  { id, classifierId, name, owner, settings: { learns } }: StoredFeed,
  { classifier, isByStreamAlone }: RecordAnswering,
  work: (turn: LearningTurn | null) => Promise<Value>,
): Promise<Value> {
  if (learns === undefined) return work(null);
  return learners.inTurn({ id, classifierId, name, owner, learns }, classifier, !isByStreamAlone, work);
}
