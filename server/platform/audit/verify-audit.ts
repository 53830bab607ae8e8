import type { Kysely } from 'kysely';
import type { ChainVerdict } from '../../../contract/audit.ts';
import type { Database } from '../database/schema.ts';
import { auditContent, auditLogName, readAuditEvents, readAuditHead, type AuditEntry } from './audit-store.ts';
import { verifiedDigests } from './author-store.ts';
import type { StoredEntry } from './chain.ts';
import { verifyLog, type ChainedLog } from './verify-log.ts';

/**
 * Whether an audit log is what was recorded, see {@link verifyLog}.
 *
 * @param log a classifier's id, or the name of a log of the server's own
 */
export async function verifyAudit(db: Kysely<Database>, log: string): Promise<ChainVerdict> {
  return verifyLog(db, (snapshot) => auditLogIn(snapshot, log));
}

/** An audit log as a chain. */
export function auditLogIn(db: Kysely<Database>, log: string): ChainedLog {
  const name = auditLogName(log);
  let authors: Promise<ReadonlyMap<string, string>> | null = null;
  return {
    name,
    readPage: async (after, limit) => {
      const digests = await (authors ??= verifiedDigests(db, name));
      return (await readAuditEvents(db, log, after, limit)).map((event) => storedAuditEvent(event, digests));
    },
    readHead: () => readAuditHead(db, log),
  };
}

/** An event as the chain knows it. */
function storedAuditEvent(event: AuditEntry, authors: ReadonlyMap<string, string>): StoredEntry {
  const content = auditContent(event, event.seal.form, authors);
  const isErased = event.reason === null && event.details === null;
  return { ...event, ...content, payload: isErased ? null : content.payload };
}
