import { type Kysely, sql } from 'kysely';

/**
 * The prediction log: what was answered, for which row, by which model version, and under which view.
 *
 * `predictions` is partitioned by month of `predicted_at`; the log writer makes a month's partition when its first
 * row arrives, and an old month goes by dropping its partition. A batch `caused_by` feedback holds the rows whose class
 * a correction changed: together the batches of a view say what its sheet shows, in the order of `number`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table prediction_batches (
      number bigint generated always as identity,
      id uuid primary key,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      view_id uuid not null,
      model_version integer not null,
      caused_by text not null check (caused_by in ('request', 'feedback')),
      predicted_at timestamptz not null,
      row_count integer not null
    )`.execute(db);
  await sql`create index prediction_batches_by_view on prediction_batches (view_id, number)`.execute(db);
  await sql`create index prediction_batches_by_time on prediction_batches (classifier_id, predicted_at)`.execute(db);
  await sql`
    create table predictions (
      predicted_at timestamptz not null,
      batch_id uuid not null,
      row_number integer not null,
      classifier_id uuid not null,
      row_key text not null,
      row_hash text not null,
      class text not null,
      confidence real not null,
      source text not null check (source in ('model', 'label')),
      cells jsonb not null,
      primary key (predicted_at, batch_id, row_number)
    ) partition by range (predicted_at)`.execute(db);
}
