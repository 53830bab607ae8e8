import { setTimeout } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { sql } from 'kysely';
import papaparse from 'papaparse';
import { ListSink, ListSource } from '../fakes/list-source.ts';
import { purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../setup/purchases.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { useDatabase } from '../setup/use-database.ts';
import { asking, EVERYTHING, signInByHeaders } from './scoped-rows.ts';

/** Where records of a feed came from and went, and what came of them. */
const source = new ListSource();
const table = new ListSink();
const topic = new ListSink();
const deaf = new ListSink();
const REACH = {
  sources: { kafka: async () => source.open() },
  sinks: {
    postgres: async () => table.open(),
    kafka: async (to: { topic: string }) => (to.topic === 'raw' ? deaf : topic).open(),
  },
};
const ROWS = purchases(30, 3, 1_000);
const database = useDatabase(async () => amend.close());
let amend: Amend;
let admin: Amend;
let classifier: string;
let feed: string;
let corrected: number;

beforeAll(async () => {
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders, [], undefined, REACH);
  const headers = EVERYTHING;
  admin = { ...amend, call: ((name, more) => amend.call(name, { ...more, headers })) as Amend['call'] };
  classifier = (await admin.call('createClassifier', { body: purchaseDraft('Cards') })).id;
  await say(admin, classifier, purchases(300, 11), { origin: 'label-column' });
  await train(admin, classifier, 'linear');
  const kafka = { kind: 'kafka' as const, brokers: ['127.0.0.1:9092'], tls: false };
  const broker = (await admin.call('makeConnection', { body: { name: 'Broker', settings: kafka } })).id;
  const reached = { host: '127.0.0.1', port: 5432, database: 'erp', user: 'amend', password: 'x', tls: false };
  const erp = await admin.call('makeConnection', { body: { name: 'ERP', settings: { kind: 'postgres', ...reached } } });
  const toTopic = { kind: 'kafka' as const, connection: broker, format: 'json' as const };
  const settings = {
    source: {
      kind: 'kafka' as const,
      connection: broker,
      topic: 'purchases',
      group: 'amend',
      format: 'json' as const,
      from: 'earliest' as const,
    },
    key: ['id'],
    columns: ['Merchant', 'Amount', 'Centre'].map((name) => ({ name, from: name.toLowerCase() })),
    malformed: 'dead-letter' as const,
    sinks: [
      {
        ...{ kind: 'postgres' as const, connection: erp.id, schema: 'public', table: 'mails', keyColumns: ['id'] },
        ...{ answer: { class: 'class' }, addsRows: false },
      },
      { ...toTopic, topic: 'answers', what: 'enriched' as const },
      { ...toTopic, topic: 'raw', what: 'raw' as const, takesCorrections: false },
    ],
    actions: [],
    sendsCorrections: true,
  };
  const body = { name: 'Purchases', settings, because: 'They come by Kafka.' };
  feed = (await admin.call('makeFeed', { params: { classifier }, body })).id;
  await admin.call('startFeed', { params: { classifier, feed }, body: {} });
  for (const row of ROWS) source.add({ ...fieldsOf(row), secret: 'of the source' }, row.key < 'p1015' ? 'one' : 'two');
  source.add({ merchant: 'Nowhere', amount: 1, centre: 'CC1' }, 'one');
  await settled(30);
  corrected = (await say(admin, classifier, [ROWS[0]!], { class: 'gifts' })).sequence;
  await settled(31);
}, 60_000);

const fieldsOf = ({ key, cells: [merchant = null, amount = null, centre = null] }: Purchase) => ({
  ...{ id: key, merchant, amount, centre },
});

/** Waits until the first two sinks have so many: a feed goes on by itself. */
async function settled(delivered: number): Promise<void> {
  for (;;) {
    const { feeds } = await admin.call('listFeeds', { params: { classifier } });
    const [rows, events] = feeds[0]!.status.sinks;
    if (rows!.delivered === delivered && events!.delivered === delivered) return;
    await setTimeout(20);
  }
}
const answerOf = async (key: string) =>
  (await admin.call('traceForward', { params: { classifier }, query: { key, source: 'feed' } })).predictions.at(-1)!;
const recordOf = async (prediction: string, headers: Record<string, string> = EVERYTHING) =>
  (await amend.call('traceRecord', { params: { classifier, prediction }, headers })).record;

