import { sql, type Kysely } from 'kysely';

/** Answers may be first ones, given before anything was trained. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table predictions drop constraint predictions_source_check`.execute(db);
  await sql`
    alter table predictions add constraint predictions_source_check
      check (source in ('model', 'label', 'rule', 'stream', 'first'))`.execute(db);
}
