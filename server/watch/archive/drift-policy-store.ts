import type { Kysely } from 'kysely';
import type { DriftPolicy } from '../../../contract/drift-policy.ts';
import type { Database } from '../../platform/database/schema.ts';

/** What incidents of a classifier that open set off. */
export async function readDriftPolicy(db: Kysely<Database>, classifierId: string): Promise<DriftPolicy> {
  const row = await db
    .selectFrom('drift_watch')
    .select(['retrains', 'stops'])
    .where('classifier_id', '=', classifierId)
    .executeTakeFirst();
  return row ?? { retrains: false, stops: null };
}

export async function writeDriftPolicy(
  transaction: Kysely<Database>,
  classifierId: string,
  { retrains, stops }: DriftPolicy,
): Promise<void> {
  const set = { retrains, stops: stops && JSON.stringify(stops) };
  await transaction
    .insertInto('drift_watch')
    .values({ classifier_id: classifierId, ...set })
    .onConflict((conflict) => conflict.column('classifier_id').doUpdateSet(set))
    .execute();
}
