import type { Kysely } from 'kysely';
import { PROBLEMS, ProblemError } from '../../contract/problem.ts';
import type { TrainingStatus } from '../../contract/training.ts';
import type { Database } from '../database/schema.ts';
import { readVersion } from './model-store.ts';
import { readTraining } from './training-store.ts';

/**
 * How a training stands, for people.
 *
 * @throws {ProblemError} unknown-training, also when the training is another classifier's
 */
export async function describeTraining(db: Kysely<Database>, classifierId: string, id: string): Promise<TrainingStatus> {
  const training = await readTraining(db, id);
  if (training?.classifier_id !== classifierId) throw new ProblemError('unknown-training', `There is no training ${id} of this classifier.`);
  const { problem_code: code, problem_detail: detail, version } = training;
  return {
    id,
    state: training.state,
    phase: training.phase,
    share: training.share,
    version: version === null ? null : ((await readVersion(db, classifierId, version)) ?? null),
    problem: code === null ? null : { code, detail: detail ?? '', nextStep: PROBLEMS[code].nextStep },
  };
}
