import { sql, type Kysely } from 'kysely';

/** Why a training failed is kept as code and values; the sentence is made when it is read. Earlier ones keep theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table trainings add column problem_values jsonb`.execute(db);
}
