import { sql, type Kysely } from 'kysely';

/**
 * Profiles note where their rows came from; of those that are there nobody knows. A classifier says whether its reports
 * compare with the same season.
 *
 * Models from elsewhere: the versions that were declared, with what their rows are compared with, and the batches of
 * answers that were logged, so that none is kept twice. A classifier whose model is elsewhere has none here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table profiles add column source text`.execute(db);
  await sql`alter table classifiers add column is_elsewhere boolean not null default false`.execute(db);
  await sql`
    create table elsewhere_models (
      classifier_id   uuid not null references classifiers (id) on delete cascade,
      version         integer not null,
      model           text not null,
      train_rows      integer not null,
      holdout_rows    integer not null,
      train_profile   jsonb not null,
      holdout_profile jsonb not null,
      declared_by     text not null,
      declared_at     timestamptz not null,
      primary key (classifier_id, version),
      unique (classifier_id, model)
    )`.execute(db);
  await sql`
    create table elsewhere_batches (
      id            uuid primary key,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      version       integer not null,
      content_hash  text not null
    )`.execute(db);
  await sql`alter table drift_watch add column season text not null default 'none'`.execute(db);
}
