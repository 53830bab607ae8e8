import type { Kysely } from 'kysely';
import type { Season } from '../../../contract/season.ts';
import type { Database } from '../../platform/database/schema.ts';

/** With which rows a classifier's reports of all rows are compared. */
export async function readSeason(db: Kysely<Database>, classifierId: string): Promise<Season> {
  const row = await db
    .selectFrom('drift_watch')
    .select('season')
    .where('classifier_id', '=', classifierId)
    .executeTakeFirst();
  return row?.season ?? 'none';
}
