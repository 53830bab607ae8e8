import { sql, type Kysely } from 'kysely';

/**
 * The archive of drift reports: each has a number, from 1 for each classifier in the order in which they were made, and
 * is never changed. `columns` is what the time line shows of each column, so that a month of reports is read without
 * their charts.
 *
 * `drift_watch` is how a classifier is watched: whether, how often and over which window it is checked by itself, who
 * is told, when it is checked next; it hands the numbers out. `drift_thresholds` are the distances from which on a
 * column counts as drifted, where somebody has set one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table drift_reports add column number integer, add column made_by text, add column segment jsonb,
      add column rows integer, add column columns jsonb`.execute(db);
  await sql`
    update drift_reports set number = numbered.number
    from (select id, row_number() over (partition by classifier_id order by made_at, id) as number from drift_reports) numbered
    where numbered.id = drift_reports.id`.execute(db);
  // By whom is not known of reports of earlier releases, but that somebody asked for each.
  await sql`
    update drift_reports set made_by = '', segment = nullif(report->'segment', 'null'),
      rows = (report->'window'->>'rows')::integer, columns = coalesce((
      select jsonb_agg(jsonb_build_object('name', each->'name', 'type', each->'type', 'status', each->'status',
        'distance', each->'distance', 'missing', each->'missingLive', 'qValue', each->'qValue', 'empty', false))
      from jsonb_array_elements(report->'columns') each), '[]')`.execute(db);
  await sql`
    alter table drift_reports alter column number set not null, alter column rows set not null,
    alter column columns set not null`.execute(db);
  await sql`alter table drift_reports add constraint drift_reports_number unique (classifier_id, number)`.execute(db);
  await sql`
    create function keep_drift_report() returns trigger language plpgsql as $$
    begin raise exception 'a drift report is never changed'; end $$`.execute(db);
  await sql`
    create trigger drift_reports_are_kept before update on drift_reports
    for each row execute function keep_drift_report()`.execute(db);
  await sql`
    create table drift_watch (
      classifier_id uuid primary key references classifiers (id) on delete cascade,
      is_on         boolean not null default true,
      step_hours    integer not null default 1,
      window_hours  integer not null default 12,
      owner         text,
      last_report   integer not null default 0,
      next_at       timestamptz,
      checked_at    timestamptz,
      fault         jsonb
    )`.execute(db);
  await sql`
    insert into drift_watch (classifier_id, last_report)
    select classifier_id, max(number) from drift_reports group by classifier_id`.execute(db);
  await sql`
    create table drift_thresholds (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      column_name   text not null,
      distance      double precision not null,
      set_by        text not null,
      set_at        timestamptz not null,
      primary key (classifier_id, column_name)
    )`.execute(db);
}
