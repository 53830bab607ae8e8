import type { ColumnType, Generated } from 'kysely';
import type { AuditEvent, ChainFault } from '../../../contract/audit.ts';

interface AuditHeadsTable {
  /** A classifier's id, or the name of a log of the server's own. */
  log: string;
  last_sequence: number;
  last_hash: Buffer;
}

/** Who changed what of a classifier, see `contract/audit.ts`. Append-only. */
export interface AuditEventsTable {
  log: string;
  sequence: number;
  kind: string;
  subject: string | null;
  author: string | null;
  recorded_at: Date;
  /** With `details` the payload, which can be erased. */
  reason: string | null;
  details: ColumnType<NonNullable<AuditEvent['details']>, string, string> | null;
  form: number;
  salt: Buffer | null;
  payload_digest: Buffer;
  hash: Buffer;
}

/** Whom logs name, and what their chains hash instead of the name. */
interface LogAuthorsTable {
  /** The name of the log in its chain. */
  log: string;
  name: string;
  /** Null once the person was erased, whose name is a tombstone's then. */
  salt: Buffer | null;
  digest: Buffer;
}

/** Heads of logs that were signed, see `platform/audit/anchor.ts`. Append-only. */
interface AuditAnchorsTable {
  log: string;
  sequence: number;
  hash: Buffer;
  anchored_at: Date;
  key_id: string;
  signature: Buffer;
}

/** What came of the last check of each log. */
interface AuditChecksTable {
  log: string;
  checked_at: Date;
  /** Entries that hold. */
  events: number;
  /** Null of a log that is what was recorded. */
  fault: ChainFault | null;
  first_broken: number | null;
}

/** When all logs were last begun to be checked, and their heads to be anchored: one row. */
interface AuditRoundsTable {
  is_only: Generated<boolean>;
  checked_from: Date | null;
  anchored_from: Date | null;
}

/** The tables of the audit logs, and of what is known of all logs. */
export interface LogTables {
  audit_heads: AuditHeadsTable;
  audit_events: AuditEventsTable;
  log_authors: LogAuthorsTable;
  audit_anchors: AuditAnchorsTable;
  audit_checks: AuditChecksTable;
  audit_rounds: AuditRoundsTable;
}
