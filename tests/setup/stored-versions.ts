import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { classifierDraft } from '../../contract/classifier.ts';
import { profileToJson } from '../../ml/sketches/profile-json.ts';
import type { ReferenceProfile } from '../../ml/sketches/table-profile.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { createClassifier } from '../../server/record/classifiers/create-classifier.ts';
import { insertElsewhereModel } from '../../server/watch/elsewhere/elsewhere-store.ts';
import { purchaseDraft } from './purchases.ts';

/** A classifier of purchases with trained versions 1 … champion, all with the same reference; without any, of null. */
export async function storeTrained(
  db: Kysely<Database>,
  champion: number | null,
  reference: ReferenceProfile,
  at: Date,
): Promise<string> {
  const { id } = await createClassifier(db, { ...classifierDraft.parse(purchaseDraft(randomUUID())) }, 'Ada', at);
  for (let version = 1; version <= (champion ?? 0); version++) {
    const training = randomUUID();
    await db
      .insertInto('trainings')
      .values({
        id: training,
        classifier_id: id,
        learner: 'linear',
        seed: 1,
        state: 'done',
        phase: 'saving',
        share: 1,
        attempts: 1,
        job_id: null,
        started_by: 'Ada',
        started_at: at,
        finished_at: at,
        version,
        problem_code: null,
        problem_detail: null,
      })
      .execute();
    await db
      .insertInto('model_versions')
      .values({
        classifier_id: id,
        version,
        training_id: training,
        learner: 'linear',
        learner_reason: '',
        trained_at: at,
        duration_ms: 1,
        trained_by: 'Ada',
        train_rows: 1_000,
        holdout_rows: 120,
        fingerprint: '',
        seed: 1,
        last_sequence: 0,
        metrics: '{}',
        gate: '{}',
        artifact: Buffer.of(),
        artifact_hash: Buffer.of(),
        train_profile: JSON.stringify(profileToJson(reference.train)),
        holdout_profile: JSON.stringify(profileToJson(reference.holdout)),
      })
      .execute();
  }
  await db.updateTable('classifiers').set({ champion }).where('id', '=', id).execute();
  return id;
}

/** A classifier of purchases whose model is elsewhere: “fraud 2.3”, declared as version 1 by Ada. */
export async function storeDeclared(db: Kysely<Database>, reference: ReferenceProfile, at: Date): Promise<string> {
  const id = await storeTrained(db, null, reference, at);
  const declared = { model: 'fraud 2.3', version: 1, declaredBy: 'Ada', declaredAt: at.toISOString() };
  await insertElsewhereModel(db, id, declared, reference);
  return id;
}
