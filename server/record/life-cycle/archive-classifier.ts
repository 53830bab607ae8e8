import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { archiving } from '../../../contract/classifier-life.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier, readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { updateArchived } from './life-cycle-store.ts';

/**
 * Archives a classifier, which then takes nothing new (see `requireOpen`), or opens it again; notes who did, and why.
 * What it is already changes nothing, and nothing is noted.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function setArchived(
  db: Kysely<Database>,
  id: string,
  { archived, because }: z.output<typeof archiving>,
  changing: Changing,
): Promise<StoredClassifier> {
  return db.transaction().execute(async (transaction) => {
    const { archivedAt } = await lockClassifier(transaction, id);
    if (archived !== (archivedAt !== null)) {
      await updateArchived(transaction, id, archived ? changing : null);
      const kind = archived ? 'classifier-archived' : 'classifier-opened';
      const event = { kind, subject: null, author: changing.person, reason: because, details: {} };
      await appendAuditEvent(transaction, id, event, changing.at);
    }
    return readClassifier(transaction, id);
  });
}
