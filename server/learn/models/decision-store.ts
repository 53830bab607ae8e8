import { sql, type Kysely } from 'kysely';
import type { ChampionDecision } from '../../../contract/training.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Of the kinds of the audit log, those that speak of a version: `version-promoted`, and so on. */
const KIND = 'version-';

/** Appends to what was decided, in the classifier's audit log: nothing of it is ever changed. */
export async function insertDecision(
  transaction: Kysely<Database>,
  classifierId: string,
  { kind, version, before, person, because }: Omit<ChampionDecision, 'at'>,
  at: Date,
): Promise<void> {
  const decided = { kind: `${KIND}${kind}`, subject: String(version), author: person, reason: because };
  await appendAuditEvent(transaction, classifierId, { ...decided, details: { before } }, at);
}

/** What was decided of a classifier's versions, or of one of them and of others in its place, oldest first. */
export async function readDecisions(
  db: Kysely<Database>,
  classifierId: string,
  version?: number,
): Promise<ChampionDecision[]> {
  const of = version === undefined ? null : String(version);
  const { rows } = await sql<Omit<ChampionDecision, 'at'> & { readonly at: Date }>`
    select substr(kind, ${KIND.length + 1}) as kind, subject::integer as version, (details ->> 'before')::integer as before,
      author as person, coalesce(reason, '') as because, recorded_at as at
    from audit_events
    where log = ${classifierId} and starts_with(kind, ${KIND})
      and (${of}::text is null or ${of} in (subject, details ->> 'before'))
    order by sequence`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
