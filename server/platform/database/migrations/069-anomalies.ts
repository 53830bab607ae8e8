import { sql, type Kysely } from 'kysely';

/**
 * Classifiers that find unusual rows: `classifier_kind` says so, and the policy `alertRate` how many. `anomaly_rows`
 * are the rows that were scored, in the order in which they were learned (`place`); a row whose cells changed takes a
 * new place. `anomaly_detectors` is what these rows add up to: it can be made anew from the latest of them, and is
 * changed in the transaction that keeps the rows, under its own lock.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table classifiers add column classifier_kind text not null default 'classes'
      check (classifier_kind in ('classes', 'anomalies'))`.execute(db);
  await sql`update classifiers set policies = '{"alertRate": 0.02}'::jsonb || policies`.execute(db);
  await sql`
    create table anomaly_detectors (
      classifier_id  uuid primary key references classifiers (id) on delete cascade,
      learned        bigint not null,
      column_changes integer not null,
      alert_rate     double precision not null,
      state          bytea
    )`.execute(db);
  await sql`
    create table anomaly_rows (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      row_id        uuid not null,
      place         bigint not null,
      row_key       text not null,
      row_hash      text not null,
      score         double precision not null,
      cells         jsonb not null,
      primary key (classifier_id, row_id)
    )`.execute(db);
  await sql`create unique index anomaly_rows_by_place on anomaly_rows (classifier_id, place)`.execute(db);
  await sql`create index anomaly_rows_by_score on anomaly_rows (classifier_id, score desc)`.execute(db);
}
