import type { Kysely } from 'kysely';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import { tellOwner } from '../../people/channels/tell-owner.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { endTraining, type Training } from './training-store.ts';

/** Whom a training that fails is told. */
export interface FailureTelling {
  /** Whose trainings are that nobody asked for; null is nobody's. */
  readonly readOwner: (db: Kysely<Database>, classifierId: string) => Promise<string | null>;
  /** Whether there is a mail server. */
  readonly hasMail: boolean;
}

const TO_ADMINS: FailureTelling = { readOwner: async () => null, hasMail: false };

/**
 * Ends a training that failed, and has admins told, and by e-mail whoever asked for it, or whose classifier it is: of
 * each problem of a classifier once a day. One that ended elsewhere meanwhile stays as it is.
 */
export async function failTraining(
  db: Kysely<Database>,
  { id, classifier_id: classifierId, cause, started_by: startedBy }: Training,
  problem: ProblemOccurrence,
  at: Date,
  { readOwner, hasMail }: FailureTelling = TO_ADMINS,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (!(await endTraining(transaction, id, { state: 'failed', problem }, at))) return;
    const { name: classifier } = await readClassifier(transaction, classifierId);
    const owner = cause === 'person' ? startedBy : await readOwner(transaction, classifierId);
    const day = at.toISOString().slice(0, 'yyyy-mm-dd'.length);
    const key = `training-failed:${classifierId}:${problem[0]}:${day}`;
    await tellOwner(transaction, ['training-failed', { classifier, problem }], { key, owner, at, hasMail });
  });
}
