import { sql, type Kysely } from 'kysely';

/**
 * Feeds that learn from their stream. What a feed has learned is a fold of its lessons, in their order; a snapshot of
 * it, up to a lesson, is kept now and then, and lessons that it has are let go. `sequence` is that of the last lesson,
 * `heard_to` the last event of the feedback log that was heard, `told` what the learner was told when it began: null
 * before. `holder` is the run whose turn it is to learn, `next_holder` the one that waits for it. What was counted by
 * hour stays: sums, whose meaning `learned-sums.ts` has.
 *
 * Answers may come from the stream, and records may say the label of an earlier one, and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_learners (
      feed_id       uuid primary key references feeds (id) on delete cascade,
      generation    integer not null default 0,
      told          jsonb,
      began_at      timestamptz,
      sequence      bigint not null default 0,
      heard_to      bigint not null default 0,
      lessons       bigint not null default 0,
      corrections   bigint not null default 0,
      compared      double precision[] not null default '{0,0,0}',
      stands        jsonb,
      snapshot      bytea,
      snapshot_to   bigint not null default 0,
      holder        uuid,
      held_until    timestamptz,
      next_holder   uuid,
      next_until    timestamptz
    )`.execute(db);
  await sql`
    create table feed_lessons (
      feed_id   uuid not null references feed_learners (feed_id) on delete cascade,
      sequence  bigint not null,
      kind      text not null check (kind in ('lesson', 'asked', 'told', 'corrected', 'erased')),
      origin    text not null check (origin in ('stream', 'person')),
      row_key   text not null,
      cells     jsonb,
      label     jsonb,
      model     jsonb,
      at        timestamptz not null,
      primary key (feed_id, sequence)
    )`.execute(db);
  await sql`
    create table feed_lesson_hours (
      feed_id  uuid not null references feed_learners (feed_id) on delete cascade,
      hour     timestamptz not null,
      sums     double precision[] not null,
      primary key (feed_id, hour)
    )`.execute(db);
  await sql`alter table predictions drop constraint predictions_source_check`.execute(db);
  await sql`
    alter table predictions add constraint predictions_source_check
      check (source in ('model', 'label', 'rule', 'stream'))`.execute(db);
  await sql`alter table feed_heads add column told bigint not null default 0`.execute(db);
  await sql`alter table feed_records drop constraint feed_records_outcome_check`.execute(db);
  await sql`
    alter table feed_records add constraint feed_records_outcome_check
      check (outcome in ('answered', 'filtered', 'malformed', 'told'))`.execute(db);
}
