import { sql, type Kysely } from 'kysely';

/**
 * Who has left the page that greets whoever is new. Those who are there already are not new, whether or not they were
 * seen. The demo's people stand apart, by their names.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table people add column welcomed_at timestamptz`.execute(db);
  await sql`update people set welcomed_at = now()`.execute(db);
  await sql`create table demo_welcomes (person text primary key, welcomed_at timestamptz not null)`.execute(db);
}
