import { sql, type Kysely } from 'kysely';

/**
 * The feedback log and the head of each classifier's chain. Events are appended and never updated or deleted: a
 * trigger says no to whoever tries, also by hand.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feedback_heads (
      classifier_id uuid primary key references classifiers (id),
      last_sequence bigint not null,
      last_hash     bytea not null
    )`.execute(db);
  await sql`
    create table feedback_events (
      classifier_id   uuid not null,
      sequence        bigint not null,
      id              uuid not null,
      kind            text not null,
      origin          text not null,
      row_key         text not null,
      row_hash        text not null,
      cells           jsonb not null,
      class           text,
      predicted_class text,
      prediction_id   text,
      person          text not null,
      said_at         timestamptz not null,
      recorded_at     timestamptz not null,
      hash            bytea not null,
      primary key (classifier_id, sequence)
    )`.execute(db);
  await sql`create unique index feedback_events_id on feedback_events (classifier_id, id)`.execute(db);
  await sql`create index feedback_events_row on feedback_events (classifier_id, row_key)`.execute(db);
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed', tg_table_name;
    end $$`.execute(db);
  await sql`
    create trigger feedback_events_append_only before update or delete or truncate on feedback_events
    for each statement execute function refuse_change()`.execute(db);
}
