import {
  countRows,
  dropOldRows,
  keepRows,
  lockDetector,
  readHead,
  readLateRows,
  readLearnedHashes,
  readOddestPage,
  readScores,
  readState,
  saveState,
} from '../../../../server/answer/anomalies/anomaly-store.ts';
import { startAmend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
let id: string;
beforeAll(async () => {
  const amend = await startAmend(database.url);
  ({ id } = await amend.call('createClassifier', {
    body: {
      ...{ name: 'Payments', kind: 'anomalies', keyColumns: ['Id'], labelColumn: 'Verdict' },
      columns: [{ name: 'Amount', type: 'number' }],
    },
  }));
  await amend.close();
});

const row = (key: string, score: number, amount: number) => ({
  key,
  rowHash: `hash ${amount}`,
  score,
  cells: [amount],
});

test('a detector that was never saved is to be made anew; what was saved is read back', async () => {
  const { db } = database;
  expect(await readHead(db, id)).toMatchObject({ learned: 0, isGone: true });
  await db.transaction().execute(async (transaction) => {
    expect((await lockDetector(transaction, id)).isGone).toBe(true);
    await saveState(transaction, id, { learned: 7, columnChanges: 1, alertRate: 0.05 }, Uint8Array.of(1, 2, 3));
  });
  expect(await readHead(db, id)).toEqual({
    learned: 7,
    columnChanges: 1,
    alertRate: 0.05,
    erasures: 0,
    rescored: 0,
    isGone: false,
  });
  expect([...(await readState(db, id))!]).toEqual([1, 2, 3]);
});

test('rows are kept once, in the order in which they were learned; those that came again keep their place', async () => {
  const { db } = database;
  const keep = (rows: ReturnType<typeof row>[], places: [string, number][]) =>
    db.transaction().execute((transaction) => keepRows(transaction, id, rows, new Map(places)));
  await keep(
    [row('a', 0.5, 1), row('b', 0.6, 2), row('c', 0.7, 3)],
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  );
  await keep([row('a', 0.9, 10), row('b', 0.1, 2)], [['a', 4]]);
  expect((await readLateRows(db, id, 10)).map(({ key, score }) => [key, score])).toEqual([
    ['b', 0.1],
    ['c', 0.7],
    ['a', 0.9],
  ]);
  expect((await readLateRows(db, id, 1)).map(({ cells }) => cells)).toEqual([[10]]);
  const page = await readOddestPage(db, id, null, 2);
  expect(page.map(({ key }) => key)).toEqual(['a', 'c']);
  expect((await readOddestPage(db, id, page[1]!, 2)).map(({ key }) => key)).toEqual(['b']);
  expect((await readScores(db, id, ['b', 'a', 'nobody'])).map(({ key, score }) => [key, score])).toEqual([
    ['a', 0.9],
    ['b', 0.1],
  ]);
  expect(await readLearnedHashes(db, id, ['a', 'b', 'nobody'])).toEqual(
    new Map([
      ['a', 'hash 10'],
      ['b', 'hash 2'],
    ]),
  );
  expect(await countRows(db, id, null)).toBe(3);
});

test('of rows that only feeds brought the latest are kept, of a table’s all; each was scored once', async () => {
  const { db } = database;
  let place = 4;
  const keep = (keys: string[], isOfFeed: boolean) =>
    db.transaction().execute(async (transaction) => {
      const places = new Map(keys.map((key) => [key, ++place]));
      await keepRows(
        transaction,
        id,
        keys.map((key) => row(key, 0.5, place)),
        places,
        isOfFeed,
      );
      await dropOldRows(transaction, id, 2, 2);
    });
  const left = async () => (await readLateRows(db, id, 99)).map(({ key }) => key);
  await keep(['f1', 'f2', 'f3', 'a'], true);
  expect(await left()).toEqual(['b', 'c', 'f3', 'a']);
  // One that a table has, too, is the table's from then on.
  const again = { ...row('f3', 0.5, 8), rowHash: 'hash 8' };
  await db.transaction().execute((transaction) => keepRows(transaction, id, [again], new Map()));
  await keep(['f4', 'f5', 'f6', 'f7', 'f8'], true);
  expect(await left()).toEqual(['b', 'c', 'f3', 'a', 'f6', 'f7', 'f8']);
  await keep(['f9'], true);
  expect(await left()).toEqual(['b', 'c', 'f3', 'a', 'f8', 'f9']);
  expect(await countRows(db, id, null)).toBe(12);
});
