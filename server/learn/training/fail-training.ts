import type { Kysely } from 'kysely';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNotice } from '../../platform/notices/delivery-store.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { endTraining, type Training } from './training-store.ts';

/** Ends a training that failed, and has admins told, once. One that ended elsewhere meanwhile stays as it is. */
export async function failTraining(
  db: Kysely<Database>,
  { id, classifier_id: classifierId }: Training,
  problem: ProblemOccurrence,
  at: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (!(await endTraining(transaction, id, { state: 'failed', problem }, at))) return;
    const { name } = await readClassifier(transaction, classifierId);
    await writeNotice(transaction, ['training-failed', { classifier: name, problem }], `training:${id}`, at);
  });
}
