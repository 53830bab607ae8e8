import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { ClassNames } from '../../answer/serving/class-names.ts';
import type { AnsweringModel } from '../../answer/serving/answering-models.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassWords, readUnpredictedClasses } from '../../record/classes/class-store.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import type { Answerer } from './answer-records.ts';
import type { StoredFeed } from '../standing/feed-store.ts';

export interface ModelServices {
  readonly db: Kysely<Database>;
  readonly models: { current(classifierId: string): Promise<AnsweringModel> };
}

/**
 * Who answers the records of a feed: the classifier's model; where it has none and the feed learns classes, the stream
 * alone.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, no-champion, unknown-version, model-elsewhere
 */
export async function findAnswerer(
  { db, models }: ModelServices,
  { classifierId, settings }: Pick<StoredFeed, 'classifierId' | 'settings'>,
): Promise<Answerer> {
  try {
    const model = await models.current(classifierId);
    requireOpen(model.classifier);
    return { classifier: model.classifier, model, names: model.names };
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'no-champion') || settings.learns?.kind !== 'class')
      throw error;
    const classifier = await readClassifier(db, classifierId);
    // One that was trained and cannot be read is to be seen to.
    if (classifier.champion !== null) throw error;
    requireOpen(classifier);
    const words = await readClassWords(db, classifierId);
    return {
      classifier,
      model: null,
      names: new ClassNames(words, new Set(await readUnpredictedClasses(db, classifierId))),
    };
  }
}
