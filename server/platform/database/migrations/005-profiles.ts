import { sql, type Kysely } from 'kysely';

/**
 * Profiles of the live rows: one per classifier, model version, hour and recording process, merged when read. The
 * process rewrites its own profile of the hour as rows come in, and no other's. And the drift reports that were made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table profiles (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      hour          timestamptz not null,
      model_version integer not null,
      recorder      uuid not null,
      rows          integer not null,
      dropped_rows  integer not null,
      profile       bytea not null,
      updated_at    timestamptz not null,
      primary key (classifier_id, hour, model_version, recorder)
    )`.execute(db);
  await sql`
    create table drift_reports (
      id            uuid primary key,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      model_version integer not null,
      made_at       timestamptz not null,
      window_from   timestamptz not null,
      window_to     timestamptz not null,
      verdict       text not null,
      report        jsonb not null
    )`.execute(db);
  await sql`create index drift_reports_latest on drift_reports (classifier_id, made_at)`.execute(db);
}