describe('from an answer', () => {
  test('the way leads to its record, the settings that mapped it, and the sinks that it and its correction reached', async () => {
    const { id } = await answerOf('p1000');
    const record = await recordOf(id);
    expect(record).toMatchObject({
      ...{ isExact: true, feed: { id: feed, name: 'Purchases' }, kind: 'kafka', place: 'purchases' },
      ...{ partition: 'one', position: '0', settings: { version: 1, because: 'They come by Kafka.' } },
    });
    expect(record!.fields).toContainEqual({ name: 'secret', value: 'of the source' });
    const sent = { state: 'written', at: expect.any(String) };
    expect(record!.sent).toMatchObject([
      { ...sent, sink: 0, kind: 'postgres', place: 'public.mails', cause: 'record' },
      { ...sent, sink: 1, kind: 'kafka', place: 'answers', cause: 'record' },
      { ...sent, sink: 2, kind: 'kafka', place: 'raw', cause: 'record' },
      { ...sent, sink: 0, kind: 'postgres', place: 'public.mails', cause: 'correction' },
      { ...sent, sink: 1, kind: 'kafka', place: 'answers', cause: 'correction' },
    ]);
  });

  test('in a sheet it leads to the last record of the same row', async () => {
    const body = { view: randomUUID(), rows: rowsOf(ROWS.slice(3, 4)) };
    const { batch } = await admin.call('predict', { params: { classifier }, body });
    expect(await recordOf(`${batch}:0`)).toMatchObject({ isExact: false, partition: 'one', position: '3' });
  });

  test('of a row that no feed brought, it leads to none', async () => {
    const body = { view: randomUUID(), rows: rowsOf(purchases(1, 9, 9_000)) };
    const { batch } = await admin.call('predict', { params: { classifier }, body });
    expect(await recordOf(`${batch}:0`)).toBeNull();
  });

  test('whoever may see some rows only hears of these, and of no field beside their columns', async () => {
    const centre = String(ROWS[0]!.cells[2]);
    const headers = { ...asking('viewer', 'scoped', classifier), 'X-Values': centre };
    const record = await recordOf((await answerOf('p1000')).id, headers);
    expect(record).toMatchObject({ position: '0', fields: null, fieldsAre: 'withheld' });
    const other = ROWS.find(({ cells }) => cells[2] !== centre)!;
    const params = { classifier, prediction: (await answerOf(other.key)).id };
    expect((await amend.send('traceRecord', { params, headers })).body).toMatchObject({ code: 'unknown-prediction' });
    const { answers, rows } = await amend.call('countForward', { params: { classifier }, query: { feed }, headers });
    const own = ROWS.filter(({ cells }) => cells[2] === centre).length;
    expect([answers, rows]).toEqual([own, own]);
    const listed = await amend.send('listWrittenBack', { params: { classifier, feed }, headers });
    expect(listed.status).toBe(403);
  });
});

describe('the way back', () => {
  const forward = (query: Record<string, string | number>) =>
    admin.call('traceForward', { params: { classifier }, query: { limit: 1_000, ...query } });
  const count = (query: Record<string, string | number>) =>
    admin.call('countForward', { params: { classifier }, query });

  test('from a feed, a partition of it, and a time leads to its answers', async () => {
    const all = (await forward({ feed })).predictions;
    expect(all.map(({ key }) => key).toSorted()).toEqual(ROWS.map(({ key }) => key));
    expect((await forward({ feed, partition: 'two' })).predictions).toHaveLength(15);
    expect((await forward({ feed: randomUUID() })).predictions).toEqual([]);
    const last = all[0]!.predictedAt;
    const before = (await forward({ feed, to: last })).predictions.length;
    expect(before + (await forward({ feed, from: last })).predictions.length).toBe(30);
  });

  test('is counted: answers, rows, classes and versions', async () => {
    const counted = await count({ feed });
    expect(counted).toMatchObject({ answers: 30, rows: 30, isCut: false, versions: [1] });
    expect(counted.classes.reduce((sum, { answers }) => sum + answers, 0)).toBe(30);
    expect(await count({ key: 'nobody' })).toEqual({
      ...{ answers: 0, isCut: false, rows: 0, firstAt: null, lastAt: null, classes: [], versions: [] },
    });
  });

  test('from a person leads to answers for the rows that they spoke of, and from a training set to its versions’', async () => {
    const { row } = await admin.call('tracePrediction', {
      params: { classifier, prediction: (await answerOf('p1000')).id },
    });
    const person = row.find(({ sequence }) => sequence === corrected)!.person!;
    const body = { view: randomUUID(), rows: rowsOf(ROWS.slice(0, 2)) };
    await admin.call('predict', { params: { classifier }, body });
    const said = (await forward({ person })).predictions;
    expect(said.some(({ key, class: name }) => key === 'p1000' && name === 'gifts')).toBe(true);
    expect(said.every(({ key, correction }) => key === 'p1000' || correction === corrected)).toBe(true);
    expect((await forward({ person: 'Nobody' })).predictions).toEqual([]);
    const { versions } = await admin.call('listVersions', { params: { classifier } });
    expect(await count({ trainingSet: versions[0]!.fingerprint })).toEqual(await count({ version: 1 }));
    expect((await count({ trainingSet: 'none' })).answers).toBe(0);
  });
});

