import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  beginAttempt,
  endTraining,
  insertTraining,
  noteProgress,
  readTraining,
  runningTrainings,
  type TrainingEnd,
} from '../../../../server/learn/training/training-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');

describe('training store', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const insert = async (classifierId: string, id = randomUUID()): Promise<boolean> =>
    insertTraining(database.db, {
      id,
      classifierId,
      learner: 'auto',
      seed: 1,
      occasion: { code: 'person', values: { person: 'Ann' } },
      because: 'Ann asked for it',
      expectedMs: null,
      startedBy: 'Ann',
      startedAt: AT,
    });

  test('lets one training of a classifier run, of however many are asked for together', async () => {
    const classifier = await storedClassifier(database.db);
    const inserted = await Promise.all(Array.from({ length: 5 }, () => insert(classifier)));
    expect(inserted.filter(Boolean)).toHaveLength(1);
    expect(await insert(await storedClassifier(database.db))).toBe(true);
  });

  test.each<TrainingEnd>([
    { state: 'done', version: 3 },
    { state: 'failed', problem: ['one-class', { labels: 20, class: 'a' }] },
    { state: 'cancelled' },
  ])('ends a training once: $state', async (end) => {
    const id = randomUUID();
    await insert(await storedClassifier(database.db), id);
    expect(await endTraining(database.db, id, end, AT)).toBe(true);
    const ended = await readTraining(database.db, id);
    expect(ended).toMatchObject({ state: end.state, finished_at: AT });
    expect(await endTraining(database.db, id, { state: 'cancelled' }, new Date())).toBe(false);
    expect(await beginAttempt(database.db, id, AT)).toBeUndefined();
    expect(await noteProgress(database.db, id, 'training', 0.9)).toBe(false);
    expect(await readTraining(database.db, id)).toEqual(ended);
    expect((await runningTrainings(database.db)).map((each) => each.id)).not.toContain(id);
  });
});
