import { sql, type Kysely } from 'kysely';

/** What wrong answers cost is a policy; until somebody says it, nothing is known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = '{"errorCosts": null}'::jsonb || policies`.execute(db);
}
