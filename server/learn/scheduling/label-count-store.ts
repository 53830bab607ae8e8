import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

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
  /** Labels given, changed or withdrawn in any way. */
  readonly labels: number;
  /** Of them, those since the last training that failed or was cancelled: nobody wants it again until something is new. */
  readonly labelsSinceAttempt: number;
  /** Of these, corrections by people, not those of the label column. */
  readonly correctionsSinceAttempt: number;
  /** The last version trained, promoted or not; null before the first. */
  readonly version: number | null;
}

/** Counts the feedback since the last training, promoted or not. */
export async function countNews(db: Kysely<Database>, classifierId: string): Promise<LabelNews> {
  const { rows } = await sql<LabelNews>`
    with last as (
      select version, last_sequence from model_versions where classifier_id = ${classifierId} order by version desc limit 1
    ), ended as (
      select max(started_at) as at from trainings where classifier_id = ${classifierId} and state in ('failed', 'cancelled')
    ), news as (
      select kind, origin, recorded_at > coalesce((select at from ended), '-infinity') as since_attempt from feedback_events
      where classifier_id = ${classifierId} and kind <> 'unsure' and sequence > coalesce((select last_sequence from last), 0)
    )
    select
      count(*) as labels,
      count(*) filter (where since_attempt) as "labelsSinceAttempt",
      count(*) filter (where since_attempt and kind = 'correct' and origin <> 'label-column') as "correctionsSinceAttempt",
      (select version from last) as version
    from news`.execute(db);
  return rows[0] ?? { labels: 0, labelsSinceAttempt: 0, correctionsSinceAttempt: 0, version: null };
}
