import { sql, type Kysely } from 'kysely';

/** Notes of those who say something of rows, and the policies of how a classifier is corrected. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table feedback_events add column note text`.execute(db);
  await sql`update classifiers set policies = '{"reasons": [], "experts": []}'::jsonb || policies`.execute(db);
}
