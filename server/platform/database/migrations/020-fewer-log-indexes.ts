import { sql, type Kysely } from 'kysely';

/** What people said is read from the labels that are kept beside the log; nothing looks for it there any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index feedback_events_by_people`.execute(db);
}
