import { keepRows } from '../../../../server/answer/anomalies/anomaly-store.ts';
import { oddestRows } from '../../../../server/answer/review/oddest-rows.ts';
import { startAmend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
let id: string;

const rowOf = (key: string, score: number) => ({ key, rowHash: key, score, cells: [score] });

beforeAll(async () => {
  const amend = await startAmend(database.url);
  ({ id } = await amend.call('createClassifier', {
    body: {
      ...{ name: 'Payments', kind: 'anomalies', keyColumns: ['Id'], labelColumn: 'Verdict' },
      columns: [{ name: 'Amount', type: 'number' }],
    },
  }));
  await amend.close();
  // Two of each score, so that pages end between rows that are equally odd.
  const rows = Array.from({ length: 21 }, (_, at) => rowOf(`r${at}`, Math.floor(at / 2) / 20));
  await database.db
    .transaction()
    .execute((transaction) => keepRows(transaction, id, rows, new Map(rows.map(({ key }, at) => [key, at + 1]))));
});

const shown = (places: readonly number[]) =>
  new Map(
    places.map((at) => [
      `r${at}`,
      { ...rowOf(`r${at}`, at), prediction: { class: 'usual', confidence: 1, source: 'model' as const } },
    ]),
  );

test.each([
  ['few, looked up', [4, 15, 99], ['r15', 'r4']],
  ['more, gone through to the last', [0, 3, 6, 1], ['r6', 'r3', 'r0']],
  ['more than are wanted', [0, 20, 19, 18, 17, 5], ['r20', 'r18', 'r19']],
])('of rows those that are oddest: %s', async (_, places, odd) => {
  const found = await oddestRows(database.db, id, shown(places), 3);
  expect(found.map(({ key }) => key)).toEqual(odd);
  expect(found.every(({ key, cells }) => cells[0] === Number(key.slice(1)))).toBe(true);
});
