import type { Kysely, Selectable } from 'kysely';
import type { AuditEventsTable } from '../database/log-schema.ts';
import type { Database } from '../database/schema.ts';
import { authorDigests, chainedAuthor } from './author-store.ts';
import type { JsonObject } from './canonical-json.ts';
import { CHAIN_START, chainEntries, type ChainHead, type EntryContent, type Link } from './chain.ts';

/** Who changes something, and when. */
export interface Changing {
  readonly person: string;
  readonly at: Date;
}

/** Something that somebody changes: of a classifier, or of what the server has beside. */
export interface AuditDraft {
  /** What is done; an open list, see `contract/audit.ts`. */
  readonly kind: string;
  /** Which one of the log's, such as a version's number or a person's id; null when it is the classifier itself. */
  readonly subject: string | null;
  /** Null when it is nobody. */
  readonly author: string | null;
  /** Empty when nobody said. */
  readonly reason: string;
  /** What it was before, and after. */
  readonly details: JsonObject;
}

/** An event of the audit log. */
export interface AuditEntry extends Link, Omit<AuditDraft, 'reason' | 'details'> {
  readonly at: Date;
  /** Null, as the details are, when it was erased. */
  readonly reason: string | null;
  readonly details: JsonObject | null;
}

/**
 * The name of an audit log in its chain.
 *
 * @param log a classifier's id, or the name of a log of the server's own, such as `people`
 */
export function auditLogName(log: string): string {
  return `audit/${log}`;
}

/** The form of the events that are appended now: from it on the chain knows their author by a digest. */
const AUDIT_FORM = 3;

/**
 * What the chain holds of an event: why, and from what to what, can be erased; and so can the name of its author.
 *
 * @param authors digests of the log's authors, by name
 */
export function auditContent(
  { kind, subject, author, reason, details }: AuditDraft | AuditEntry,
  form: number,
  authors: ReadonlyMap<string, string>,
): EntryContent {
  const chained = form < AUDIT_FORM ? author : chainedAuthor(author, authors);
  return { author: chained, about: [kind, subject], payload: [reason, details] };
}

/**
 * Appends to an audit log, in the transaction of the change itself: both happen, or neither. Whoever else appends to it
 * waits until its end.
 *
 * @param log a classifier's id, or the name of a log of the server's own
 */
export async function appendAuditEvent(
  transaction: Kysely<Database>,
  log: string,
  draft: AuditDraft,
  at: Date,
): Promise<void> {
  const head = await lockAuditHead(transaction, log);
  const name = auditLogName(log);
  const authors = await authorDigests(transaction, name, draft.author === null ? [] : [draft.author]);
  const [link] = chainEntries(head, [auditContent(draft, AUDIT_FORM, authors)], name, at, AUDIT_FORM);
  const { sequence, hash, seal } = link!;
  await transaction
    .insertInto('audit_events')
    .values({
      log,
      sequence,
      kind: draft.kind,
      subject: draft.subject,
      author: draft.author,
      recorded_at: at,
      reason: draft.reason,
      details: JSON.stringify(draft.details),
      form: seal.form,
      salt: Buffer.from(seal.salt!, 'hex'),
      payload_digest: Buffer.from(seal.payloadDigest!, 'hex'),
      hash: Buffer.from(hash, 'hex'),
    })
    .execute();
  await transaction
    .updateTable('audit_heads')
    .set({ last_sequence: sequence, last_hash: Buffer.from(hash, 'hex') })
    .where('log', '=', log)
    .execute();
}

/** The head of an audit log, locked until the transaction's end: nobody else changes what it tells of meanwhile. */
export async function lockAuditHead(transaction: Kysely<Database>, log: string): Promise<ChainHead> {
  await transaction
    .insertInto('audit_heads')
    .values({ log, last_sequence: 0, last_hash: Buffer.from(CHAIN_START, 'hex') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const head = await transaction
    .selectFrom('audit_heads')
    .select(['last_sequence', 'last_hash'])
    .where('log', '=', log)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return toHead(head);
}

/** The end of an audit log, as it is now. */
export async function readAuditHead(db: Kysely<Database>, log: string): Promise<ChainHead> {
  const head = await db
    .selectFrom('audit_heads')
    .select(['last_sequence', 'last_hash'])
    .where('log', '=', log)
    .executeTakeFirst();
  return head === undefined ? { sequence: 0, hash: CHAIN_START } : toHead(head);
}

function toHead(row: { readonly last_sequence: number; readonly last_hash: Buffer }): ChainHead {
  return { sequence: row.last_sequence, hash: row.last_hash.toString('hex') };
}

/** Events in order, those after a sequence number, so many at most. */
export async function readAuditEvents(
  db: Kysely<Database>,
  log: string,
  after: number,
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_events')
    .selectAll()
    .where('log', '=', log)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

function fromRow(row: Selectable<AuditEventsTable>): AuditEntry {
  const { sequence, kind, subject, author, reason, recorded_at: at, form } = row;
  // What a jsonb column holds is JSON.
  const details = row.details as JsonObject | null;
  const seal = { form, salt: row.salt?.toString('hex') ?? null, payloadDigest: row.payload_digest.toString('hex') };
  return { sequence, kind, subject, author, reason, details, at, hash: row.hash.toString('hex'), seal };
}
