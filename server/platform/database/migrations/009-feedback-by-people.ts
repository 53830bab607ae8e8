import { sql, type Kysely } from 'kysely';

/** What people said, without the label column's thousands before it: found without reading those. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index feedback_events_by_people on feedback_events (classifier_id, sequence) where origin <> 'label-column'`.execute(
    db,
  );
}