describe('an export of feeds', () => {
  const days = () => {
    const day = (more: number) => new Date(Date.now() + more * 86_400_000).toISOString().slice(0, 10);
    return { from: day(-1), to: day(1) };
  };
  async function exported(of: string, format = 'csv', headers: Record<string, string> = EVERYTHING) {
    const address = new URL(`${amend.url}/api/classifiers/${classifier}/feed-exports`);
    for (const [name, value] of Object.entries({ of, format, ...days() })) address.searchParams.set(name, value);
    return fetch(address, { headers });
  }
  const rowsOfCsv = async (of: string) => {
    const files = unzipSync(new Uint8Array(await (await exported(of)).arrayBuffer()));
    const read = (bytes: Uint8Array) =>
      papaparse.parse<Record<string, string>>(strFromU8(bytes), { header: true, skipEmptyLines: true }).data;
    const rows = Object.entries(files).flatMap(([name, bytes]) => (name === 'columns.csv' ? [] : read(bytes)));
    expect(read(files['columns.csv']!).map((row) => row['Column'])).toEqual(Object.keys(rows[0]!));
    return rows;
  };

  test('has records, dead letters without bytes, deliveries and corrections, each with what its columns mean', async () => {
    const records = await rowsOfCsv('records');
    expect(records).toHaveLength(31);
    expect(
      records
        .filter(({ status }) => status === 'answered')
        .map((row) => row['row_key'])
        .toSorted(),
    ).toEqual(ROWS.map(({ key }) => key));
    const letters = await rowsOfCsv('dead-letters');
    expect(letters).toMatchObject([{ reason: 'no-key', field: 'id', partition: 'one', position: '15' }]);
    expect(JSON.stringify(letters)).not.toContain('Nowhere');
    const deliveries = await rowsOfCsv('deliveries');
    expect(deliveries).toHaveLength(30 * 3 + 2);
    expect(deliveries.every((row) => row['is_written'] === 'true')).toBe(true);
    expect(await rowsOfCsv('corrections')).toMatchObject([{ row_key: 'p1000', class_after: 'gifts', sinks: '2' }]);
  });

  test('as Parquet holds the same, typed', async () => {
    const files = unzipSync(new Uint8Array(await (await exported('deliveries', 'parquet')).arrayBuffer()));
    const [bytes] = Object.entries(files).flatMap(([name, each]) => (name.endsWith('.parquet') ? [each.slice()] : []));
    const file = { byteLength: bytes!.byteLength, slice: (from: number, to?: number) => bytes!.buffer.slice(from, to) };
    const [first] = await parquetReadObjects({ file });
    expect(first).toMatchObject({ feed: 'Purchases', delivered_at: expect.any(Date), sequence: expect.any(BigInt) });
  });

  test('is nothing for whoever may see some rows only', async () => {
    const headers = { ...asking('viewer', 'scoped', classifier), 'X-Values': 'CC1' };
    expect((await exported('records', 'csv', headers)).status).toBe(403);
  });
});

describe('corrections that were written back', () => {
  const list = () => admin.call('listWrittenBack', { params: { classifier, feed } });

  test('are listed: the row, what it was and is, by whose word, and what became of it at each sink that takes such', async () => {
    const { written, total } = await list();
    expect(total).toBe(1);
    const before = table.records.find(({ cause, key }) => cause === 'record' && key[0] === 'p1000')!.answer.class;
    expect(written).toMatchObject([
      { key: 'p1000', before, after: 'gifts', correction: corrected, person: expect.any(String) },
    ]);
    expect(written[0]!.sinks.map(({ sink, place, state }) => [sink, place, state])).toEqual([
      [0, 'public.mails', 'written'],
      [1, 'answers', 'written'],
    ]);
    expect(deaf.records.every(({ cause }) => cause === 'record')).toBe(true);
  });

  test('wait while a sink is away', async () => {
    topic.fault = { reason: 'unreachable', host: 'broker', code: 'ECONNREFUSED' };
    await say(admin, classifier, [ROWS[1]!], { class: 'gifts' });
    for (;;) {
      const [latest] = (await list()).written;
      const states = latest!.sinks.map(({ state }) => state);
      if (latest!.key === 'p1001' && states[0] === 'written') {
        expect(latest!.sinks[1]).toEqual({ sink: 1, kind: 'kafka', place: 'answers', state: 'waiting', at: null });
        break;
      }
      await setTimeout(20);
    }
    topic.fault = null;
    await settled(32);
  });

  test('of a row that is erased say no more what it was', async () => {
    await admin.call('eraseRow', { params: { classifier }, body: { key: 'p1000', because: 'asked' } });
    const { written } = await list();
    expect(written.at(-1)).toMatchObject({ key: null, before: null, after: null, correction: corrected });
    const { rows } = await sql<{ row_key: string | null }>`
      select row_key from analytics.feed_corrections order by sequence`.execute(amend.db);
    expect(rows).toEqual([{ row_key: null }, { row_key: 'p1001' }]);
  });
});
