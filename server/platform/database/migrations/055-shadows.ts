import { sql, type Kysely } from 'kysely';

/**
 * Versions that answer live rows unseen, and what each said of a row beside what was answered: one entry a row, so that
 * a row that is asked about again counts once. What stands there of a row outlives the shadow, since its figures do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table shadows (
      classifier_id  uuid not null references classifiers (id) on delete cascade,
      number         integer not null,
      version        integer not null,
      beside         integer not null,
      segment_column text,
      started_by     text not null,
      started_at     timestamptz not null,
      because        text not null,
      stopped_by     text,
      stopped_at     timestamptz,
      stopped_for    text check (stopped_for in ('person', 'champion')),
      kept_rows      integer not null default 0,
      dropped_rows   bigint not null default 0,
      primary key (classifier_id, number),
      check (version <> beside),
      check ((stopped_at is null) = (stopped_for is null))
    )`.execute(db);
  await sql`create unique index shadows_run_once on shadows (classifier_id) where stopped_at is null`.execute(db);
  await sql`
    create table shadow_rows (
      classifier_id uuid not null,
      number        integer not null,
      -- A digest of key and cells; of an erased row drawn by chance.
      row_id        bytea not null,
      -- Null of an erased row.
      row_key       text,
      -- As conditions compare it, and as it is written.
      segment       text,
      segment_name  text,
      answered      text not null,
      shadowed      text not null,
      answered_at   timestamptz not null,
      primary key (classifier_id, number, row_id),
      foreign key (classifier_id, number) references shadows (classifier_id, number) on delete cascade
    )`.execute(db);
  await sql`
    create index shadow_rows_by_key on shadow_rows (classifier_id, hashtextextended(row_key, 0))`.execute(db);
}
