import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/**
 * Of the row keys, those that had a label when a version learned, and the hash of the cells they had then: the rows of its
 * reference. None for a version that is not there. One indexed read.
 *
 * @returns row hash by row key
 */
export async function readReferenceRows(db: Kysely<Database>, classifierId: string, modelVersion: number, keys: readonly string[]): Promise<Map<string, string>> {
  const asked = sql`${keys}::text[]`;
  // Events are found by their row's key or by its hash, whichever is indexed: a key may be longer than an index can hold.
  const { rows } = await sql<{ key: string; rowHash: string }>`
    select row_key as key, row_hash as "rowHash" from (
      select distinct on (row_key) row_key, row_hash, kind from feedback_events
      where classifier_id = ${classifierId} and row_key = any(${asked})
        and hashtextextended(row_key, 0) = any(array(select hashtextextended(key, 0) from unnest(${asked}) key))
        and kind <> 'unsure' and sequence <= (select last_sequence from model_versions where classifier_id = ${classifierId} and version = ${modelVersion})
      order by row_key, sequence desc
    ) latest where kind <> 'withdraw'`.execute(db);
  return new Map(rows.map(({ key, rowHash }) => [key, rowHash]));
}
