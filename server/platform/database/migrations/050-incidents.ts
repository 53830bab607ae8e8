import { sql, type Kysely } from 'kysely';

/**
 * Incidents: drift that lasts, at most one open of each classifier and measure, which the database itself sees to; and
 * what became of each. `last_incident` of `drift_watch` hands their numbers out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table drift_watch add column last_incident integer not null default 0`.execute(db);
  await sql`
    create table incidents (
      classifier_id   uuid not null references classifiers (id) on delete cascade,
      number          integer not null,
      kind            text not null check (kind in ('drift', 'missing')),
      column_name     text not null,
      column_type     text not null,
      state           text not null check (state in ('open', 'closed')),
      since           timestamptz not null,
      opened_at       timestamptz not null,
      closed_at       timestamptz,
      reopened        integer not null default 0,
      report          integer not null,
      owner           text,
      acknowledged_by text,
      acknowledged_at timestamptz,
      told_at         timestamptz not null,
      primary key (classifier_id, number)
    )`.execute(db);
  await sql`
    create unique index incidents_open_once on incidents (classifier_id, kind, column_type, column_name)
    where state = 'open'`.execute(db);
  await sql`
    create table incident_events (
      classifier_id uuid not null,
      incident      integer not null,
      number        bigint generated always as identity,
      what          text not null,
      person        text,
      at            timestamptz not null,
      text          text not null,
      report        integer,
      primary key (classifier_id, incident, number),
      foreign key (classifier_id, incident) references incidents (classifier_id, number) on delete cascade
    )`.execute(db);
}
