import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { readLabelledHashesAsOf } from '../../record/labels/labels-as-of.ts';

/**
 * Of the row keys, those that had a label when a version learned, and the hash of the cells they had then: the rows of
 * its reference. None for a version that is not there. One indexed read.
 *
 * @returns row hash by row key
 */
export async function readReferenceRows(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const version = await db
    .selectFrom('model_versions')
    .select('last_sequence')
    .where('classifier_id', '=', classifierId)
    .where('version', '=', modelVersion)
    .executeTakeFirst();
  return version === undefined ? new Map() : readLabelledHashesAsOf(db, classifierId, keys, version.last_sequence);
}
