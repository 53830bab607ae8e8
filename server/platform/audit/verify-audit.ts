import type { Kysely } from 'kysely';
import type { ChainVerdict } from '../../../contract/audit.ts';
import type { Database } from '../database/schema.ts';
import { auditContent, auditLogName, readAuditEvents, readAuditHead, type AuditEntry } from './audit-store.ts';
import type { StoredEntry } from './chain.ts';
import { verifyLog } from './verify-log.ts';

/** Whether a classifier's audit log is what was recorded, see {@link verifyLog}. */
export async function verifyAudit(db: Kysely<Database>, classifierId: string): Promise<ChainVerdict> {
  return verifyLog(db, (snapshot) => ({
    name: auditLogName(classifierId),
    readPage: async (after, limit) =>
      (await readAuditEvents(snapshot, classifierId, after, limit)).map(storedAuditEvent),
    readHead: () => readAuditHead(snapshot, classifierId),
  }));
}

/** An event as the chain knows it. */
function storedAuditEvent(event: AuditEntry): StoredEntry {
  const content = auditContent(event);
  const isErased = event.reason === null && event.details === null;
  return { ...event, ...content, payload: isErased ? null : content.payload };
}
