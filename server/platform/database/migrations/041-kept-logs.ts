import { sql, type Kysely } from 'kysely';

/**
 * What keeps the logs from being altered by the role that the server runs as, and lets parts of them be erased.
 *
 * Where the server has a role of its own, see `database/server-role.ts`, that role may read and append to the logs and
 * nothing more. What else must be done to them is done by functions that run with the rights of whoever migrated: each
 * asks for the audit event that says so, of the same transaction, so nothing goes without a word. Where there is
 * one role
 * for all, the triggers refuse the same changes.
 *
 * `log_authors` has a salted digest of every author whom a log names. From now on chains hash that digest, not the
 * name:
 * when a person is erased, name and salt go, and the entries still verify. `audit_anchors` are heads of logs,
 * signed by a
 * key that no database holds; `audit_checks` says what came of the last check of each log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table log_authors (
      log    text not null,
      name   text not null,
      salt   bytea,
      digest bytea not null,
      primary key (log, name)
    )`.execute(db);
  await sql`
    create table audit_anchors (
      log         text not null,
      sequence    bigint not null,
      hash        bytea not null,
      anchored_at timestamptz not null,
      key_id      text not null,
      signature   bytea not null,
      primary key (log, sequence, key_id)
    )`.execute(db);
  await sql`
    create table audit_checks (
      log          text primary key,
      checked_at   timestamptz not null,
      events       bigint not null,
      fault        text,
      first_broken bigint
    )`.execute(db);
  await sql`
    create table audit_rounds (
      is_only       boolean primary key default true check (is_only),
      checked_from  timestamptz,
      anchored_from timestamptz
    )`.execute(db);
  await sql`alter table classifiers add column erasures integer not null default 0`.execute(db);
  await sql`alter table notice_channels add column gets_anchors boolean not null default false`.execute(db);
  await refuseAllButErasure(db);
  await keepHeads(db);
  await eraseByFunctions(db);
}

/** Entries are never changed; but what was said may be emptied, as a whole, and an author be called by a tombstone. */
async function refuseAllButErasure(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_tombstone(author text) returns boolean language sql stable as $$
      select exists (select from public.log_authors where name = author and salt is null)
    $$`.execute(db);
  await sql`
    create function refuse_all_but_erasure() returns trigger language plpgsql as $$
    declare
      payload text[] := case tg_table_name
        when 'feedback_events' then array['row_key', 'row_hash', 'cells', 'class', 'class_id', 'predicted_class', 'prediction_id', 'note', 'reach', 'salt']
        else array['reason', 'details', 'salt'] end;
      authors text[] := case tg_table_name when 'feedback_events' then array['person', 'sent_by'] else array['author'] end;
      changed jsonb := to_jsonb(new) - payload;
      kept jsonb := to_jsonb(old) - payload;
    begin
      if to_jsonb(new) - authors = to_jsonb(old) - authors and not exists (
        select from unnest(authors) as author
        where to_jsonb(new) -> author <> to_jsonb(old) -> author
          and not coalesce(public.is_tombstone(to_jsonb(new) ->> author), false)
      ) then
        return new;
      end if;
      if new.form > 1 and changed = kept and new.salt is null and (
        select bool_and(value in ('null', '""', '[]')) from jsonb_each(to_jsonb(new)) as field (key, value)
        where key = any(payload)
      ) then
        return new;
      end if;
      raise exception 'rows of % are never changed', tg_table_name;
    end $$`.execute(db);
  for (const table of ['feedback_events', 'audit_events']) {
    await sql`drop trigger ${sql.id(`${table}_append_only`)} on ${sql.table(table)}`.execute(db);
    await sql`
      create trigger ${sql.id(`${table}_append_only`)} before update on ${sql.table(table)}
      for each row execute function refuse_all_but_erasure()`.execute(db);
  }
  await sql`
    create trigger feedback_events_kept before truncate on feedback_events
    for each statement execute function refuse_change()`.execute(db);
  await sql`
    create trigger audit_events_kept before delete or truncate on audit_events
    for each statement execute function refuse_change()`.execute(db);
}

/** Heads go forward only. */
async function keepHeads(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_step_back() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if new.last_sequence > old.last_sequence
          or (new.last_sequence = old.last_sequence and new.last_hash = old.last_hash) then
          return new;
        end if;
      elsif tg_table_name = 'feedback_heads'
        and to_jsonb(old) ->> 'classifier_id' = current_setting('amend.deleted_classifier', true) then
        return old;
      end if;
      raise exception 'heads of % go forward only', tg_table_name;
    end $$`.execute(db);
  for (const table of ['feedback_heads', 'audit_heads', 'audit_anchors']) {
    if (table !== 'audit_anchors')
      await sql`
        create trigger ${sql.id(`${table}_forward`)} before update or delete on ${sql.table(table)}
        for each row execute function refuse_step_back()`.execute(db);
    await sql`
      create trigger ${sql.id(`${table}_kept`)} before truncate ${sql.raw(table === 'audit_anchors' ? 'or update or delete' : '')}
      on ${sql.table(table)} for each statement execute function refuse_change()`.execute(db);
  }
}

/** What is done with the rights of whoever migrated; each asks for its audit event, of the same transaction. */
async function eraseByFunctions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function require_event(of_log text, kinds text[]) returns void language plpgsql as $$
    begin
      if not exists (
        select from public.audit_events
        where log = of_log and kind = any(kinds) and xmin = pg_current_xact_id()::xid
      ) then
        raise exception 'no event of the log % says so', of_log;
      end if;
    end $$`.execute(db);
  await sql`
    create function delete_feedback_log(classifier uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform public.require_event(classifier::text, array['classifier-deleted']);
      perform set_config('amend.deleted_classifier', classifier::text, true);
      delete from public.feedback_events where classifier_id = classifier;
      delete from public.feedback_heads where classifier_id = classifier;
      delete from public.log_authors where log = 'feedback/' || classifier;
    end $$`.execute(db);
  await sql`
    create function erase_feedback(classifier uuid, sequences bigint[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform public.require_event(classifier::text, array['row-erased', 'payloads-erased']);
      update public.feedback_events
      set row_key = '', row_hash = '', cells = '[]', class = null, class_id = null, predicted_class = null,
        prediction_id = null, note = null, reach = null, salt = null
      where classifier_id = classifier and sequence = any(sequences);
    end $$`.execute(db);
  await sql`
    create function erase_author(author_name text, tombstone text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform public.require_event('people', array['person-erased']);
      update public.log_authors set name = tombstone, salt = null where name = author_name;
      update public.feedback_events set person = tombstone where person = author_name and form >= 5;
      update public.feedback_events set sent_by = tombstone where sent_by = author_name and form >= 5;
      update public.audit_events set author = tombstone where author = author_name and form >= 3;
      update public.audit_events set reason = null, details = null, salt = null
      where kind <> 'person-erased'
        and (position(' ' || author_name || ' ' in ' ' || translate(reason, '.,;:!?()"“”„', '             ') || ' ') > 0 or position(to_json(author_name)::text in details::text) > 0);
    end $$`.execute(db);
}
