import { sql, type Kysely } from 'kysely';

/**
 * Whose work is overdue is told so, once for each moment that a list was to be done by; and channels may be told who is
 * mentioned, of the classifiers whose policy says so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table work_lists add column told_due timestamptz`.execute(db);
  await sql`alter table notice_channels add column gets_mentions boolean not null default false`.execute(db);
  await sql`update classifiers set policies = '{"tellMentions": false}'::jsonb || policies`.execute(db);
}
