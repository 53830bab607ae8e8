import { sql, type Kysely } from 'kysely';

/** What a person may see of a whole model is called by the field's word for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table model_versions rename column portrait to global_explanation`.execute(db);
}
