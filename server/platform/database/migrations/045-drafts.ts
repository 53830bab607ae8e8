import { sql, type Kysely } from 'kysely';

/**
 * Corrections that somebody has typed and not sent, one of a row at a time. One that has ended keeps its id for a
 * while, so that a request that comes late does not bring it back, and its row, for sheets in which it still stands;
 * what it said is gone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = '{"sending": "at-once", "reasonNeeded": false}'::jsonb || policies`.execute(
    db,
  );
  await sql`
    create table drafts (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      person        text not null,
      id            uuid not null,
      number        bigint generated always as identity,
      row_id        uuid not null,
      row_key       text not null,
      columns       jsonb,
      event         jsonb,
      kept_at       timestamptz not null,
      became        text check (became in ('sent', 'taken-out', 'replaced')),
      ended_at      timestamptz,
      primary key (classifier_id, person, id)
    )`.execute(db);
  await sql`create unique index drafts_once on drafts (classifier_id, person, row_id) where ended_at is null`.execute(
    db,
  );
}
