import { sql, type Kysely } from 'kysely';

/** A connection is for feeds of all classifiers, as each was, or of those that are named. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table feed_connections add column for_all boolean not null default true`.execute(db);
  await sql`
    create table feed_connection_classifiers (
      connection_id uuid not null references feed_connections (id) on delete cascade,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      primary key (connection_id, classifier_id)
    )`.execute(db);
  await sql`
    create index feed_connection_classifiers_by_classifier on feed_connection_classifiers (classifier_id)`.execute(db);
}
