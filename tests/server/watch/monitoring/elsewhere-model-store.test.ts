import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { readElsewhere } from '../../../../server/watch/monitoring/elsewhere-model-store.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-04T12:30:00Z');
const database = useDatabase();

test('a version of a model elsewhere is known by its name and who declared it; one of Amend’s own is none', async () => {
  const { db } = database;
  const draft = classifierDraft.parse(purchaseDraft(randomUUID()));
  const { id } = await createClassifier(db, draft, 'Ada', NOW);
  await db
    .insertInto('elsewhere_models')
    .values({
      ...{ classifier_id: id, version: 2, model: 'fraud 2.3', train_rows: 0, holdout_rows: 0 },
      ...{ train_profile: '{}', holdout_profile: '{}', declared_by: 'Ada', declared_at: NOW },
    })
    .execute();
  expect(await readElsewhere(db, { id, isElsewhere: true }, 2)).toEqual({ model: 'fraud 2.3', declaredBy: 'Ada' });
  expect(await readElsewhere(db, { id, isElsewhere: true }, 1)).toBeUndefined();
  expect(await readElsewhere(db, { id }, 2)).toBeUndefined();
});
