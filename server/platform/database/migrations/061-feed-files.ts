import { sql, type Kysely } from 'kysely';

/**
 * Files that feeds read: those that people send, and those of a watched folder. `feed_file_parts` has the bytes of one
 * until it is read or refused, so that every process that shares the database can read it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_files (
      id          uuid primary key,
      number      bigint generated always as identity unique,
      feed_id     uuid not null references feeds (id) on delete cascade,
      name        text not null,
      hash        text not null,
      bytes       bigint not null,
      origin      text not null check (origin in ('upload', 'folder')),
      stamp       text,
      state       text not null check (state in ('waiting', 'read', 'refused', 'repeated')),
      said        jsonb,
      format      jsonb,
      row_count   bigint,
      faults      jsonb not null default '[]',
      fault_count integer not null default 0,
      put_by      text,
      put_at      timestamptz not null,
      settled_at  timestamptz
    )`.execute(db);
  await sql`create index feed_files_by_feed on feed_files (feed_id, number)`.execute(db);
  await sql`create index feed_files_waiting on feed_files (feed_id, number) where state = 'waiting'`.execute(db);
  await sql`
    create table feed_file_parts (
      file_id uuid not null references feed_files (id) on delete cascade,
      part    integer not null,
      bytes   bytea not null,
      primary key (file_id, part)
    )`.execute(db);
  // Compressed once more, a file takes a second where it takes a tenth; it is gone soon.
  await sql`alter table feed_file_parts alter column bytes set storage external`.execute(db);
}
