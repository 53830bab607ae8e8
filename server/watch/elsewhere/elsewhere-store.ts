import type { Kysely } from 'kysely';
import type { ElsewhereModel } from '../../../contract/elsewhere.ts';
import { profileToJson } from '../../../ml/sketches/profile-json.ts';
import type { ReferenceProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import { telling } from '../../record/classifiers/classifier-store.ts';

/** The versions that were declared, the latest first. */
export async function readElsewhereModels(db: Kysely<Database>, classifierId: string): Promise<ElsewhereModel[]> {
  const rows = await db
    .selectFrom('elsewhere_models')
    .select(['model', 'version', 'train_rows as trainRows', 'holdout_rows as testRows'])
    .select(['declared_by as declaredBy', 'declared_at as declaredAt'])
    .where('classifier_id', '=', classifierId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ declaredAt, ...row }) => ({ ...row, declaredAt: declaredAt.toISOString() }));
}

/** Whether Amend has ever trained a model of the classifier, or is about to. */
export async function hasTrainings(db: Kysely<Database>, classifierId: string): Promise<boolean> {
  const row = await db
    .selectFrom('trainings')
    .select('id')
    .where('classifier_id', '=', classifierId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a version, which from then on is the one that answers elsewhere. The classifier is locked. */
export async function insertElsewhereModel(
  transaction: Kysely<Database>,
  classifierId: string,
  { model, version, declaredBy, declaredAt }: Omit<ElsewhereModel, 'trainRows' | 'testRows'>,
  { train, holdout }: ReferenceProfile,
): Promise<void> {
  await transaction
    .insertInto('elsewhere_models')
    .values({
      ...{ classifier_id: classifierId, version, model, train_rows: train.rows, holdout_rows: holdout.rows },
      train_profile: JSON.stringify(profileToJson(train)),
      holdout_profile: JSON.stringify(profileToJson(holdout)),
      ...{ declared_by: declaredBy, declared_at: new Date(declaredAt) },
    })
    .execute();
  await transaction
    .updateTable('classifiers')
    .set({ is_elsewhere: true, champion: version })
    .where('id', '=', classifierId)
    .returning(telling('id'))
    .execute();
}

/** Of which version, and which content, a batch is that was logged under an id; undefined when none was. */
export async function readElsewhereBatch(
  db: Kysely<Database>,
  id: string,
): Promise<{ readonly classifierId: string; readonly contentHash: string } | undefined> {
  return db
    .selectFrom('elsewhere_batches')
    .select(['classifier_id as classifierId', 'content_hash as contentHash'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** @returns whether it is new: false when one was logged under its id */
export async function insertElsewhereBatch(
  transaction: Kysely<Database>,
  batch: { readonly id: string; readonly classifierId: string; readonly version: number; readonly contentHash: string },
): Promise<boolean> {
  const row = await transaction
    .insertInto('elsewhere_batches')
    .values({
      ...{ id: batch.id, classifier_id: batch.classifierId, version: batch.version, content_hash: batch.contentHash },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
