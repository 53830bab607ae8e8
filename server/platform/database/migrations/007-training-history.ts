import { type Kysely, sql } from 'kysely';

/**
 * What set a training off and what it was compared by, a champion that is pinned, and trainings by the clock.
 *
 * Of versions made before, what was not noted stays unknown: an empty comparison, an empty confusion matrix.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table classifiers
      add column champion_pinned_by text,
      add column next_scheduled_training timestamptz`.execute(db);
  await sql`update classifiers set policies = ${JSON.stringify({ retrainSchedule: '0 3 * * 1', retrainOnDrift: true, learner: 'auto' })}::jsonb || policies`.execute(
    db,
  );
  await sql`
    alter table trainings
      add column cause text not null default 'person' check (cause in ('person', 'corrections', 'schedule', 'drift')),
      add column because text not null default '',
      add column begun_at timestamptz,
      add column expected_ms double precision`.execute(db);
  await sql`
    alter table model_versions
      add column comparison jsonb not null default '[]',
      add column settings jsonb not null default '[]',
      add column cause text not null default 'person',
      add column because text not null default '',
      add column corrected_rows integer not null default 0,
      add column artifact_hash bytea,
      alter column artifact drop not null`.execute(db);
  await sql`update model_versions set artifact_hash = sha256(artifact), metrics = '{"confusion": []}'::jsonb || metrics`.execute(
    db,
  );
  await sql`alter table model_versions alter column artifact_hash set not null`.execute(db);
}
