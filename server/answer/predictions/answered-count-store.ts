import { sql, type Kysely } from 'kysely';
import type { AnsweredRows } from '../../../contract/model-status.ts';
import type { Database } from '../../platform/database/schema.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * How many rows were answered in the hour and in the day before a moment, by where each answer came from, as the log of
 * answers has them. What a correction changed of rows that are shown is no answer to a question, and does not count.
 * O(answers of the day).
 */
export async function countAnswered(
  db: Kysely<Database>,
  classifierId: string,
  now: Date,
): Promise<{ readonly lastHour: AnsweredRows; readonly lastDay: AnsweredRows }> {
  const [hourAgo, dayAgo] = [HOUR_MS, DAY_MS].map((ms) => new Date(now.getTime() - ms));
  const { rows } = await sql<{ source: keyof AnsweredRows; hour: number; day: number }>`
    select p.source, (count(*) filter (where p.predicted_at > ${hourAgo}))::float8 as hour, count(*)::float8 as day
    from prediction_batches b join predictions p on p.batch_id = b.id and p.predicted_at = b.predicted_at
    where b.classifier_id = ${classifierId} and b.predicted_at > ${dayAgo} and b.predicted_at <= ${now}
      and p.predicted_at > ${dayAgo} and p.predicted_at <= ${now} and b.caused_by = 'request'
    group by p.source`.execute(db);
  const of = (span: 'hour' | 'day'): AnsweredRows => {
    const count = (source: keyof AnsweredRows): number => rows.find((row) => row.source === source)?.[span] ?? 0;
    return {
      ...{ model: count('model'), label: count('label'), rule: count('rule') },
      ...{ stream: count('stream'), first: count('first') },
    };
  };
  return { lastHour: of('hour'), lastDay: of('day') };
}
