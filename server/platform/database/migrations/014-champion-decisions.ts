import { sql, type Kysely } from 'kysely';

/**
 * What was decided of the version that answers, by whom, when and why: append-only, as the feedback log is.
 * Of older versions the gate's decision is known; who went back to one, and when, was never noted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table champion_decisions (
      number bigint generated always as identity primary key,
      classifier_id uuid not null,
      kind text not null check (kind in ('promoted', 'kept-back', 'put-in-use', 'pinned', 'unpinned')),
      version integer not null,
      version_before integer,
      person text not null,
      because text not null,
      decided_at timestamptz not null,
      foreign key (classifier_id, version) references model_versions on delete cascade
    )`.execute(db);
  await sql`create index champion_decisions_by_version on champion_decisions (classifier_id, version)`.execute(db);
  await sql`
    insert into champion_decisions (classifier_id, kind, version, person, because, decided_at)
    select classifier_id, case when (gate ->> 'promoted')::boolean then 'promoted' else 'kept-back' end, version, trained_by, coalesce(gate -> 'reasons' ->> 0, ''), trained_at
    from model_versions order by classifier_id, version`.execute(db);
}
