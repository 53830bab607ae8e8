import { sql, type Kysely } from 'kysely';

/**
 * What people say to each other about rows, and that it reaches them.
 *
 * `comment_threads` has a row for each row of a table that was commented on, with its cells as they were last seen, by
 * which it is known whose it is. `comments` keeps what is said now; what was said before a change or a deletion is in
 * the audit log, which `erase_comment_events` empties, when the row or a person is erased or the classifier deleted.
 * `comment_changes` of a classifier counts the changes, and each thread has the number of its last one.
 *
 * A channel with a `person_id` is somebody's own: only what is for them goes there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table classifiers add column comment_changes integer not null default 0`.execute(db);
  await sql`
    create table comment_threads (
      id            uuid primary key,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      row_key       text not null,
      cells         jsonb not null,
      state         text not null default 'open' check (state in ('open', 'resolved')),
      settled_by    text,
      settled_at    timestamptz,
      change        integer not null
    )`.execute(db);
  // A key may be longer than an index can hold.
  await sql`create index comment_threads_row on comment_threads (classifier_id, hashtextextended(row_key, 0))`.execute(
    db,
  );
  await sql`create index comment_threads_change on comment_threads (classifier_id, change)`.execute(db);
  await sql`
    create table comments (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      id            uuid not null,
      thread_id     uuid not null references comment_threads (id) on delete cascade,
      number        bigint generated always as identity,
      person        text not null,
      text          text not null,
      cells         jsonb not null,
      written_at    timestamptz not null,
      edited_at     timestamptz,
      deleted_at    timestamptz,
      erased_at     timestamptz,
      primary key (classifier_id, id)
    )`.execute(db);
  await sql`create index comments_of_thread on comments (thread_id, number)`.execute(db);
  await sql`create index comments_by_person on comments (person)`.execute(db);
  await sql`
    create table comment_mentions (
      classifier_id uuid not null,
      comment_id    uuid not null,
      person        text not null,
      seen_at       timestamptz,
      primary key (classifier_id, comment_id, person),
      foreign key (classifier_id, comment_id) references comments (classifier_id, id) on delete cascade
    )`.execute(db);
  await sql`create index comment_mentions_of_person on comment_mentions (person, classifier_id)`.execute(db);
  await sql`alter table notice_channels add column person_id uuid unique references people (id) on delete cascade`.execute(
    db,
  );
  await sql`alter table people add column mention_mail boolean not null default true`.execute(db);
  await eraseEvents(db);
}

/**
 * Of one log, with the rights of whoever migrated: the events of some comments and threads, or of all; without a log,
 * in all of them the events of these and those that name somebody.
 */
async function eraseEvents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function erase_comment_events(of_log text, subjects text[], named text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      kinds text[] := array['comment-written', 'comment-edited', 'comment-deleted', 'thread-resolved', 'thread-reopened', 'mentions-seen'];
      word text := '\\m' || regexp_replace(btrim(to_json(named)::text, '"'), '([^[:alnum:] ])', '\\\\\\1', 'g') || '\\M';
    begin
      if of_log is null then
        perform public.require_event('people', array['person-erased']);
      else
        perform public.require_event(of_log, array['row-erased', 'classifier-deleted']);
      end if;
      update public.audit_events set reason = null, details = null, salt = null
      where kind = any(kinds) and salt is not null and (of_log is null or log = of_log)
        and ((of_log is not null and subjects is null) or subject = any(subjects) or details::text ~* word);
    end $$`.execute(db);
}
