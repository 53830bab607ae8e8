import { sql, type Kysely } from 'kysely';
import type pg from 'pg';
import type { Database } from '../database/schema.ts';

/** A database that is older than the table of backups: there its backups are noted nowhere. */
const NO_SUCH_TABLE = '42P01';

/**
 * Notes that a backup was written, so that a late one is told. A database of an earlier release has no place for it.
 */
export async function noteBackup(client: pg.ClientBase, writtenAt: Date, bytes: number): Promise<void> {
  try {
    await client.query('insert into backups (written_at, bytes) values ($1, $2) on conflict do nothing', [
      writtenAt,
      bytes,
    ]);
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_TABLE) throw error;
  }
}

/** When the last backup was written; and since when they are noted, which is what counts where there is none. */
export interface KnownBackups {
  readonly lastAt: Date | null;
  readonly notedSince: Date;
}

export async function readBackups(db: Kysely<Database>): Promise<KnownBackups> {
  const { rows } = await sql<KnownBackups>`
    select (select max(written_at) from backups) as "lastAt", applied_at as "notedSince"
    from amend_migrations where name = '027-notices'`.execute(db);
  return rows[0]!;
}
