import { sql, type Kysely } from 'kysely';

/**
 * Who there is, what they may do, and how they sign in.
 *
 * A person is never deleted: logs go on to name them, by a name that nobody else has (`spelling` is what it shares with
 * its other spellings) and that does not change; `sign_in_key` is the same of what they sign in with. `provider` says
 * what vouches for them and is an open list: `local` accounts have a password here, others sign in elsewhere. A grant
 * is a role for one classifier, or for all where that is null. Of the secrets, passwords are kept as scrypt made them,
 * tokens of sessions and links as their SHA-256; a link that was used or withdrawn is gone. `sign_in_attempts` counts
 * by a digest of the name or the address that was tried.
 *
 * An audit log is no longer a classifier's alone: `log` is the classifier's id, or `people`. Its chain hashes the same
 * name as before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table people (
      id           uuid primary key,
      name         text not null,
      spelling     text not null,
      provider     text not null,
      sign_in_name text not null,
      sign_in_key  text not null,
      state        text not null default 'active',
      created_at   timestamptz not null,
      last_seen_at timestamptz,
      constraint people_spelling unique (spelling),
      constraint people_sign_in_key unique (provider, sign_in_key)
    )`.execute(db);
  await sql`
    create table role_grants (
      person_id     uuid not null references people (id),
      role          text not null,
      classifier_id uuid references classifiers (id) on delete cascade,
      unique nulls not distinct (person_id, role, classifier_id)
    )`.execute(db);
  await sql`
    create table passwords (
      person_id uuid primary key references people (id),
      hash      text not null,
      set_at    timestamptz not null
    )`.execute(db);
  await sql`
    create table sessions (
      id           uuid primary key,
      token_hash   bytea not null unique,
      person_id    uuid not null references people (id),
      started_at   timestamptz not null,
      last_used_at timestamptz not null,
      ends_at      timestamptz not null,
      browser      text not null
    )`.execute(db);
  await sql`create index sessions_person on sessions (person_id)`.execute(db);
  await sql`
    create table one_time_links (
      id         uuid primary key,
      token_hash bytea not null unique,
      purpose    text not null,
      person_id  uuid references people (id),
      grants     jsonb not null,
      given_by   text,
      given_at   timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`
    create table sign_in_attempts (
      about         bytea primary key,
      failures      integer not null,
      last_at       timestamptz not null,
      refused_until timestamptz not null
    )`.execute(db);
  for (const table of ['audit_heads', 'audit_events']) await nameLogs(db, table);
}

/** Changes what a log is known by, and nothing that its chain covers. */
async function nameLogs(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    alter table ${sql.table(table)}
      drop constraint ${sql.id(`${table}_classifier_id_fkey`)},
      alter column classifier_id type text`.execute(db);
  await sql`alter table ${sql.table(table)} rename column classifier_id to log`.execute(db);
}
