import { sql, type Kysely } from 'kysely';

/** A file with the bytes of another, under another name: somebody is asked whether it is to be read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table feed_files
      drop constraint feed_files_state_check,
      add constraint feed_files_state_check check (state in ('waiting', 'asked', 'read', 'refused', 'repeated')),
      add column same_as uuid references feed_files (id) on delete set null`.execute(db);
  await sql`create index feed_files_by_hash on feed_files (feed_id, hash)`.execute(db);
}
