import { sql, type Kysely } from 'kysely';

/**
 * Why a training failed is kept as code and values, and the sentence is made when it is read; why a learner was chosen,
 * and what set a training off, beside their sentences. What was kept before has sentences alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table trainings add column problem_values jsonb`.execute(db);
  await sql`alter table trainings add column occasion jsonb`.execute(db);
  await sql`alter table model_versions add column learner_why jsonb, add column occasion jsonb`.execute(db);
}
