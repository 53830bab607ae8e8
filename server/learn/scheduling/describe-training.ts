import { ProblemError, problemWords } from '../../../contract/problem.ts';
import { PROBLEM_WORDS } from '../../../contract/words/problem-words.ts';
import type { TrainingStatus } from '../../../contract/training.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { beginsAgainAt, isPostponed } from '../training/interrupted-training.ts';
import { readVersion } from '../models/model-store.ts';
import { secondsLeft } from './time-left.ts';
import type { TrainingServices } from '../training/training-services.ts';
import { listTrainings, readTraining, type Training } from '../training/training-store.ts';

type Services = Pick<TrainingServices, 'db' | 'clock'>;

/** Trainings listed; the running one is always among them, as only one of a classifier runs. */
const MOST_LISTED = 20;

/**
 * How a training stands, for people.
 *
 * @throws {ProblemError} unknown-training, also when the training is another classifier's
 */
export async function describeTraining(services: Services, classifierId: string, id: string): Promise<TrainingStatus> {
  const training = await readTraining(services.db, id);
  if (training?.classifier_id !== classifierId)
    throw new ProblemError('unknown-training', { reason: 'none', training: id });
  return describe(services, training);
}

/**
 * The latest 20 trainings of a classifier, latest first: a pane that is opened anew finds the running one here.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function describeTrainings(services: Services, classifierId: string): Promise<TrainingStatus[]> {
  await readClassifier(services.db, classifierId);
  const trainings = await listTrainings(services.db, classifierId, MOST_LISTED);
  return Promise.all(trainings.map((training) => describe(services, training)));
}

async function describe({ db, clock }: Services, training: Training): Promise<TrainingStatus> {
  const { version } = training;
  return {
    id: training.id,
    state: training.state,
    phase: training.phase,
    share: training.share,
    secondsLeft: training.state === 'running' ? timeLeft(training, clock()) : null,
    startedBy: training.started_by,
    startedAt: training.started_at.toISOString(),
    cause: training.cause,
    interruption: isPostponed(training)
      ? { times: training.attempts, beginsAgainAt: beginsAgainAt(training)!.toISOString() }
      : null,
    version: version === null ? null : ((await readVersion(db, training.classifier_id, version)) ?? null),
    problem: problemOf(training),
  };
}

/** Trainings of earlier releases have a sentence, and no values. */
function problemOf(training: Training): TrainingStatus['problem'] {
  const { problem_code: code, problem_values: values, problem_detail: sentence } = training;
  if (code === null) return null;
  if (values === null) return { code, values: {}, detail: sentence ?? '', nextStep: PROBLEM_WORDS[code].nextStep };
  const { detail, nextStep } = problemWords(code, values);
  return { code, values: { ...values }, detail, nextStep };
}

function timeLeft({ phase, share, begun_at: begun, expected_ms: expectedMs }: Training, now: Date): number | null {
  return begun === null
    ? null
    : secondsLeft({ phase, share, elapsedMs: Math.max(0, now.getTime() - begun.getTime()), expectedMs });
}
