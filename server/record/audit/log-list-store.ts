import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** Which logs there are: heads of feedback logs by classifier, of audit logs by what they are of. */
export interface LogHeads {
  readonly feedback: ReadonlyMap<string, number>;
  readonly audit: ReadonlyMap<string, number>;
}

export async function readLogHeads(db: Kysely<Database>): Promise<LogHeads> {
  const feedback = await db
    .selectFrom('feedback_heads')
    .select(['classifier_id as log', 'last_sequence as last'])
    .execute();
  const audit = await db.selectFrom('audit_heads').select(['log', 'last_sequence as last']).execute();
  const byLog = (heads: typeof audit) => new Map(heads.map(({ log, last }) => [log, last]));
  return { feedback: byLog(feedback), audit: byLog(audit) };
}

/** The classifiers that were deleted, by what their audit logs say. */
export async function readDeletedIds(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('audit_events').select('log').where('kind', '=', 'classifier-deleted').execute();
  return new Set(rows.map(({ log }) => log));
}

/** Names of classifiers, by id. */
export async function readNames(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('classifiers').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
