import { beforeAll, expect, test } from '@jest/globals';
import { forgetOldModels } from '../../../../server/learn/models/lineage-store.ts';
import { readVersion } from '../../../../server/learn/models/model-store.ts';
import {
  endShadow,
  insertShadow,
  listShadowHeads,
  readRunningShadow,
} from '../../../../server/learn/models/shadow-store.ts';
import { saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const AT = new Date('2026-11-02T09:00:00Z');
const started = { version: 2, beside: 1, segmentColumn: null, startedBy: 'Ann', startedAt: AT, because: '' };
let classifier: string;
beforeAll(async () => {
  classifier = await storedClassifier(database.db);
});

test('one runs at a time, which the database itself sees to; they are numbered, the latest first', async () => {
  const { db } = database;
  expect(await readRunningShadow(db, classifier)).toBeUndefined();
  expect(await insertShadow(db, classifier, started)).toBe(1);
  await expect(insertShadow(db, classifier, { ...started, version: 3 })).rejects.toThrow('shadows_run_once');
  expect(await readRunningShadow(db, classifier)).toMatchObject({ number: 1, version: 2, beside: 1 });
  expect(await endShadow(db, classifier, { by: 'Bea', at: AT, for: 'person' })).toMatchObject({ number: 1 });
  expect(await endShadow(db, classifier, { by: 'Bea', at: AT, for: 'person' })).toBeUndefined();
  expect(await insertShadow(db, classifier, { ...started, version: 3 })).toBe(2);
  expect(await listShadowHeads(db, classifier)).toMatchObject([
    { number: 2, version: 3, stoppedAt: null, stoppedBy: null },
    { number: 1, version: 2, stoppedAt: AT, stoppedBy: 'Bea', stoppedFor: 'person', rows: 0, droppedRows: 0 },
  ]);
});

test('the model of one that runs is not forgotten, however many versions come after it', async () => {
  const { db } = database;
  for (let version = 1; version <= 25; version++) await saveChampion(db, classifier);
  await forgetOldModels(db, classifier);
  const kept = async (version: number) => (await readVersion(db, classifier, version))!.hasModel;
  expect([await kept(1), await kept(2), await kept(3), await kept(4), await kept(6)]).toEqual([
    ...[true, false, true, false, true],
  ]);
});
