import { sql, type Kysely } from 'kysely';

/**
 * Work-lists: rows that are given to people, or to whoever has a role, to be looked at by a moment.
 *
 * Which rows they are is settled when a list is given; their cells are kept, so that whoever may see some rows only is
 * counted and shown these alone. What was said after `given_sequence` of the feedback log counts as work on it.
 * `work_changes` of the classifier counts what was changed of its lists, so that whoever follows it hears of it;
 * `changed` of a list is that count at its own last change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table classifiers add column work_changes integer not null default 0`.execute(db);
  await sql`
    create table work_lists (
      id             uuid primary key,
      classifier_id  uuid not null references classifiers (id) on delete cascade,
      name           text not null,
      note           text not null,
      condition      jsonb,
      role           text,
      due            timestamptz,
      given_by       text not null,
      given_at       timestamptz not null,
      given_sequence bigint not null,
      changed        integer not null,
      ended_by       text,
      ended_at       timestamptz
    )`.execute(db);
  await sql`create index work_lists_of_classifier on work_lists (classifier_id)`.execute(db);
  await sql`
    create table work_list_people (
      list_id uuid not null references work_lists (id) on delete cascade,
      person  text not null,
      primary key (list_id, person)
    )`.execute(db);
  await sql`create index work_list_people_by_person on work_list_people (person)`.execute(db);
  await sql`
    create table work_list_rows (
      list_id       uuid not null references work_lists (id) on delete cascade,
      place         integer not null,
      classifier_id uuid not null,
      row_id        uuid not null,
      row_key       text not null,
      cells         jsonb not null,
      primary key (list_id, place)
    )`.execute(db);
  await sql`create index work_list_rows_by_row on work_list_rows (classifier_id, row_id)`.execute(db);
}
