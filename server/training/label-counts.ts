import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** Labelled rows per class, counted in the database from the same fold of the log as the labels themselves. O(events). */
export async function countLabels(db: Kysely<Database>, classifierId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ class: string; labels: number }>`
    select class, count(*) as labels from (
      select distinct on (row_key) kind, class from feedback_events
      where classifier_id = ${classifierId} and kind <> 'unsure' order by row_key, sequence desc
    ) latest where kind <> 'withdraw' group by class order by class`.execute(db);
  return new Map(rows.map((row) => [row.class, row.labels]));
}
