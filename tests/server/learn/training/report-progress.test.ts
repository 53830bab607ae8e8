import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENDED_ELSEWHERE, reportProgress } from '../../../../server/learn/training/report-progress.ts';
import { endTraining, insertTraining, readTraining } from '../../../../server/learn/training/training-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

describe('reportProgress', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const begin = async (): Promise<string> => {
    const classifierId = await storedClassifier(database.db);
    const id = randomUUID();
    await insertTraining(database.db, {
      id,
      classifierId,
      learner: 'auto',
      seed: 1,
      occasion: { code: 'person', values: { person: 'Ann' } },
      because: 'Ann asked for it',
      expectedMs: null,
      startedBy: 'Ann',
      startedAt: new Date(),
    });
    return id;
  };

  test('writes the latest note', async () => {
    const id = await begin();
    const progress = reportProgress(database.db, id, new AbortController());
    progress.note('encoding', 0.1);
    progress.note('training', 0.5);
    while ((await readTraining(database.db, id))?.phase !== 'training');
    await progress.stop();
    expect(await readTraining(database.db, id)).toMatchObject({ phase: 'training', share: 0.5, state: 'running' });
  });

  test('stops a training that was ended elsewhere', async () => {
    const id = await begin();
    const cancel = new AbortController();
    const progress = reportProgress(database.db, id, cancel);
    const stopped = new Promise<void>((resolve) => cancel.signal.addEventListener('abort', () => resolve()));
    await endTraining(database.db, id, { state: 'cancelled' }, new Date());
    await stopped;
    await progress.stop();
    expect(cancel.signal.reason).toBe(ENDED_ELSEWHERE);
    expect(await readTraining(database.db, id)).toMatchObject({ state: 'cancelled', phase: 'waiting' });
  });
});
