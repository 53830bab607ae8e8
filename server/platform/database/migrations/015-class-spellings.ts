import { sql, type Kysely } from 'kysely';

/** Spellings of a class are one class from now on. What was recorded in several spellings stays as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = ${JSON.stringify({ spellings: 'together' })}::jsonb || policies`.execute(
    db,
  );
}
