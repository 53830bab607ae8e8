import { sql, type Kysely } from 'kysely';

/** Resolves when the database answers; rejects with what keeps it from it. */
export async function requireAnswer<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`select 1`.execute(db);
}
