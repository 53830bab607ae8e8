import { randomUUID } from 'node:crypto';
import { profileReference } from '../../../../ml/sketches/table-profile.ts';
import {
  hasTrainings,
  insertElsewhereBatch,
  insertElsewhereModel,
  readElsewhereBatch,
  readElsewhereModels,
} from '../../../../server/watch/elsewhere/elsewhere-store.ts';
import { storeDeclared, storeTrained } from '../../../setup/stored-versions.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const NOW = new Date('2026-11-04T12:30:00Z');
const LATER = new Date('2026-11-05T12:30:00Z');
const tableOf = (rows: number) => ({
  table: {
    rows,
    columns: [{ name: 'Amount', type: 'number' as const, values: Float64Array.from({ length: rows }, (_, at) => at) }],
  },
  predictions: {
    classes: ['a'],
    predicted: Array.from({ length: rows }, () => 0),
    confidence: Array.from({ length: rows }, () => 0.9),
  },
});
const REFERENCE = profileReference(tableOf(90), tableOf(10));

test('versions come back as they were declared, the latest first, and the latest answers', async () => {
  const { db } = database;
  const id = await storeDeclared(db, REFERENCE, NOW);
  const next = { model: 'fraud 2.4', version: 2, declaredBy: 'Bea', declaredAt: LATER.toISOString() };
  await insertElsewhereModel(db, id, next, REFERENCE);
  const rows = { trainRows: 90, testRows: 10 };
  expect(await readElsewhereModels(db, id)).toEqual([
    { ...next, ...rows },
    { model: 'fraud 2.3', version: 1, declaredBy: 'Ada', declaredAt: NOW.toISOString(), ...rows },
  ]);
  const { champion, is_elsewhere: isElsewhere } = await db
    .selectFrom('classifiers')
    .select(['champion', 'is_elsewhere'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect({ champion, isElsewhere }).toEqual({ champion: 2, isElsewhere: true });
  expect(await readElsewhereModels(db, await storeTrained(db, 1, REFERENCE, NOW))).toEqual([]);
});

test('a batch is kept once under its id, whatever comes again under it', async () => {
  const { db } = database;
  const classifierId = await storeDeclared(db, REFERENCE, NOW);
  const batch = { id: randomUUID(), classifierId, version: 1, contentHash: 'one' };
  expect(await readElsewhereBatch(db, batch.id)).toBeUndefined();
  expect(await insertElsewhereBatch(db, batch)).toBe(true);
  expect(await insertElsewhereBatch(db, { ...batch, contentHash: 'other' })).toBe(false);
  expect(await readElsewhereBatch(db, batch.id)).toEqual({ classifierId, contentHash: 'one' });
});

test('a classifier of which anything was trained is told from one of which nothing was', async () => {
  const { db } = database;
  expect(await hasTrainings(db, await storeTrained(db, 1, REFERENCE, NOW))).toBe(true);
  expect(await hasTrainings(db, await storeDeclared(db, REFERENCE, NOW))).toBe(false);
});
