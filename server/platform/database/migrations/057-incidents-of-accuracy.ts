import { sql, type Kysely } from 'kysely';

/**
 * Incidents of how good the answers are: `accuracy_checks` is what was measured in each window, and by which rule it
 * was judged; `drift_watch` has the rule. And the drift policy: what incidents that open set off. What one keeps from
 * being accepted stands with it in `stops` while it is open, and the database lets no incident that is closed stop
 * anything; it has at most one training, which the database sees to, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table drift_watch add column least_accuracy double precision, add column least_set_by text,
      add column least_set_at timestamptz, add column accuracy_hours integer not null default 168,
      add column retrains boolean not null default false, add column stops jsonb`.execute(db);
  await sql`
    create table accuracy_checks (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      number        bigint generated always as identity,
      version       integer not null,
      at            timestamptz not null,
      figures       jsonb not null,
      primary key (classifier_id, number)
    )`.execute(db);
  await sql`create index accuracy_checks_by_time on accuracy_checks (classifier_id, version, at)`.execute(db);
  await sql`
    alter table incidents drop constraint incidents_kind_check, alter column report drop not null,
      add column stops jsonb, add column retraining text check (retraining in ('wanted', 'started', 'dropped')),
      add constraint incidents_kind_check
        check (kind in ('drift', 'missing', 'accuracy', 'expected-accuracy', 'concept')),
      add constraint incidents_closed_stop_nothing check (state = 'open' or stops is null)`.execute(db);
  await sql`alter table incident_events add column figures jsonb`.execute(db);
  await sql`
    alter table trainings drop constraint trainings_cause_check,
      add constraint trainings_cause_check
        check (cause in ('person', 'corrections', 'schedule', 'drift', 'incident'))`.execute(db);
  await sql`
    create unique index trainings_once_an_incident on trainings (classifier_id, (occasion -> 'values' ->> 'incident'))
    where cause = 'incident'`.execute(db);
}
