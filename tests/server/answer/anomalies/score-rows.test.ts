import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { MOST_SCORED_ROWS } from '../../../../contract/anomaly.ts';
import { featureHash } from '../../../../contract/row-hash.ts';
import type { RowScope } from '../../../../contract/row-scope.ts';
import { seededRandom } from '../../../../ml/random.ts';
import { AnomalyDesk } from '../../../../server/answer/anomalies/anomaly-desk.ts';
import {
  keepRows,
  lockDetector,
  readLateRows,
  type RowToScore,
} from '../../../../server/answer/anomalies/anomaly-store.ts';
import type { RankedRows } from '../../../../server/answer/anomalies/ranked-rows.ts';
import { readAnomalies } from '../../../../server/answer/anomalies/read-anomalies.ts';
import { readVerdicts } from '../../../../server/answer/anomalies/verdict-store.ts';
import { readClassifier, type StoredClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

let amend: Amend;
const database = useDatabase(() => amend.close());
let classifier: StoredClassifier;
let params: { classifier: string };

beforeAll(async () => {
  amend = await startAmend(database.url);
});

beforeEach(async () => {
  const { id } = await amend.call('createClassifier', {
    body: {
      ...{ name: randomUUID(), kind: 'anomalies', keyColumns: ['Id'], labelColumn: 'Verdict' },
      columns: [
        { name: 'Amount', type: 'number' },
        { name: 'Centre', type: 'category' },
      ],
    },
  });
  params = { classifier: id };
  classifier = await readClassifier(database.db, id);
});

const rowOf = (key: string, amount: number, centre = '4711'): RowToScore => ({
  ...{ key, cells: [amount, centre] },
  rowHash: featureHash(classifier, [amount, centre]),
});

function someRows(count: number): RowToScore[] {
  const random = seededRandom(1);
  return Array.from({ length: count }, (_, at) => rowOf(`r${at}`, 100 * random.next()));
}

/** What somebody says of a row; one of which something was said can be erased. */
const sayOf = (key: string, amount: number, verdict = 'usual', centre = '4711') =>
  amend.call('recordFeedback', {
    params,
    body: {
      columns: ['Amount', 'Centre'],
      events: [
        {
          ...{ id: randomUUID(), kind: 'correct', origin: 'review', key, cells: [amount, centre], class: verdict },
          saidAt: new Date().toISOString(),
        },
      ],
    },
  });

const erase = (key: string) => amend.call('eraseRow', { params, body: { key, because: 'asked for' } });

/** Until somebody at this database waits for a lock. */
async function someoneWaits(): Promise<void> {
  const waiting = sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting.execute(database.db)).rows.length === 0);
}

test.each(['that was kept', 'that is new'])('a row %s and is learned while it is erased is gone', async (which) => {
  const { db } = database;
  const rows = someRows(40);
  await new AnomalyDesk(db).judge(classifier, which === 'that is new' ? rows.slice(1) : rows);
  await sayOf('r0', 5);
  let erasing: Promise<unknown> | undefined;
  await db.transaction().execute(async (transaction) => {
    await lockDetector(transaction, classifier.id);
    const learn = () =>
      keepRows(transaction, classifier.id, [{ ...rowOf('r0', 7), score: 0.5 }], new Map([['r0', 1_000]]));
    if (which === 'that is new') await learn();
    erasing = erase('r0');
    await someoneWaits();
    if (which === 'that was kept') await learn();
  });
  await erasing;
  const left = await readLateRows(db, classifier.id, 100);
  expect(left.map(({ key }) => key)).toEqual(rows.slice(1).map(({ key }) => key));
});

test('what was erased does not come back from the memory of another process', async () => {
  const { db } = database;
  const [one, other] = [new AnomalyDesk(db), new AnomalyDesk(db)];
  const rows = [...someRows(40), rowOf('erased', 5_000)];
  await one.judge(classifier, rows);
  await sayOf('erased', 5_000);
  const records = [rowOf('record', 50)];
  const prepared = await other.detectors.prepare(
    classifier,
    records,
    async ({ rows: count }) => new Float64Array(count),
  );
  await other.judgeKnown(classifier, rows);
  await erase('erased');
  // One that has begun before is not kept.
  const isKept = await db.transaction().execute((transaction) => other.detectors.keep(transaction, prepared));
  expect(isKept).toBe(false);
  await one.judge(classifier, rows.slice(0, 1));
  const odd = [rowOf('odd', 4_000)];
  const [byAnother] = await other.judgeKnown(classifier, odd);
  const [byAfresh] = await new AnomalyDesk(db).judgeKnown(classifier, odd);
  expect(byAnother!.score).toBe(byAfresh!.score);
});

test('the order of the rows of late is kept until a row, a score or a verdict changes, by whomever', async () => {
  const { db } = database;
  const [one, other] = [new AnomalyDesk(db), new AnomalyDesk(db)];
  const rows = someRows(40);
  await other.judge(classifier, rows.slice(0, 20));
  const orders: RankedRows[] = [];
  const look = async () => {
    orders.push(await one.ranked(classifier), await one.ranked(classifier));
  };
  await look();
  await other.judge(classifier, rows.slice(20));
  await look();
  // The first half is scored anew by all of them; nothing is learned.
  await other.judge(classifier, rows.slice(0, 20));
  await look();
  expect(orders.at(-1)!.late.map(({ score }) => score)).toEqual(
    (await readLateRows(db, classifier.id, 40)).map(({ score }) => score),
  );
  await sayOf('r0', 5, 'anomaly');
  await look();
  await sayOf('r1', 6);
  await look();
  expect(orders.map((order) => orders.indexOf(order))).toEqual([0, 0, 2, 2, 4, 4, 6, 6, 8, 8]);
  expect(orders.at(-1)!.verdicts).toEqual({ anomalies: 1, usual: 1 });
  expect(await readVerdicts(db, classifier.id, 1)).toEqual([{ cells: [6, '4711'], isAnomaly: false }]);
  expect(await readVerdicts(db, classifier.id, 9)).toEqual([
    { cells: [5, '4711'], isAnomaly: true },
    { cells: [6, '4711'], isAnomaly: false },
  ]);
});

test('whoever sees some rows only is told how many of theirs were scored and judged, also long ago', async () => {
  const { db } = database;
  const anomalies = new AnomalyDesk(db);
  const read = async (scopes: RowScope[]) =>
    readAnomalies({ db, anomalies }, classifier.id, await createOwnRowsReader(db)(classifier.id, scopes));
  await anomalies.judge(classifier, [rowOf('own', 7, '4712'), ...someRows(20)]);
  await anomalies.judge(classifier, someRows(MOST_SCORED_ROWS));
  await sayOf('own', 7, 'anomaly', '4712');
  const own = await read([{ column: 'Centre', values: ['4712'] }]);
  expect([own.rows, own.last.length]).toEqual([1, 0]);
  expect(own.verdicts).toEqual({ anomalies: 1, usual: 0, areLearned: true });
  const others = await read([{ column: 'Centre', values: ['4713'] }]);
  expect([others.rows, others.last.length]).toEqual([0, 0]);
  expect(others.verdicts).toEqual({ anomalies: 0, usual: 0, areLearned: true });
});
