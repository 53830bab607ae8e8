import { type Kysely, sql } from 'kysely';

/**
 * Row keys of any length the contract allows. A B-tree holds 2,704 bytes of a key, a row key may have 3,000: rows are
 * found by a hash of their key, and a suspect label, which is one of a kind by its event, by the event's number.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index feedback_events_row`.execute(db);
  await sql`create index feedback_events_row on feedback_events (classifier_id, hashtextextended(row_key, 0), sequence)`.execute(
    db,
  );
  await sql`alter table suspect_labels drop constraint suspect_labels_pkey, add primary key (classifier_id, version, sequence)`.execute(
    db,
  );
}
