import { readReferenceRows } from '../../../../server/watch/profiles/reference-rows-store.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

const rows = purchases(8, 1);
const keysOf = (of: typeof rows) => of.map((row) => row.key);

describe('readReferenceRows', () => {
  test('answers the rows that had a label as the version learned, with their cells as of then', async () => {
    const { db } = database;
    const id = await storedClassifier(db);
    await record(db, id, rows.slice(0, 5));
    await record(db, id, rows.slice(0, 1), { rowHash: 'edited before' });
    await record(db, id, rows.slice(1, 2), { kind: 'withdraw', class: null });
    await record(db, id, rows.slice(2, 3), { kind: 'unsure', class: null });
    const last = (await record(db, id, rows.slice(5, 6), { kind: 'unsure', class: null })).at(-1)!.sequence;
    const version = await saveChampion(db, id, last);
    await record(db, id, rows.slice(3, 4), { rowHash: 'edited since' });
    await record(db, id, rows.slice(4, 5), { kind: 'withdraw', class: null });
    await record(db, id, rows.slice(6, 7));
    const reference = await readReferenceRows(db, id, version, [...keysOf(rows), 'never heard of']);
    expect([...reference].sort()).toEqual([
      ['p0', 'edited before'],
      ['p2', 'p2'],
      ['p3', 'p3'],
      ['p4', 'p4'],
    ]);
  });

  test('answers none of a version that is not there, nor of another classifier’s', async () => {
    const { db } = database;
    const [id, other] = [await storedClassifier(db), await storedClassifier(db)];
    const last = (await record(db, id, rows)).at(-1)!.sequence;
    const version = await saveChampion(db, id, last);
    expect((await readReferenceRows(db, id, version, keysOf(rows))).size).toBe(8);
    expect((await readReferenceRows(db, id, version + 1, keysOf(rows))).size).toBe(0);
    expect((await readReferenceRows(db, other, version, keysOf(rows))).size).toBe(0);
  });
});
