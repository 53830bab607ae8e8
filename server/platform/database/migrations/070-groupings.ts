import { sql, type Kysely } from 'kysely';

/**
 * Rows grouped without labels: what was asked for and what places rows (`artifact`); the rows with their cells, in the
 * order of the classifier's columns of then; the groups, whose numbers are never given twice. A row without a group has
 * come, or changed, since they were found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table groupings (
      classifier_id  uuid not null references classifiers (id) on delete cascade,
      number         integer not null,
      state          text not null check (state in ('gathering', 'finding', 'found', 'failed')),
      share          double precision not null,
      wanted         integer,
      columns        jsonb not null,
      column_changes integer not null,
      artifact       bytea,
      problem        jsonb,
      made_by        text not null,
      made_at        timestamptz not null,
      primary key (classifier_id, number)
    )`.execute(db);
  await sql`
    create table grouping_rows (
      classifier_id uuid not null,
      grouping      integer not null,
      place         bigint generated always as identity,
      row_id        uuid not null,
      row_key       text not null,
      cells         jsonb not null,
      group_number  integer,
      closeness     real,
      primary key (classifier_id, grouping, row_id),
      foreign key (classifier_id, grouping) references groupings (classifier_id, number) on delete cascade
    )`.execute(db);
  await sql`create index grouping_rows_in_order on grouping_rows (classifier_id, grouping, place)`.execute(db);
  await sql`
    create table grouping_groups (
      classifier_id uuid not null,
      grouping      integer not null,
      group_number  integer not null,
      name          text,
      named_by      text,
      about         jsonb not null,
      merged_into   integer,
      primary key (classifier_id, grouping, group_number),
      foreign key (classifier_id, grouping) references groupings (classifier_id, number) on delete cascade
    )`.execute(db);
}
