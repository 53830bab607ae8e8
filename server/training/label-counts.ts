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

/** What people said that no version has learned from. */
export interface LabelNews {
  /** Corrections by people, not those of the label column. */
  readonly corrections: number;
  /** Labels given, changed or withdrawn in any way. */
  readonly labels: number;
  /** The last version trained, promoted or not; null before the first. */
  readonly version: number | null;
}

/** Counts the feedback since the last training, promoted or not. */
export async function countNews(db: Kysely<Database>, classifierId: string): Promise<LabelNews> {
  const { rows } = await sql<LabelNews>`
    with last as (
      select version, last_sequence from model_versions where classifier_id = ${classifierId} order by version desc limit 1
    )
    select
      count(*) filter (where kind = 'correct' and origin <> 'label-column') as corrections,
      count(*) filter (where kind <> 'unsure') as labels,
      (select version from last) as version
    from feedback_events
    where classifier_id = ${classifierId} and sequence > coalesce((select last_sequence from last), 0)`.execute(db);
  return rows[0] ?? { corrections: 0, labels: 0, version: null };
}
