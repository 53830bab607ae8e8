import { sql, type Kysely } from 'kysely';

/**
 * What admins are told, and how it reaches them.
 *
 * `notice_channels` are where notices go. Address and secret stand there as they are, for they are needed to send:
 * whoever reads this table, or a backup of it, can send in Amend's name. `notice_deliveries` is the outbox, a row for
 * each notice and channel: `key` says which occasion it is of, so that no occasion is told twice; the next time that it
 * is tried stands in it, so that any of several processes takes it up.
 *
 * `backups` says when backups were written, and how large they are. `upkeep` has one row, made with the first look at
 * the server's own state: when the next look is due, and since when the provider that signs people in is away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice_channels (
      id      uuid primary key,
      kind    text not null,
      name    text not null,
      is_on   boolean not null default true,
      address text not null,
      secret  text,
      made_by text not null,
      made_at timestamptz not null
    )`.execute(db);
  await sql`
    create table notice_deliveries (
      id              uuid primary key,
      number          bigint generated always as identity unique,
      channel_id      uuid not null references notice_channels (id) on delete cascade,
      key             text not null,
      kind            text not null,
      details         jsonb not null,
      state           text not null default 'waiting',
      attempts        integer not null default 0,
      written_at      timestamptz not null,
      waiting_since   timestamptz not null,
      next_attempt_at timestamptz not null,
      sent_at         timestamptz,
      fault           jsonb,
      constraint notice_deliveries_once unique (channel_id, key)
    )`.execute(db);
  await sql`create index notice_deliveries_due on notice_deliveries (next_attempt_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`
    create table backups (
      written_at timestamptz primary key,
      bytes      bigint not null
    )`.execute(db);
  await sql`
    create table upkeep (
      is_only             boolean primary key default true check (is_only),
      next_look_at        timestamptz not null,
      provider_away_since timestamptz
    )`.execute(db);
}
