import { randomUUID } from 'node:crypto';
import type { LearnerChoice } from '../../../contract/learner.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { TrainingStatus } from '../../../contract/training.ts';
import type { TrainingOccasion } from '../../../contract/training-occasion.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen, requireOwnModel } from '../../record/classifiers/require-open.ts';
import { countClasses } from '../../record/labels/label-count-store.ts';
import { describeTraining } from './describe-training.ts';
import { readLastDuration } from '../models/model-store.ts';
import { expectDuration } from './time-left.ts';
import { TRAINING_JOB } from '../training/training-job.ts';
import type { TrainingServices } from '../training/training-services.ts';
import { requireLearnable } from '../fitting/training-set.ts';
import { insertTraining, noteJob } from '../training/training-store.ts';

/** The same labels make the same model: chance in learning always begins from here. */
const SEED = 1;

/** Who asks for a training, and why. */
export interface TrainingWish {
  /** Without one, the learner of the classifier's policy. */
  readonly learner?: LearnerChoice | undefined;
  /** Stands in the version's "trained by". */
  readonly person: string;
  readonly occasion: TrainingOccasion;
  /** The same in a sentence, without a full stop. */
  readonly because: string;
}

/**
 * Asks for a training: its row and its job are written together, so neither is ever without the other.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, model-elsewhere, training-running; when the
 *   labels cannot be learned from, see {@link requireLearnable}
 */
export async function startTraining(
  services: TrainingServices,
  classifierId: string,
  wish: TrainingWish,
): Promise<TrainingStatus> {
  const { db, jobs, clock } = services;
  const classifier = await readClassifier(db, classifierId);
  requireOpen(classifier);
  requireOwnModel(classifier);
  const labels = await countClasses(db, classifierId);
  requireLearnable(labels);
  const rows = [...labels.values()].reduce((sum, each) => sum + each, 0);
  const id = randomUUID();
  const training = {
    id,
    classifierId,
    learner: wish.learner ?? classifier.policies.learner,
    seed: SEED,
    occasion: wish.occasion,
    because: wish.because,
    expectedMs: expectDuration(await readLastDuration(db, classifierId), rows),
    startedBy: wish.person,
    startedAt: clock(),
  };
  await db.transaction().execute(async (transaction) => {
    if (!(await insertTraining(transaction, training)))
      throw new ProblemError('training-running', { classifier: classifier.name });
    await noteJob(transaction, id, await jobs.send(TRAINING_JOB, { training: id }, transaction));
  });
  jobs.wake(TRAINING_JOB);
  return describeTraining(services, classifierId, id);
}
