import { sql, type Kysely } from 'kysely';

/**
 * A model endpoint of the company's own: one for the server, which classifiers have it asked about their rows, and what
 * it answered, by what was sent. `basis` names everything else that was asked with: endpoint, model, columns, classes.
 * A row without a class was asked about, and none was named. `number` counts in the order of commit within a
 * classifier: whoever appends holds the row of its use. Rows are counted by the day before they are sent.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table model_endpoint (
      is_only      boolean primary key default true check (is_only),
      url          text not null,
      model        text not null,
      key          bytea,
      is_on        boolean not null,
      rows_a_day   integer not null,
      in_flight    integer not null,
      seconds      integer not null,
      changed_by   text not null,
      changed_at   timestamptz not null
    )`.execute(db);
  await sql`
    create table endpoint_uses (
      classifier_id uuid primary key references classifiers (id) on delete cascade,
      first_answers boolean not null,
      columns       jsonb not null,
      changed_by    text not null,
      changed_at    timestamptz not null
    )`.execute(db);
  await sql`
    create table endpoint_answers (
      classifier_id uuid not null references endpoint_uses (classifier_id) on delete cascade,
      basis         text not null,
      content       text not null,
      class_name    text,
      number        bigint generated always as identity,
      asked_at      timestamptz not null,
      primary key (classifier_id, basis, content)
    )`.execute(db);
  await sql`create index endpoint_answers_in_order on endpoint_answers (classifier_id, basis, number)`.execute(db);
  await sql`
    create table endpoint_days (
      day  date primary key,
      rows integer not null
    )`.execute(db);
}
