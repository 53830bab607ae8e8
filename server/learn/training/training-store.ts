import { sql, type Kysely, type Selectable } from 'kysely';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import type { LearnerChoice } from '../../../contract/learner.ts';
import type { TrainingPhase } from '../../../contract/training.ts';
import type { TrainingOccasion } from '../../../contract/training-occasion.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { TrainingsTable } from '../../platform/database/training-schema.ts';
import { telling } from '../../record/classifiers/classifier-store.ts';

export type Training = Selectable<TrainingsTable>;

export interface NewTraining {
  readonly id: string;
  readonly classifierId: string;
  readonly learner: LearnerChoice;
  readonly seed: number;
  readonly occasion: TrainingOccasion;
  /** The same in a sentence, without a full stop. */
  readonly because: string;
  /** How long a training of so many labels took before, in ms; null when none did. */
  readonly expectedMs: number | null;
  readonly startedBy: string;
  readonly startedAt: Date;
}

/** How a training ended. */
export type TrainingEnd =
  | { readonly state: 'done'; readonly version: number }
  | { readonly state: 'failed'; readonly problem: ProblemOccurrence }
  | { readonly state: 'cancelled' };

/**
 * Notes a training as running, from the moment it is asked for, and tells every process.
 *
 * @returns false when another training of the classifier is running, or its incident has had one
 */
export async function insertTraining(db: Kysely<Database>, training: NewTraining): Promise<boolean> {
  try {
    await db
      .insertInto('trainings')
      .values({
        id: training.id,
        classifier_id: training.classifierId,
        learner: training.learner,
        seed: training.seed,
        cause: training.occasion.code,
        occasion: JSON.stringify(training.occasion),
        because: training.because,
        expected_ms: training.expectedMs,
        state: 'running',
        phase: 'waiting',
        share: 0,
        attempts: 0,
        started_by: training.startedBy,
        started_at: training.startedAt,
      })
      .returning(telling('classifier_id'))
      .execute();
    return true;
  } catch (error) {
    if (isUniqueViolation(error, 'one_running_training')) return false;
    if (isUniqueViolation(error, 'trainings_once_an_incident')) return false;
    throw error;
  }
}

export async function readTraining(db: Kysely<Database>, id: string): Promise<Training | undefined> {
  return db.selectFrom('trainings').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Reads a training and keeps others from changing it until the transaction ends. */
export async function lockTraining(transaction: Kysely<Database>, id: string): Promise<Training | undefined> {
  return transaction.selectFrom('trainings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Trainings that nobody has ended: waiting in the queue, at work, or left behind by a killed server. */
export async function runningTrainings(db: Kysely<Database>): Promise<Training[]> {
  return db.selectFrom('trainings').selectAll().where('state', '=', 'running').orderBy('started_at').execute();
}

/** Notes which job of the queue carries the training out. */
export async function noteJob(db: Kysely<Database>, id: string, jobId: string): Promise<void> {
  await db.updateTable('trainings').set({ job_id: jobId }).where('id', '=', id).execute();
}

/** Trainings of a classifier, latest first. */
export async function listTrainings(db: Kysely<Database>, classifierId: string, limit: number): Promise<Training[]> {
  return db
    .selectFrom('trainings')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Counts an attempt. Undefined when the training was ended before it began. */
export async function beginAttempt(db: Kysely<Database>, id: string, at: Date): Promise<Training | undefined> {
  return db
    .updateTable('trainings')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), phase: 'reading' as const, share: 0, begun_at: at }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returningAll()
    .executeTakeFirst();
}

/**
 * Takes an attempt back that ended in order, with its server: only those that were cut off count against a training.
 */
export async function forgiveAttempt(db: Kysely<Database>, id: string): Promise<void> {
  await db
    .updateTable('trainings')
    .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Lets an interrupted training wait for its next attempt: the job that carries it out, or null until it is due. */
export async function awaitNextAttempt(db: Kysely<Database>, id: string, jobId: string | null): Promise<void> {
  await db.updateTable('trainings').set({ phase: 'waiting', share: 0, job_id: jobId }).where('id', '=', id).execute();
}

/** @returns false when the training has been ended meanwhile: cancelled, by this process or another */
export async function noteProgress(
  db: Kysely<Database>,
  id: string,
  phase: TrainingPhase,
  share: number,
): Promise<boolean> {
  const result = await db
    .updateTable('trainings')
    .set({ phase, share })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Ends a running training and tells every process. Within the transaction that saves its version, this makes an end and
 * its effects one.
 *
 * @returns false when it had ended already; then nothing is changed
 */
export async function endTraining(db: Kysely<Database>, id: string, end: TrainingEnd, at: Date): Promise<boolean> {
  const ended = await db
    .updateTable('trainings')
    .set({
      state: end.state,
      finished_at: at,
      ...(end.state === 'done' ? { version: end.version, share: 1, phase: 'saving' as const } : {}),
      ...(end.state === 'failed'
        ? { problem_code: end.problem[0], problem_values: JSON.stringify(end.problem[1]) }
        : {}),
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning(telling('classifier_id'))
    .executeTakeFirst();
  return ended !== undefined;
}

/** Whether an incident has had its training. */
export async function wasTrainedFor(db: Kysely<Database>, classifierId: string, incident: number): Promise<boolean> {
  const found = await db
    .selectFrom('trainings')
    .select('id')
    .where('classifier_id', '=', classifierId)
    .where('cause', '=', 'incident')
    .where(sql<string>`occasion -> 'values' ->> 'incident'`, '=', String(incident))
    .executeTakeFirst();
  return found !== undefined;
}
