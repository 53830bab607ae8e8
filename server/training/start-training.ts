import { randomUUID } from 'node:crypto';
import { ProblemError } from '../../contract/problem.ts';
import type { LearnerName, TrainingStatus } from '../../contract/training.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { countLabels } from './label-counts.ts';
import { describeTraining } from './describe-training.ts';
import { TRAINING_JOB } from './training-job.ts';
import type { TrainingServices } from './training-services.ts';
import { requireLearnable } from './training-set.ts';
import { insertTraining, noteJob } from './training-store.ts';

/** The same labels make the same model: chance in learning always begins from here. */
const SEED = 1;

/**
 * Asks for a training: its row and its job are written together, so neither is ever without the other.
 *
 * @param person who asks; stands in the version's "trained by"
 * @throws {ProblemError} unknown-classifier, too-few-labels, one-class, training-running
 */
export async function startTraining({ db, jobs, clock }: TrainingServices, classifierId: string, learner: 'auto' | LearnerName, person: string): Promise<TrainingStatus> {
  const classifier = await readClassifier(db, classifierId);
  requireLearnable(await countLabels(db, classifierId));
  const id = randomUUID();
  await db.transaction().execute(async (transaction) => {
    const isFirst = await insertTraining(transaction, { id, classifierId, learner, seed: SEED, startedBy: person, startedAt: clock() });
    if (!isFirst) throw new ProblemError('training-running', `A training of “${classifier.name}” is running already.`);
    await noteJob(transaction, id, await jobs.send(TRAINING_JOB, { training: id }, transaction));
  });
  jobs.wake(TRAINING_JOB);
  return describeTraining(db, classifierId, id);
}
