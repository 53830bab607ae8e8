import type { Kysely } from 'kysely';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { forgetLearned } from './learner-store.ts';

/** Forgets what a feed has learned; nothing is noted where there was nothing to forget. */
export async function forgetLearning(
  db: Kysely<Database>,
  { id, classifierId, name }: { readonly id: string; readonly classifierId: string; readonly name: string },
  because: string,
  { person, at }: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const forgotten = await forgetLearned(transaction, id);
    if (forgotten === null) return;
    const noted = { kind: 'feed-learning-reset', subject: id, author: person, reason: because };
    await appendAuditEvent(transaction, classifierId, { ...noted, details: { name, ...forgotten } }, at);
  });
}
