import { type Kysely, sql } from 'kysely';

/**
 * Trainings (runs) and the model versions they make.
 *
 * A training is `running` from the moment it is asked for; the partial unique index keeps it to one per classifier
 * whatever the number of server processes. A version is written in the transaction that completes its training.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table trainings (
      id uuid primary key,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      learner text not null,
      seed integer not null,
      state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
      phase text not null,
      share double precision not null default 0,
      attempts integer not null default 0,
      job_id uuid,
      started_by text not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      version integer,
      problem_code text,
      problem_detail text
    )`.execute(db);
  await sql`create unique index one_running_training on trainings (classifier_id) where state = 'running'`.execute(db);
  await sql`create index trainings_by_classifier on trainings (classifier_id, started_at desc)`.execute(db);
  await sql`
    create table model_versions (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      version integer not null,
      training_id uuid not null references trainings (id) on delete cascade,
      learner text not null,
      learner_reason text not null,
      trained_at timestamptz not null,
      duration_ms double precision not null,
      trained_by text not null,
      train_rows integer not null,
      holdout_rows integer not null,
      fingerprint text not null,
      seed integer not null,
      last_sequence bigint not null,
      metrics jsonb not null,
      gate jsonb not null,
      artifact bytea not null,
      train_profile jsonb not null,
      holdout_profile jsonb not null,
      primary key (classifier_id, version)
    )`.execute(db);
  // An artifact is always read whole and packs badly: PostgreSQL need not try to compress it.
  await sql`alter table model_versions alter column artifact set storage external`.execute(db);
  // What a champion has learned from feedback so far. It only saves time: the log gives the same.
  await sql`
    create table online_snapshots (
      classifier_id uuid not null,
      version integer not null,
      last_sequence bigint not null,
      state bytea not null,
      primary key (classifier_id, version),
      foreign key (classifier_id, version) references model_versions on delete cascade
    )`.execute(db);
}
