import { readThresholds, writeThreshold } from '../../../../server/watch/monitoring/threshold-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('a threshold replaces the one before, and goes with null', async () => {
  const id = await storedClassifier(database.db);
  const by = { person: 'Carla', at: new Date('2026-11-02T09:00:00Z') };
  const write = (column: string, distance: number | null) => writeThreshold(database.db, id, { column, distance }, by);
  await write('Merchant', 0.3);
  await write('Amount', 0.4);
  await write('Amount', 0.6);
  expect((await readThresholds(database.db, id)).map(({ column, distance }) => [column, distance])).toEqual([
    ['Amount', 0.6],
    ['Merchant', 0.3],
  ]);
  await write('Amount', null);
  expect((await readThresholds(database.db, id)).map(({ column }) => column)).toEqual(['Merchant']);
});
