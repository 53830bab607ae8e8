import type { Kysely } from 'kysely';
import { appendAuditEvent, lockAuditHead } from '../../platform/audit/audit-store.ts';
import type { JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';

/**
 * The audit log of who there is and what they may do: one for the server, chained and verified as a classifier's is.
 */
export const PEOPLE_LOG = 'people';

/** What is done to people, to where notices go and to what feeds connect to; the list is open, see `docs/api.md`. */
export type PeopleChange =
  | 'person-joined'
  | 'person-state-set'
  | 'grants-set'
  | 'claims-changed'
  | 'role-mappings-set'
  | 'link-given'
  | 'link-changed'
  | 'link-withdrawn'
  | 'password-changed'
  | 'password-reset'
  | 'sessions-ended'
  | 'handed-over'
  | 'key-made'
  | 'key-rotated'
  | 'key-revoked'
  | 'key-limits-set'
  | 'channel-made'
  | 'channel-changed'
  | 'channel-removed'
  | 'connection-made'
  | 'connection-changed'
  | 'connection-removed'
  | 'endpoint-set'
  | 'endpoint-removed'
  | 'run-asked-for'
  | 'language-set'
  | 'personal-mail-set'
  | 'welcome-left';

/**
 * Notes what is being done.
 *
 * @param subject the id of the person, machine, link, channel or connection that it is done to; of somebody of the
 *   demo the name; `role-mappings` for that table, and `model-endpoint`
 */
export type Note = (kind: PeopleChange, subject: string, details: JsonObject) => Promise<void>;

/**
 * Changes something of people, and notes it in the same transaction: both happen, or neither. Changes of people come
 * one after the other, also over several processes, so what one looks at stays as it is until its end.
 *
 * @param author null when it is the server itself
 */
export async function changePeople<Result>(
  db: Kysely<Database>,
  { author, at }: { readonly author: string | null; readonly at: Date },
  change: (transaction: Kysely<Database>, note: Note) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute((transaction) => changePeopleWithin(transaction, { author, at }, change));
}

/** The same in a transaction of the caller's, in which nothing of people was looked at before. */
export async function changePeopleWithin<Result>(
  transaction: Kysely<Database>,
  { author, at }: { readonly author: string | null; readonly at: Date },
  change: (transaction: Kysely<Database>, note: Note) => Promise<Result>,
): Promise<Result> {
  await lockAuditHead(transaction, PEOPLE_LOG);
  return change(transaction, (kind, subject, details) =>
    appendAuditEvent(transaction, PEOPLE_LOG, { kind, subject, author, reason: '', details }, at),
  );
}
