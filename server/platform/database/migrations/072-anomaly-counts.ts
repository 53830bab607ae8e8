import { sql, type Kysely } from 'kysely';

/**
 * How often rows were erased of what a detector had learned, and how often it scored rows anew: by these whoever has
 * something of it in memory sees that it is another by now. How many rows it scored is counted as they come. Of rows
 * that only a feed brought the latest are kept: a stream has no end.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table anomaly_detectors
      add column erasures integer not null default 0,
      add column rescored bigint not null default 0,
      add column scored_rows bigint not null default 0`.execute(db);
  await sql`
    update anomaly_detectors set scored_rows = (
      select count(*) from anomaly_rows kept where kept.classifier_id = anomaly_detectors.classifier_id
    )`.execute(db);
  await sql`alter table anomaly_rows add column is_of_feed boolean not null default false`.execute(db);
  await sql`create index anomaly_rows_of_feeds on anomaly_rows (classifier_id, place) where is_of_feed`.execute(db);
}
