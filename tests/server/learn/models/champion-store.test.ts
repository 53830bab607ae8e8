import { beforeAll, describe, expect, test } from '@jest/globals';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { listen } from '../../../../server/platform/database/listen.ts';
import {
  CHAMPION_CHANNEL,
  lockChampion,
  makeChampion,
  readChampion,
  readChampionAges,
} from '../../../../server/learn/models/champion-store.ts';
import { saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

describe('champion store', () => {
  const database = useDatabase();
  let classifier: string;
  beforeAll(async () => {
    classifier = await storedClassifier(database.db);
    await saveChampion(database.db, classifier, 3);
    await saveChampion(database.db, classifier, 7);
  });

  test('moves the champion together with the sequence it learned up to', async () => {
    expect(await readClassifier(database.db, classifier)).toMatchObject({ champion: 2, championSequence: 7 });
    expect(await makeChampion(database.db, classifier, 1)).toBe(true);
    expect(await readClassifier(database.db, classifier)).toMatchObject({ champion: 1, championSequence: 3 });
  });

  test('makes none of a version that is not there, or whose model is no longer kept', async () => {
    const other = await storedClassifier(database.db);
    await saveChampion(database.db, other);
    await database.db
      .updateTable('model_versions')
      .set({ artifact: null })
      .where('classifier_id', '=', other)
      .execute();
    await makeChampion(database.db, classifier, 2);
    expect(await makeChampion(database.db, classifier, 99)).toBe(false);
    expect(await makeChampion(database.db, other, 1)).toBe(false);
    expect(await readChampion(database.db, classifier)).toEqual({ version: 2, pinnedBy: null });
  });

  test('notes who pinned it, until it is named without a pin', async () => {
    await makeChampion(database.db, classifier, 1, 'Ann');
    expect(await database.db.transaction().execute((transaction) => lockChampion(transaction, classifier))).toEqual({
      version: 1,
      pinnedBy: 'Ann',
    });
    await makeChampion(database.db, classifier, 1);
    expect(await readChampion(database.db, classifier)).toEqual({ version: 1, pinnedBy: null });
  });

  test('tells every process whose champion changed, at the commit', async () => {
    const told: (string | null)[] = [];
    const hear = { resolve: () => undefined as void };
    const heard = new Promise<void>((resolve) => {
      hear.resolve = resolve;
    });
    const listener = await listen(database.url, [CHAMPION_CHANNEL], {
      onNotification: (id) => {
        told.push(id);
        if (id !== null) hear.resolve();
      },
      onError: (error) => {
        throw error;
      },
    });
    await makeChampion(database.db, classifier, 2);
    await heard;
    await listener.stop();
    expect(told).toEqual([null, classifier]);
  });

  test('says when the versions that answer were trained, the oldest first, so many at most', async () => {
    const older = await storedClassifier(database.db);
    await saveChampion(database.db, older);
    await database.db
      .updateTable('model_versions')
      .set({ trained_at: new Date('2025-01-01T00:00:00Z') })
      .where('classifier_id', '=', older)
      .execute();
    await storedClassifier(database.db); // without a version
    const ages = await readChampionAges(database.db, 1_000);
    expect(ages[0]).toEqual({ classifierId: older, trainedAt: new Date('2025-01-01T00:00:00Z') });
    expect(ages.filter(({ classifierId }) => classifierId === classifier)).toHaveLength(1);
    expect(await readChampionAges(database.db, 1)).toEqual(ages.slice(0, 1));
  });
});
