import type { Kysely } from 'kysely';
import { readAuditHead } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from './classifier-store.ts';

/**
 * The audit log of a deleted classifier stays; one of an earlier release may have none.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function requireAudited(db: Kysely<Database>, classifierId: string): Promise<void> {
  if ((await readAuditHead(db, classifierId)).sequence === 0) await readClassifier(db, classifierId);
}
