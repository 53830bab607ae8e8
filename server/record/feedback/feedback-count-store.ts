import { sql, type Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { FeedbackCounts, StoredClassifier } from '../classifiers/classifier-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readLastSequence } from './feedback-store.ts';

/** Classifiers whose counts are remembered. */
const MOST_COUNTED = 1_000;

/**
 * Counts what a classifier's log adds up to. The counts depend on the log's length and the champion alone, so they are
 * counted once per change: O(events) then, one small query otherwise.
 */
export function createFeedbackCounter(db: Kysely<Database>): (classifier: StoredClassifier) => Promise<FeedbackCounts> {
  const counted = new LRUCache<string, { at: string; counts: FeedbackCounts }>({ max: MOST_COUNTED });
  return async ({ id, championSequence }) => {
    const last = await readLastSequence(db, id);
    const at = `${championSequence}/${last}`;
    const remembered = counted.get(id);
    if (remembered?.at === at) return remembered.counts;
    const counts = last === 0 ? { labels: 0, feedbackSinceTraining: 0 } : await count(db, id, championSequence, last);
    counted.set(id, { at, counts });
    return counts;
  };
}

/** Label-column events are the table as it stood, not something a person said to the model: they are labels, but no corrections. */
async function count(db: Kysely<Database>, id: string, championSequence: number, last: number): Promise<FeedbackCounts> {
  const { rows } = await sql<FeedbackCounts>`
    select
      (select count(*) from (
        select distinct on (row_key) kind from feedback_events
        where classifier_id = ${id} and sequence <= ${last} and kind <> 'unsure' order by row_key, sequence desc
      ) latest where kind <> 'withdraw') as labels,
      (select count(*) from feedback_events
        where classifier_id = ${id} and sequence > ${championSequence} and sequence <= ${last} and origin <> 'label-column'
      ) as "feedbackSinceTraining"`.execute(db);
  return rows[0] ?? { labels: 0, feedbackSinceTraining: 0 };
}
