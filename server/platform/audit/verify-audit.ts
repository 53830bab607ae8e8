import type { Kysely } from 'kysely';
import type { ChainVerdict } from '../../../contract/audit.ts';
import type { Database } from '../database/schema.ts';
import { auditContent, auditLogName, readAuditEvents, readAuditHead, type AuditEntry } from './audit-store.ts';
import type { StoredEntry } from './chain.ts';
import { verifyLog } from './verify-log.ts';

/**
 * Whether an audit log is what was recorded, see {@link verifyLog}.
 *
 * @param log a classifier's id, or the name of a log of the server's own
 */
export async function verifyAudit(db: Kysely<Database>, log: string): Promise<ChainVerdict> {
  return verifyLog(db, (snapshot) => ({
    name: auditLogName(log),
    readPage: async (after, limit) => (await readAuditEvents(snapshot, log, after, limit)).map(storedAuditEvent),
    readHead: () => readAuditHead(snapshot, log),
  }));
}

/** An event as the chain knows it. */
function storedAuditEvent(event: AuditEntry): StoredEntry {
  const content = auditContent(event);
  const isErased = event.reason === null && event.details === null;
  return { ...event, ...content, payload: isErased ? null : content.payload };
}
