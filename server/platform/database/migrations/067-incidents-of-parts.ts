import { sql, type Kysely } from 'kysely';

/**
 * Incidents of one class, whose name is in `part`, or of one segment: the column in `column_name` and its value in
 * `part`. `tallies` of a check are what was counted of each class and segment in its window, with which later windows
 * are compared.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table incidents add column part text not null default '', drop constraint incidents_kind_check,
      add constraint incidents_kind_check check (kind in ('drift', 'missing', 'accuracy', 'expected-accuracy',
        'concept', 'part-accuracy', 'part-overrides', 'part-cost', 'part-share'))`.execute(db);
  await sql`drop index incidents_open_once`.execute(db);
  await sql`
    create unique index incidents_open_once on incidents (classifier_id, kind, column_type, column_name, part)
    where state = 'open'`.execute(db);
  await sql`alter table accuracy_checks add column tallies jsonb`.execute(db);
}
