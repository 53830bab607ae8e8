import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { startRecording } from '../../../../server/watch/profiles/start-recording.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-02T12:30:00Z');
const database = useDatabase();

test('what is recorded is in the database once the recorder has stopped, also of a version without a reference', async () => {
  const { id } = await createClassifier(database.db, classifierDraft.parse(purchaseDraft('Cards')), 'Ada', NOW);
  const errors: Error[] = [];
  const recorder = startRecording({ db: database.db, clock: () => NOW, onError: (error) => errors.push(error) });
  recorder.record({
    classifierId: id,
    modelVersion: 7,
    source: 'sheet' as const,
    predictedAt: NOW,
    classes: ['travel'],
    predicted: [0],
    confidence: [1],
    keys: ['p1'],
    rowHashes: [randomUUID()],
    earlierHashes: [[]],
    columns: [{ name: 'Centre', type: 'category' }],
    segmentColumn: null,
    cells: [['CC1']],
  });
  await recorder.stop();
  expect(errors).toEqual([]);
  const rows = await database.db
    .selectFrom('profiles')
    .select(['model_version', 'hour', 'rows', 'dropped_rows', 'updated_at'])
    .where('classifier_id', '=', id)
    .execute();
  expect(rows).toEqual([
    { model_version: 7, hour: new Date('2026-11-02T12:00:00Z'), rows: 1, dropped_rows: 0, updated_at: NOW },
  ]);
});
