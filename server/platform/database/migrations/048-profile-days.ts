import { sql, type Kysely } from 'kysely';

/**
 * The profiles of a day's hours merged into one, so that a report of a month reads thirty and not seven hundred. Made
 * of the hours when a report first reads them, and again when one of them has grown since: how many they were, and the
 * last of their changes, say of which hours it is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table profile_days (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      model_version integer not null,
      day           timestamptz not null,
      hours         integer not null,
      changed_at    timestamptz not null,
      profile       bytea not null,
      primary key (classifier_id, model_version, day)
    )`.execute(db);
}
