import type { Kysely } from 'kysely';
import type { ConfidenceCount } from '../../../ml/evaluation/answers-by-confidence.ts';
import type { Database } from '../../platform/database/schema.ts';

/** How sure a version was on the rows held back, and how often right; null of versions of earlier releases. */
export async function readAnswersByConfidence(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<readonly ConfidenceCount[] | null> {
  const row = await db
    .selectFrom('model_versions')
    .select('answers_by_confidence as counts')
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.counts ?? null;
}
