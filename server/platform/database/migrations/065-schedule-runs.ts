import { sql, type Kysely } from 'kysely';

/**
 * The last run of each thing that runs by itself. `lost_at` is when a run that has not ended by then counts as ended
 * with its server, so that the next may begin. Profiles of what streams, such as a feed's partition, say of which.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table schedule_runs (
      schedule      text primary key,
      classifier_id uuid references classifiers (id) on delete cascade,
      run           uuid not null,
      began_at      timestamptz not null,
      lost_at       timestamptz not null,
      ended_at      timestamptz,
      result        text not null check (result in ('running', 'done', 'nothing-to-do', 'failed')),
      problem       jsonb,
      missed        integer not null,
      skipped       integer not null default 0,
      constraint schedule_runs_ended check ((ended_at is null) = (result = 'running'))
    )`.execute(db);
  await sql`create index schedule_runs_by_classifier on schedule_runs (classifier_id)`.execute(db);
  await sql`alter table profiles add column stream text`.execute(db);
  await sql`
    create index profiles_by_stream on profiles (classifier_id, stream text_pattern_ops, hour) where stream is not null`.execute(
    db,
  );
}
