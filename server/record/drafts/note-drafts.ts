import type { Kysely } from 'kysely';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Drafting } from './draft-store.ts';

/** What somebody did with drafts, and with how many. */
type Noted =
  | readonly [kind: 'drafts-kept', how: { readonly kept: number; readonly replaced: number }]
  | readonly [kind: 'drafts-taken-out', how: { readonly takenOut: number }];

/**
 * Notes what somebody did with their drafts, in the transaction of it. Everybody may read the log, and drafts are their
 * author's alone: so it tells how many, and neither rows nor classes. That they were sent is in the feedback log.
 */
export async function noteDrafts(
  transaction: Kysely<Database>,
  { classifierId, person }: Drafting,
  [kind, details]: Noted,
  at: Date,
): Promise<void> {
  const event = { kind, subject: null, author: person, reason: '', details: { ...details } };
  await appendAuditEvent(transaction, classifierId, event, at);
}
