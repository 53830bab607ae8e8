import type { Kysely } from 'kysely';
import type { DriftReport } from '../../../contract/drift.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';

/** What a version of a model elsewhere is called, and who declared it; undefined of Amend's own. */
export async function readElsewhere(
  db: Kysely<Database>,
  { id, isElsewhere }: Pick<StoredClassifier, 'id' | 'isElsewhere'>,
  version: number,
): Promise<DriftReport['elsewhere']> {
  if (isElsewhere !== true) return undefined;
  return db
    .selectFrom('elsewhere_models')
    .select(['model', 'declared_by as declaredBy'])
    .where('classifier_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
}
