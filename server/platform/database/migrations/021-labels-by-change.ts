import { sql, type Kysely } from 'kysely';

/**
 * What changed is looked up by classifier and sequence alone. With the target before the sequence, PostgreSQL took this
 * index for the look at one row of a table that it had not counted yet, and went through all labels of the classifier.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index labels_changed`.execute(db);
  await sql`create index labels_changed on labels (classifier_id, changed_sequence)`.execute(db);
}
