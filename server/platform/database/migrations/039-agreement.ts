import { sql, type Kysely } from 'kysely';

/**
 * How far people agree, and whose words count.
 *
 * `opinions` are what people said of rows that two of them are asked about unseen by each other (`double`), or whose
 * class is certain (`golden`). They are no feedback until both have spoken: then the row is in `settled_doubles`, and
 * what was said of it is in the log, under the opinions' own ids. `golden_rows` are the rows whose class is certain.
 *
 * A doubt says how much what somebody said, between two events of the log, counts: nothing at 0. One that is lifted
 * stays, with the number of the change that placed it and of the one that lifted it; `trust_changes` of the head of the
 * log counts these changes, so that whoever keeps what the labels add up to knows when they did. A version notes the
 * number at its training, so that it can be made once more from the log; what a version learned since notes it, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeOpinions(db);
  await makeDoubts(db);
}

async function makeOpinions(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = '{"doubleShare": 0}'::jsonb || policies`.execute(db);
  await sql`
    create table opinions (
      classifier_id   uuid not null references classifiers (id) on delete cascade,
      id              uuid not null,
      kind            text not null check (kind in ('double', 'golden')),
      row_id          uuid not null,
      row_key         text not null,
      row_hash        text not null,
      cells           jsonb not null,
      class           text,
      predicted_class text,
      prediction_id   text,
      note            text,
      person          text not null,
      based_on        bigint,
      said_at         timestamptz not null,
      recorded_at     timestamptz not null,
      withdrawn_at    timestamptz,
      withdrawal_id   uuid,
      primary key (classifier_id, id)
    )`.execute(db);
  await sql`create unique index opinions_once on opinions (classifier_id, row_id, person) where withdrawn_at is null`.execute(
    db,
  );
  await sql`create index opinions_by_person on opinions (classifier_id, person)`.execute(db);
  await sql`
    create table settled_doubles (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      row_id        uuid not null,
      decision_id   uuid,
      class         text,
      decided_by    text,
      reason        text not null default '',
      settled_at    timestamptz not null,
      primary key (classifier_id, row_id)
    )`.execute(db);
  await sql`
    create table golden_rows (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      row_id        uuid not null,
      row_key       text not null,
      row_hash      text not null,
      cells         jsonb not null,
      class         text not null,
      marked_by     text not null,
      marked_at     timestamptz not null,
      primary key (classifier_id, row_id)
    )`.execute(db);
}

async function makeDoubts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table doubts (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      id            uuid not null,
      kind          text not null check (kind in ('held', 'placed')),
      person        text not null,
      from_sequence bigint not null,
      to_sequence   bigint,
      weight        real not null check (weight >= 0 and weight < 1),
      because       jsonb,
      reason        text not null,
      placed_by     text,
      placed_at     timestamptz not null,
      placed_change integer not null,
      lifted_by     text,
      lifted_at     timestamptz,
      lifted_change integer,
      lifted_reason text,
      primary key (classifier_id, id)
    )`.execute(db);
  await sql`alter table feedback_heads add column trust_changes integer not null default 0`.execute(db);
  await sql`alter table online_snapshots add column trust_changes integer not null default 0`.execute(db);
  await sql`alter table model_versions add column trust_changes integer not null default 0`.execute(db);
}
