import { randomUUID } from 'node:crypto';
import type { RowSource } from '../../../../contract/row-source.ts';
import { profileReference, profileTable, type PredictedTable } from '../../../../ml/sketches/table-profile.ts';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';
import { readSkew, readSources } from '../../../../server/watch/monitoring/read-sources.ts';
import { saveHourProfile } from '../../../setup/saved-hour.ts';
import { purchaseDraft, purchases } from '../../../setup/purchases.ts';
import { storeDeclared, storeTrained } from '../../../setup/stored-versions.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const NOW = new Date('2026-11-02T12:30:00Z');
const HOUR = new Date('2026-11-02T11:00:00Z');

function bought(count: number, seed: number, factor = 1): PredictedTable {
  const rows = purchases(count, seed);
  const cells = rows.map(({ cells: [merchant, amount, centre] }) => [merchant!, Number(amount) * factor, centre!]);
  const classes = ['travel', 'meals', 'office', 'software'];
  const predicted = rows.map(({ account }) => classes.indexOf(account));
  const table = tableOfRows(purchaseDraft('').columns as never, cells);
  return { table, predictions: { classes, predicted, confidence: rows.map((_, at) => 0.6 + (at % 40) / 100) } };
}
const reference = profileReference(bought(900, 1), bought(100, 2));

async function live(
  id: string,
  source: RowSource | null,
  { table, predictions }: PredictedTable,
  modelVersion = 1,
): Promise<void> {
  const profile = profileTable(table, predictions, { known: reference.train, vocabulary: 256 });
  const recorded = { classifierId: id, modelVersion, hour: HOUR, recorder: randomUUID(), droppedRows: 0 };
  await saveHourProfile(database.db, { ...recorded, source, profile }, NOW);
}

const read = (id: string) => readSources({ db: database.db, clock: () => NOW, settle: async () => undefined }, id, 12);

test('each source is compared by itself: what one sends otherwise does not stand beside the others', async () => {
  const id = await storeTrained(database.db, 1, reference, NOW);
  for (const seed of [3, 4]) await live(id, 'sheet', bought(150, seed));
  await live(id, 'rest', bought(200, 5, 100));
  await live(id, null, bought(200, 6));
  const { modelVersion, sources } = await read(id);
  expect(modelVersion).toBe(1);
  expect(sources.map(({ source, rows, verdict }) => [source, rows, verdict])).toEqual([
    ['sheet', 300, 'stable'],
    ['rest', 200, 'drift'],
  ]);
  expect(sources[0]!.columns.map(({ skew }) => skew)).toEqual([null, null, null, null, null]);
  expect(sources[1]!.columns[0]).toMatchObject({
    name: 'Amount',
    status: 'drift',
    changes: expect.arrayContaining(['values are about 100 times larger']),
    skew: '“Amount” looks 100 times as large as what version 1 learned from.',
  });
  const services = { db: database.db, clock: () => NOW };
  expect(await readSkew(services, id, 1, 12)).toEqual({ rows: 500, sources: 2, columns: ['Amount'] });
  expect(await readSkew(services, id, 7, 12)).toBeNull();
});

test('of a model from elsewhere they are compared with what it was declared with, and say so', async () => {
  const id = await storeDeclared(database.db, reference, NOW);
  await live(id, 'elsewhere', bought(200, 5, 100));
  const { elsewhere, sources } = await read(id);
  expect(elsewhere).toEqual({ model: 'fraud 2.3', declaredBy: 'Ada' });
  expect(sources[0]!.columns[0]!.skew).toBe('“Amount” looks 100 times as large as what version 1 was declared with.');
  expect(JSON.stringify(sources)).not.toMatch(/learned|train/i);
});

test('without rows in the window there are no sources', async () => {
  expect(await read(await storeTrained(database.db, 1, reference, NOW))).toMatchObject({
    modelVersion: null,
    sources: [],
  });
});

test('rows that a stream scored, of no version, are compared with nothing', async () => {
  const id = await storeTrained(database.db, 1, reference, NOW);
  await live(id, 'feed', bought(200, 7), 0);
  expect(await read(id)).toMatchObject({ modelVersion: null, sources: [] });
});
