import { sql, type Kysely } from 'kysely';

/**
 * How sure each version was of its answers on the rows held back, and how many were right: what a level of confidence
 * is chosen from. Null of versions from before: their models would have to answer again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = '{"targetAccuracy": null}'::jsonb || policies`.execute(db);
  await sql`alter table model_versions add column answers_by_confidence jsonb`.execute(db);
}
