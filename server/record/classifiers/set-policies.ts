import type { Kysely } from 'kysely';
import type { Policies } from '../../../contract/classifier.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier, updatePolicies, type StoredClassifier } from './classifier-store.ts';
import { nextTime } from './cron-schedule.ts';

/**
 * Replaces a classifier's policies. They hold from now on: a new schedule begins with its next time.
 *
 * @throws {ProblemError} unknown-classifier; invalid-request when the schedule is none
 */
export async function setPolicies(
  db: Kysely<Database>,
  id: string,
  policies: Policies,
  now: Date,
): Promise<StoredClassifier> {
  await readClassifier(db, id);
  await updatePolicies(db, id, policies, firstTime(policies, now));
  return readClassifier(db, id);
}

/** When these policies ask for a training by the clock for the first time; null when they never do. */
export function firstTime({ retrainSchedule }: Policies, now: Date): Date | null {
  return retrainSchedule === '' ? null : nextTime(retrainSchedule, now);
}
