import { randomUUID } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { classifierDraft } from '../../../../contract/classifier.ts';
import type { PredictedBatch } from '../../../../server/learn/models/predicted-batch.ts';
import { startWorker } from '../../../../server/platform/turns/start-worker.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { startRecording } from '../../../../server/watch/profiles/start-recording.ts';
import { profileInWorker } from '../../../../server/watch/profiling/profile-in-worker.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-02T12:30:00Z');
const SOURCE = new URL('../../../../server/watch/profiling/profile-in-worker.ts', import.meta.url).href;
const database = useDatabase();

const newClassifier = async () =>
  (await createClassifier(database.db, classifierDraft.parse(purchaseDraft(randomUUID())), 'Ada', NOW)).id;

const answered = (classifierId: string, keys: readonly string[]): PredictedBatch => ({
  ...{ classifierId, modelVersion: 7, source: 'sheet' as const, predictedAt: NOW, classes: ['travel'] },
  ...{ columns: [{ name: 'Centre', type: 'category' }], segmentColumn: null, hadLabel: null, keys },
  predicted: keys.map(() => 0),
  confidence: keys.map(() => 1),
  rowHashes: keys.map((key) => `hash of ${key}`),
  earlierHashes: keys.map(() => []),
  cells: keys.map(() => ['CC1']),
});

const profilesOf = (classifierId: string) =>
  database.db
    .selectFrom('profiles')
    .select(['model_version', 'hour', 'rows', 'dropped_rows', 'updated_at'])
    .where('classifier_id', '=', classifierId)
    .orderBy('rows')
    .execute();

test('what is recorded is in the database once the recorder has stopped, also of a version without a reference', async () => {
  const id = await newClassifier();
  const errors: Error[] = [];
  const recorder = startRecording({ db: database.db, clock: () => NOW, onError: (error) => errors.push(error) });
  recorder.record(answered(id, ['p1']));
  await recorder.stop();
  expect(errors).toEqual([]);
  const hour = new Date('2026-11-02T12:00:00Z');
  expect(await profilesOf(id)).toEqual([{ model_version: 7, hour, rows: 1, dropped_rows: 0, updated_at: NOW }]);
});

test('a thread that dies is started anew: what was saved stays, and what was lost with it is counted', async () => {
  const id = await newClassifier();
  const workers: Worker[] = [];
  const errors: Error[] = [];
  const recorder = startRecording({
    ...{ db: database.db, clock: () => NOW, onError: (error: Error) => errors.push(error) },
    startProfiler: () =>
      profileInWorker(() => {
        const worker = startWorker(SOURCE, 'profiling-worker');
        workers.push(worker);
        return worker;
      }),
  });
  recorder.record(answered(id, ['p1', 'p2']));
  await recorder.flush();
  await workers[0]!.terminate();
  recorder.record(answered(id, ['p3', 'p4', 'p5']));
  await recorder.stop();
  expect((await profilesOf(id)).map(({ rows, dropped_rows: dropped }) => [rows, dropped])).toEqual([
    [2, 0],
    [3, 0],
  ]);
  expect([workers.length, recorder.droppedRows]).toEqual([2, 0]);
  expect(errors.map(({ message }) => message)).toEqual([
    'Profiling ended and begins again; 0 answered rows are not in the profiles',
  ]);
});

test('where no thread can be started, rows are dropped and counted, and whoever answers hears nothing of it', async () => {
  const id = await newClassifier();
  const errors: Error[] = [];
  const recorder = startRecording({
    ...{ db: database.db, clock: () => NOW, onError: (error: Error) => errors.push(error) },
    startProfiler: () => {
      throw new Error('no thread');
    },
  });
  expect(() => recorder.record(answered(id, ['p1', 'p2']))).not.toThrow();
  await recorder.stop();
  expect([recorder.droppedRows, recorder.waitingRows]).toEqual([2, 0]);
  expect(errors[0]).toMatchObject({ message: '2 answered rows were not profiled', cause: { message: 'no thread' } });
});
