import { sql, type Kysely } from 'kysely';

/** Who is responsible for a source of a classifier's rows, and what they were told of drift reports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table source_owners (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      source        text not null,
      person        text,
      channel_id    uuid references notice_channels (id) on delete cascade,
      set_by        text not null,
      set_at        timestamptz not null,
      primary key (classifier_id, source),
      constraint source_owners_one check ((person is null) <> (channel_id is null))
    )`.execute(db);
  await sql`create index source_owners_channel on source_owners (channel_id)`.execute(db);
  await sql`
    create table source_tellings (
      id            uuid primary key,
      source        text not null,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      report        integer not null,
      column_name   text not null,
      told          text not null,
      told_by       text not null,
      told_at       timestamptz not null
    )`.execute(db);
  await sql`create index source_tellings_latest on source_tellings (classifier_id, told_at)`.execute(db);
}
