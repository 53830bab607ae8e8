import { sql, type Kysely } from 'kysely';

/**
 * Feeds. A connection keeps its secrets sealed. A feed has versions of its settings; what moves while it runs stands in
 * tables of its own, so that no reader of feeds waits for a batch: `feed_heads` (counts, the sequence of what goes to
 * sinks, why it waits), `feed_positions` (where each partition goes on, and which run of a process has it).
 *
 * `feed_records` has a row for each record that was taken, so that none is taken twice whatever a source sends again.
 * `payload` is the record's own data, kept where it may be sent once more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeConnections(db);
  await makeFeeds(db);
  await makeProgress(db);
  await makeRecords(db);
  await makeDelivery(db);
}

async function makeConnections(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_connections (
      id         uuid primary key,
      name       text not null,
      settings   jsonb not null,
      password   bytea,
      registry_password bytea,
      made_by    text not null,
      made_at    timestamptz not null,
      changed_by text not null,
      changed_at timestamptz not null,
      changes    integer not null default 0
    )`.execute(db);
  await sql`create unique index feed_connections_name on feed_connections (lower(name))`.execute(db);
}

async function makeFeeds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feeds (
      id            uuid primary key,
      classifier_id uuid not null references classifiers (id) on delete cascade,
      name          text not null,
      version       integer not null,
      is_started    boolean not null default false,
      started_by    text not null,
      made_by       text not null,
      made_at       timestamptz not null,
      changes       integer not null default 0
    )`.execute(db);
  await sql`create unique index feeds_name on feeds (classifier_id, lower(name))`.execute(db);
  await sql`
    create table feed_versions (
      feed_id    uuid not null references feeds (id) on delete cascade,
      version    integer not null,
      name       text not null,
      settings   jsonb not null,
      changed_by text not null,
      changed_at timestamptz not null,
      because    text not null,
      primary key (feed_id, version)
    )`.execute(db);
  await sql`
    create table feed_connection_uses (
      feed_id       uuid not null references feeds (id) on delete cascade,
      connection_id uuid not null references feed_connections (id),
      primary key (feed_id, connection_id)
    )`.execute(db);
  await sql`create index feed_connection_uses_by_connection on feed_connection_uses (connection_id)`.execute(db);
}

async function makeProgress(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_heads (
      feed_id        uuid primary key references feeds (id) on delete cascade,
      sequence       bigint not null default 0,
      answered       bigint not null default 0,
      filtered       bigint not null default 0,
      malformed      bigint not null default 0,
      repeated       bigint not null default 0,
      last_record_at timestamptz,
      last_letter    bigint not null default 0,
      fault          jsonb,
      fault_at       timestamptz,
      waiting_since  timestamptz,
      next_try_at    timestamptz,
      told_at        timestamptz,
      corrected_to   bigint not null
    )`.execute(db);
  await sql`
    create table feed_leases (
      feed_id uuid not null references feeds (id) on delete cascade,
      work    text not null check (work in ('source', 'sinks')),
      holder  uuid not null,
      until   timestamptz not null,
      primary key (feed_id, work)
    )`.execute(db);
  await sql`
    create table feed_positions (
      feed_id    uuid not null references feeds (id) on delete cascade,
      partition  text not null,
      next       text,
      position   text,
      lag        bigint,
      holder     uuid not null,
      updated_at timestamptz not null,
      primary key (feed_id, partition)
    )`.execute(db);
  await sql`
    create table feed_rates (
      feed_id uuid not null references feeds (id) on delete cascade,
      until   timestamptz not null,
      records integer not null,
      primary key (feed_id, until)
    )`.execute(db);
}

async function makeRecords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_records (
      feed_id    uuid not null references feeds (id) on delete cascade,
      partition  text not null,
      position   text not null,
      outcome    text not null check (outcome in ('answered', 'filtered', 'malformed')),
      taken_at   timestamptz not null,
      sequence   bigint,
      row_key    text,
      batch_id   uuid,
      row_number integer,
      answer     jsonb,
      said       text,
      sinks      smallint[],
      payload    bytea,
      primary key (feed_id, partition, position),
      check (outcome <> 'answered' or (sequence is not null and row_key is not null and batch_id is not null and row_number is not null))
    )`.execute(db);
  await sql`
    create index feed_records_by_row on feed_records (feed_id, hashtextextended(row_key, 0), sequence)`.execute(db);
  await sql`create index feed_records_by_time on feed_records (taken_at)`.execute(db);
  await sql`create index feed_records_by_answer on feed_records (batch_id, row_number) where batch_id is not null`.execute(
    db,
  );
}

async function makeDelivery(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_dead_letters (
      feed_id    uuid not null references feeds (id) on delete cascade,
      number     bigint not null,
      partition  text not null,
      position   text not null,
      fault      jsonb not null,
      payload    bytea not null,
      bytes      integer not null,
      arrived_at timestamptz not null,
      tries      integer not null default 0,
      primary key (feed_id, number)
    )`.execute(db);
  await sql`
    create table feed_sinks (
      feed_id           uuid not null references feeds (id) on delete cascade,
      sink              smallint not null,
      delivered         bigint not null default 0,
      last_delivered_at timestamptz,
      fault             jsonb,
      fault_at          timestamptz,
      waiting_since     timestamptz,
      told_at           timestamptz,
      primary key (feed_id, sink)
    )`.execute(db);
  await sql`
    create table feed_outbox (
      feed_id    uuid not null references feeds (id) on delete cascade,
      sink       smallint not null,
      sequence   bigint not null,
      partition  text not null,
      position   text not null,
      cause      text not null check (cause in ('record', 'correction')),
      answer     jsonb not null,
      payload    bytea,
      written_at timestamptz not null,
      primary key (feed_id, sink, sequence)
    )`.execute(db);
  await sql`
    create table feed_actions (
      feed_id    uuid not null references feeds (id) on delete cascade,
      action     smallint not null,
      told_at    timestamptz,
      records    integer not null default 0,
      since      timestamptz,
      classes    jsonb,
      primary key (feed_id, action)
    )`.execute(db);
}
