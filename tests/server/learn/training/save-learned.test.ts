import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeChampion, readChampion } from '../../../../server/learn/models/champion-store.ts';
import { readVersion } from '../../../../server/learn/models/model-store.ts';
import { saveLearned } from '../../../../server/learn/training/save-learned.ts';
import {
  endTraining,
  insertTraining,
  readTraining,
  type Training,
} from '../../../../server/learn/training/training-store.ts';
import { learnedModel, saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');

describe('saveLearned', () => {
  let database: TestDatabase;
  let classifier: string;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** A training of a classifier that has two versions, the first of them champion. */
  const running = async (): Promise<Training> => {
    classifier = await storedClassifier(database.db);
    await saveChampion(database.db, classifier);
    await saveChampion(database.db, classifier);
    await makeChampion(database.db, classifier, 1);
    const id = randomUUID();
    await insertTraining(database.db, {
      id,
      classifierId: classifier,
      learner: 'auto',
      seed: 1,
      occasion: { code: 'schedule', values: { labels: 4, since: 1 } },
      because: 'As scheduled, with 4 new labels since version 1',
      expectedMs: null,
      startedBy: 'Ann',
      startedAt: AT,
    });
    return (await readTraining(database.db, id))!;
  };
  const save = async (training: Training, judgedAgainst = 1) =>
    saveLearned(database.db, training, await learnedModel(), {
      judgedAgainst,
      lastSequence: 5,
      trustChanges: 0,
      columns: [],
      classChanges: 0,
      durationMs: 10,
      at: AT,
    });

  test('promotes what the gate lets pass, and notes who, why and what', async () => {
    const training = await running();
    expect(await save(training)).toBe(3);
    expect(await readVersion(database.db, classifier, 3)).toMatchObject({
      isChampion: true,
      hasModel: true,
      cause: 'schedule',
      occasion: { code: 'schedule', values: { labels: 4, since: 1 } },
      because: 'As scheduled, with 4 new labels since version 1',
      trainedBy: 'Ann',
      durationMs: 10,
      gate: { promoted: true },
    });
    expect((await readVersion(database.db, classifier, 3))!.decisions).toEqual([
      {
        kind: 'promoted',
        version: 3,
        before: 1,
        person: 'Ann',
        because: 'It is the first version: there was none to compare it with.',
        at: AT.toISOString(),
      },
    ]);
    expect(await readTraining(database.db, training.id)).toMatchObject({ state: 'done', version: 3 });
  });

  test('keeps a version back when people chose another champion while it was learning', async () => {
    const training = await running();
    await makeChampion(database.db, classifier, 2);
    expect(await save(training)).toBe(3);
    expect(await readVersion(database.db, classifier, 3)).toMatchObject({
      isChampion: false,
      gate: {
        promoted: false,
        why: [
          { code: 'overtaken', values: { version: 2 } },
          { code: 'first-version', values: {} },
        ],
        reasons: [
          'Version 2 was put in use while this one was learning, so the two were not compared.',
          'It is the first version: there was none to compare it with.',
        ],
      },
    });
  });

  test('keeps a version back when the champion was pinned while it was learning', async () => {
    const training = await running();
    await makeChampion(database.db, classifier, 1, 'Ben');
    await save(training);
    expect((await readVersion(database.db, classifier, 3))!.gate.why![0]).toEqual({
      code: 'pinned',
      values: { version: 1, person: 'Ben' },
    });
    expect((await readVersion(database.db, classifier, 3))!.gate.reasons[0]).toBe(
      'Version 1 was pinned by Ben, so it went on answering.',
    );
    expect((await readVersion(database.db, classifier, 3))!.decisions).toEqual([
      {
        kind: 'kept-back',
        version: 3,
        before: 1,
        person: 'Ann',
        because: 'Version 1 was pinned by Ben, so it went on answering.',
        at: AT.toISOString(),
      },
    ]);
    expect(await readChampion(database.db, classifier)).toEqual({ version: 1, pinnedBy: 'Ben' });
  });

  test('leaves nothing of a training that was cancelled', async () => {
    const training = await running();
    await endTraining(database.db, training.id, { state: 'cancelled' }, AT);
    expect(await save(training)).toBeNull();
    expect(await readVersion(database.db, classifier, 3)).toBeUndefined();
  });
});
