import { sql, type Kysely } from 'kysely';

/**
 * Rows may be called unknown, by a rule that each training finds. Versions from before have none, and call no row so
 * until the next training.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = '{"unknownShare": 0.05}'::jsonb || policies`.execute(db);
}
