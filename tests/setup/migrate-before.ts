import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../server/platform/database/schema.ts';

const FOLDER = join(process.cwd(), 'server/platform/database/migrations');

/**
 * An empty database as an earlier release made it.
 * @param first the number of the migration that it did not have yet, such as "022"
 */
export async function migrateBefore(db: Kysely<Database>, first: string): Promise<void> {
  await sql`create table amend_migrations (name text primary key, applied_at timestamptz not null default now())`.execute(
    db,
  );
  for (const file of readdirSync(FOLDER).sort()) {
    if (file >= first) return;
    const { up } = (await import(join(FOLDER, file))) as { up(db: Kysely<Database>): Promise<void> };
    await up(db);
    await sql`insert into amend_migrations (name) values (${file.replace('.ts', '')})`.execute(db);
  }
}
