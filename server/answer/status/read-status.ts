import type { Kysely } from 'kysely';
import type { ModelStatus } from '../../../contract/model-status.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { AnswerTimes } from '../../platform/metrics/answer-times.ts';
import type { ProcessWatch } from '../../platform/metrics/process-figures.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readChampion } from '../../learn/models/champion-store.ts';
import { readDecisions } from '../../learn/models/decision-store.ts';
import { countAnswered } from '../predictions/answered-count-store.ts';
import type { PredictionLog } from '../predictions/prediction-log.ts';
import { NO_VERSION } from '../first-answers/make-first-model.ts';
import type { AnsweringModels } from '../serving/answering-models.ts';

export interface StatusServices {
  readonly db: Kysely<Database>;
  readonly models: AnsweringModels;
  readonly times: AnswerTimes;
  readonly process: ProcessWatch;
  readonly predictionLog: Pick<PredictionLog, 'flush' | 'droppedRows'>;
  readonly clock: () => Date;
}

/**
 * How a classifier serves now. Loads the version in use where this process has not been asked for it: whether it can
 * answer is found out, not assumed.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function readStatus(services: StatusServices, classifierId: string): Promise<ModelStatus> {
  const { db, times, predictionLog, clock } = services;
  const classifier = await readClassifier(db, classifierId);
  const { version } = await readChampion(db, classifierId);
  const state = await stateOf(services, classifier);
  await predictionLog.flush(); // what was answered just now is to count
  const at = clock();
  const { startedAt, ...figures } = services.process.figures();
  return {
    at: at.toISOString(),
    state,
    version,
    since: version === null ? null : await readSince(db, classifierId, version),
    answered: await countAnswered(db, classifierId, at),
    latency: await times.read(classifierId),
    process: { startedAt: startedAt.toISOString(), ...figures, unloggedRows: predictionLog.droppedRows },
  };
}

async function stateOf({ models }: StatusServices, classifier: StoredClassifier): Promise<ModelStatus['state']> {
  if (classifier.archivedAt !== null) return 'archived';
  if (classifier.kind === 'anomalies') return 'answers';
  try {
    const { version } = await models.currentOrFirst(classifier.id);
    return version === NO_VERSION ? 'first' : 'answers';
  } catch (error) {
    if (!(error instanceof ProblemError) || error.occurrence[0] !== 'no-champion') throw error;
    return error.occurrence[1].reason === 'unreadable' ? 'unreadable' : 'untrained';
  }
}

/** When the version in use last came to answer; null where nobody noted it. */
async function readSince(db: Kysely<Database>, classifierId: string, version: number): Promise<string | null> {
  const moves = (await readDecisions(db, classifierId, version)).filter(
    ({ kind, before, version: moved }) => (kind === 'promoted' || kind === 'put-in-use') && before !== moved,
  );
  const last = moves.at(-1);
  return last?.version === version ? last.at : null;
}
