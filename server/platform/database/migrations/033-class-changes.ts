import { sql, type Kysely } from 'kysely';

/**
 * A catalogue of classes that changes. `state` of a class may be `active`, `retired`, `merged` or `removed`;
 * `merged_into` is what a merged class was merged into, and `stands_as` what that comes to when it was merged itself:
 * null of a class that stands as itself. `class_aliases.spelling` is of a word that a class has by a change of the
 * catalogue, as its former name; null of another spelling of its name, which a word is as long as spellings are taken
 * together.
 *
 * Each change has a number, which stands beside the head of the log: whoever appends locks that, and whoever keeps
 * something by the names of classes compares it. `class_names_before` says what classes were called until the change of
 * a number, where it changed that: so a version is made once more of the names that it learned from.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update classifiers set policies = '{"classes": "open"}'::jsonb || policies`.execute(db);
  await sql`alter table classes add column merged_into smallint, add column stands_as smallint`.execute(db);
  await sql`alter table class_aliases add column spelling text`.execute(db);
  await sql`alter table feedback_heads add column class_changes integer not null default 0`.execute(db);
  await sql`alter table model_versions add column class_changes integer not null default 0`.execute(db);
  await sql`alter table online_snapshots add column class_changes integer not null default 0`.execute(db);
  await sql`
    create table class_names_before (
      classifier_id uuid not null,
      class_id      smallint not null,
      number        integer not null,
      name          text not null,
      primary key (classifier_id, class_id, number),
      foreign key (classifier_id, class_id) references classes (classifier_id, id) on delete cascade
    )`.execute(db);
}
