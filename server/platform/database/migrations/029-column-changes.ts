import { sql, type Kysely } from 'kysely';

/**
 * Columns that change after a classifier was set up. A column keeps its place among the cells of what was said, also
 * when it is dropped; `earlier_columns` says which were used up to which event, as `{ upTo, places }`, oldest first.
 * How often they changed stands beside the head of the log, too, which whoever appends to it locks: an event is never
 * recorded by columns of before. A version notes the columns that it learned from:
 * until now those of its classifier. Null of one that an earlier release, still running beside this one, saves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table classifiers
      add column column_changes integer not null default 0,
      add column earlier_columns jsonb not null default '[]',
      add column also_called jsonb not null default '[]'`.execute(db);
  await sql`alter table feedback_heads add column column_changes integer not null default 0`.execute(db);
  await sql`alter table model_versions add column columns jsonb`.execute(db);
  await sql`
    update model_versions set columns = classifiers.columns
    from classifiers where classifiers.id = model_versions.classifier_id`.execute(db);
}
