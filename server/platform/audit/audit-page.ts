import type { Kysely } from 'kysely';
import type { AuditEvent, AuditLog } from '../../../contract/audit.ts';
import type { Database } from '../database/schema.ts';
import { readAuditEvents, readAuditHead, type AuditEntry } from './audit-store.ts';

/**
 * A part of an audit log, as it is answered.
 *
 * @param log a classifier's id, or the name of a log of the server's own
 */
export async function readAuditPage(
  db: Kysely<Database>,
  log: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<AuditLog> {
  const events = await readAuditEvents(db, log, after, limit);
  return { events: events.map(toAuditEvent), last: (await readAuditHead(db, log)).sequence };
}

function toAuditEvent({ sequence, kind, subject, author, reason, details, at, hash }: AuditEntry): AuditEvent {
  return { sequence, kind, subject, person: author, reason, details, at: at.toISOString(), hash };
}
