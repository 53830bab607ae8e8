import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { feedSettings } from '../../contract/feeds/feed.ts';
import type { z } from 'zod';
import { ListSink, ListSource } from '../fakes/list-source.ts';
import { purchaseDraft, purchases, say, train, type Purchase } from '../setup/purchases.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { useDatabase } from '../setup/use-database.ts';

type Settings = z.input<typeof feedSettings>;

const source = new ListSource();
const labelled = new ListSource();
const sink = new ListSink();
const REACH = {
  sources: { kafka: async ({ topic }: { topic: string }) => (topic === 'labelled' ? labelled : source).open() },
  sinks: { kafka: async () => sink.open() },
};
const database = useDatabase(async () => amend.close());
let amend: Amend;
let classifier: string;
let connection: string;
beforeAll(async () => {
  amend = await startAmend(database.url, undefined, 'loopback', undefined, [], undefined, REACH);
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards') })).id;
  await say(amend, classifier, purchases(300, 11), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  const body = {
    name: 'Broker',
    settings: { kind: 'kafka' as const, brokers: ['127.0.0.1:9092'], tls: false, password: 'hidden secret' },
  };
  connection = (await amend.call('makeConnection', { body })).id;
});

const settings = (more: Partial<Settings> = {}): Settings => ({
  source: { kind: 'kafka', connection, topic: 'purchases', group: 'amend', format: 'json', from: 'earliest' },
  key: ['id'],
  columns: [
    { name: 'Merchant', from: 'merchant', clean: ['trim'] },
    { name: 'Amount', from: 'amount' },
    { name: 'Centre', from: 'centre' },
    { name: 'Urgent', from: 'urgent', type: 'boolean' },
  ],
  malformed: 'dead-letter',
  sinks: [],
  actions: [],
  sendsCorrections: true,
  ...more,
});
const fieldsOf = ({ key, cells: [merchant = null, amount = null, centre = null] }: Purchase) => ({
  id: key,
  merchant,
  amount,
  centre,
});
const feedNow = async (id: string) => {
  const { feeds } = await amend.call('listFeeds', { params: { classifier } });
  return feeds.find((feed) => feed.id === id)!;
};
/** Asks until it holds: a feed goes on by itself. */
const until = async <Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> => {
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    await setTimeout(20);
  }
};
const toKafka = (when?: NonNullable<Settings['sinks'][number]['when']>): Settings['sinks'][number] => ({
  ...{ kind: 'kafka', connection, topic: 'answers', format: 'json', what: 'enriched' },
  ...(when === undefined ? {} : { when }),
});

describe('a feed', () => {
  let feed: string;
  test('answers records once each, keeps its place, and delivers what it answered in order', async () => {
    const rows = purchases(40, 3, 1_000);
    for (const row of rows) source.add({ ...fieldsOf(row), urgent: 'yes' });
    source.add({ merchant: 'Nowhere', amount: 1, centre: 'CC1' });
    const body = { name: 'Purchases', settings: settings({ sinks: [toKafka()] }), because: 'They come by Kafka.' };
    ({ id: feed } = await amend.call('makeFeed', { params: { classifier }, body }));
    expect((await feedNow(feed)).status).toMatchObject({ state: 'paused', read: 0 });
    await amend.call('startFeed', { params: { classifier, feed }, body: {} });
    const { status } = await until(
      () => feedNow(feed),
      (now) => now.status.read === 41 && now.status.sinks[0]!.delivered === 40,
    );
    expect(status).toMatchObject({
      state: 'running',
      answered: 40,
      malformed: 1,
      deadLetters: 1,
      filtered: 0,
      lag: 0,
      fault: null,
    });
    expect(status.positions).toEqual([{ partition: '', position: '40' }]);
    const { rows: logged } = await sql<{ key: string; count: number }>`
      select row_key as key, count(*)::int from predictions where row_key like 'p1___' group by row_key order by row_key`.execute(
      amend.db,
    );
    expect(logged).toEqual(rows.map(({ key }) => ({ key, count: 1 })));
    const { rows: profiled } = await sql<{
      rows: number;
    }>`select sum(rows)::int as rows from profiles where source = 'feed'`.execute(amend.db);
    expect(profiled).toEqual([{ rows: 40 }]);
    expect(sink.records.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => at + 1));
    expect(sink.records[3]).toMatchObject({
      key: [rows[3]!.key],
      cause: 'record',
      position: '3',
      answer: { modelVersion: 1 },
    });
    expect(sink.records[3]!.fields.get('urgent')).toBe('yes');
  });

  test('is told to whoever monitors, with what its columns hold beside what was learned from', async () => {
    const page = (await (await fetch(`${amend.url}/metrics`)).text()).split('\n');
    const amounts = purchases(40, 3, 1_000).map(({ cells }) => Number(cells[1]));
    const column = (name: string, of: string) =>
      page.find((line) => line.startsWith(`amend_feed_column_${name}{feed="${feed}",column="2",of="${of}"} `));
    const valueOf = (line: string | undefined) => Number(line?.split(' ').at(-1));
    expect(valueOf(column('rows', 'stream'))).toBe(40);
    expect(valueOf(column('missing_ratio', 'stream'))).toBe(0);
    expect(valueOf(column('max', 'stream'))).toBe(Math.max(...amounts));
    expect(valueOf(column('mean', 'stream'))).toBeCloseTo(amounts.reduce((sum, each) => sum + each, 0) / 40, 6);
    // A tenth of what was said is held back from the training.
    expect(valueOf(column('rows', 'training'))).toBeGreaterThan(200);
    expect(page).toContain(`amend_feed_records_total{feed="${feed}",outcome="malformed"} 1`);
    expect(page).toContain(`amend_schedule_enabled{schedule="feed:${feed}",kind="feed"} 1`);
  });

  test('hears of what cannot be taken, which is tried again as it came or as it should have been, once', async () => {
    const place = { classifier, feed };
    const listed = await amend.call('listDeadLetters', { params: place });
    expect(listed).toMatchObject({
      waiting: 1,
      letters: [{ number: 1, position: '40', fault: { reason: 'no-key', field: 'id' }, tries: 0 }],
    });
    expect(JSON.parse(listed.letters[0]!.text!)).toEqual({ merchant: 'Nowhere', amount: 1, centre: 'CC1' });
    const asItCame = await amend.call('replayDeadLetters', { params: place, body: { letters: [1] } });
    expect(asItCame).toEqual({ taken: 0, refused: 1 });
    const text = '{"id": "mended", "merchant": "City Cabs 100", "amount": 1, "centre": "CC1"}';
    const mended = await amend.call('replayDeadLetters', { params: place, body: { letters: [1], text } });
    expect(mended).toEqual({ taken: 1, refused: 0 });
    const { status } = await until(
      () => feedNow(feed),
      (now) => now.status.sinks[0]!.delivered === 41,
    );
    expect(status).toMatchObject({ read: 41, answered: 41, malformed: 0, deadLetters: 0 });
    expect(sink.records.at(-1)).toMatchObject({ key: ['mended'], sequence: 41, answer: { class: 'travel' } });
    await expect(amend.call('replayDeadLetters', { params: place, body: { letters: [1] } })).rejects.toThrow(
      'unknown-letter',
    );
    source.add({ merchant: 'Nowhere else', amount: 1, centre: 'CC1' });
    await until(
      () => feedNow(feed),
      (now) => now.status.deadLetters === 1,
    );
    const discarded = await amend.call('discardDeadLetters', {
      params: place,
      body: { letters: [2], because: 'A test.' },
    });
    expect(discarded).toEqual({ discarded: 1 });
  });

  test('sends a row once more when its class is corrected elsewhere, and not when it is said again', async () => {
    const [row] = purchases(40, 3, 1_000);
    const before = sink.records.length;
    const told = sink.records.find(({ key }) => key[0] === row!.key)!;
    await say(amend, classifier, [row!], { class: told.answer.class });
    const other = told.answer.class === 'meals' ? 'travel' : 'meals';
    await say(amend, classifier, [row!], { class: other });
    await say(amend, classifier, [row!], { class: other });
    await until(
      async () => sink.records.length,
      (count) => count > before,
    );
    expect(sink.records.slice(before)).toMatchObject([
      {
        cause: 'correction',
        key: [row!.key],
        position: told.position,
        answer: { class: other, source: 'label', confidence: 1 },
      },
    ]);
    expect(sink.records.at(-1)!.fields).toEqual(told.fields);
  });

  test('goes on where it is with other settings, waits while its source or a sink is away, and is paused', async () => {
    const place = { classifier, feed };
    const { version } = await feedNow(feed);
    const when = { column: 'Urgent', operator: 'is' as const, values: [true] };
    const body = {
      name: 'Purchases',
      settings: settings({ sinks: [toKafka(when)] }),
      because: 'Only what is urgent.',
      version,
    };
    expect(await amend.call('changeFeed', { params: place, body })).toMatchObject({ version: 2 });
    await expect(amend.call('changeFeed', { params: place, body })).rejects.toThrow('feed-changed');
    const before = sink.records.length;
    sink.fault = { reason: 'unreachable', host: 'broker', code: 'ECONNREFUSED' };
    for (const [at, row] of purchases(10, 4, 2_000).entries())
      source.add({ ...fieldsOf(row), urgent: at < 3 ? 'yes' : 'no' });
    const waiting = await until(
      () => feedNow(feed),
      (now) => now.status.sinks[0]!.fault !== null && now.status.read === 52,
    );
    expect(waiting.status.sinks[0]).toMatchObject({ waiting: 3, fault: { fault: { reason: 'unreachable' } } });
    sink.fault = null;
    await until(
      () => feedNow(feed),
      (now) => now.status.sinks[0]!.waiting === 0,
    );
    expect(sink.records.slice(before).map(({ key }) => key[0])).toEqual(['p2000', 'p2001', 'p2002']);
    source.fault = { reason: 'sign-in', said: 'no' };
    source.wake();
    const away = await until(
      () => feedNow(feed),
      (now) => now.status.state === 'waiting',
    );
    expect(away.status).toMatchObject({
      fault: { fault: { reason: 'sign-in' }, detail: 'Name or password were refused: no' },
    });
    source.fault = null;
    await until(
      () => feedNow(feed),
      (now) => now.status.state === 'running',
    );
    expect(await amend.call('pauseFeed', { params: place, body: {} })).toMatchObject({ status: { state: 'paused' } });
  });

  test('goes on in another process, and says in the log what became of it', async () => {
    const place = { classifier, feed };
    const other = await startAmend(database.url, undefined, 'off', undefined, [], undefined, REACH);
    await expect(amend.call('deleteConnection', { params: { connection } })).rejects.toThrow('connection-used');
    await amend.call('startFeed', { params: place, body: {} });
    await expect(amend.call('deleteFeed', { params: place })).rejects.toThrow('feed-running');
    for (const row of purchases(30, 6, 3_000)) source.add(fieldsOf(row));
    await amend.close();
    amend = other;
    const { status } = await until(
      () => feedNow(feed),
      (now) => now.status.read === 82,
    );
    expect(status.repeated).toBe(0);
    await amend.call('pauseFeed', { params: place, body: {} });
    await amend.call('deleteFeed', { params: place });
    const { rows } = await sql<{
      kept: number;
    }>`select count(*)::int as kept from predictions where row_key ~ '^p3...$'`.execute(amend.db);
    expect(rows).toEqual([{ kept: 30 }]);
    const { events } = await amend.call('listAudit', { params: { classifier } });
    const kinds = events.map(({ kind }) => kind).filter((kind) => kind.startsWith('feed-'));
    expect(kinds).toEqual([
      ...['feed-made', 'feed-started', 'feed-letter-replayed', 'feed-letter-replayed', 'feed-letters-discarded'],
      ...['feed-changed', 'feed-paused', 'feed-started', 'feed-paused', 'feed-deleted'],
    ]);
  });
});

describe('before it runs', () => {
  test('a feed is tried on a record: what it would become, and nothing is kept', async () => {
    const cel = { cel: 'record.user.followers >= 100' };
    const columns = [...settings().columns, { name: 'Followers', from: 'user.followers', type: 'number' as const }];
    const asked = settings({
      columns,
      filter: cel,
      sinks: [toKafka({ column: 'Amend class', operator: 'is', values: ['travel'] })],
    });
    const tryIt = (given: string) =>
      amend.call('tryFeed', { params: { classifier }, body: { settings: asked, given } });
    const record = { id: 'x', merchant: ' City Cabs 100 ', amount: 3, centre: 'CC1', user: { followers: 100 } };
    const tried = await tryIt(JSON.stringify(record));
    expect(tried).toMatchObject({
      fault: null,
      records: [{ key: 'x', class: 'travel', isFiltered: false, sinks: [0], actions: [], fault: null }],
    });
    expect(tried.records[0]!.cells[0]).toEqual({ name: 'Merchant', value: 'City Cabs 100' });
    expect(await tryIt(JSON.stringify({ ...record, user: { followers: 7 } }))).toMatchObject({
      records: [{ isFiltered: true, class: null }],
    });
    expect(await tryIt(JSON.stringify({ ...record, user: {} }))).toMatchObject({
      records: [{ fault: { reason: 'filter-failed' } }],
    });
    expect(await tryIt('{')).toMatchObject({ records: [{ fault: { reason: 'unreadable' } }] });
    const { rows } = await sql`select from predictions where row_key = 'x'`.execute(amend.db);
    expect(rows).toEqual([]);
  });

  test('settings that do not go together are refused, each with what is wrong', async () => {
    const { columns } = settings();
    const refused = async (body: Partial<Settings>) => {
      const name = 'Refused';
      const draft = { name, settings: settings(body), because: '' };
      const answer = await amend.send('makeFeed', { params: { classifier }, body: draft });
      return (answer.body as { values: unknown }).values;
    };
    expect(await refused({ columns: columns.slice(1) })).toEqual({ reason: 'no-columns', column: 'Merchant' });
    expect(await refused({ columns: [...columns, columns[0]!] })).toEqual({
      reason: 'two-columns',
      column: 'Merchant',
    });
    expect(await refused({ columns: [{ ...columns[0]!, type: 'number' }, ...columns.slice(1)] })).toEqual({
      reason: 'other-type',
      column: 'Merchant',
    });
    expect(await refused({ filter: { cel: 'record.x ==' } })).toMatchObject({ reason: 'cel' });
    expect(
      await refused({ filter: { condition: { column: 'Amend class', operator: 'is', values: ['travel'] } } }),
    ).toMatchObject({ reason: 'condition', where: 'filter' });
    const action = {
      when: { column: 'Amount', operator: 'is-empty' as const },
      channels: [connection],
      everyMinutes: 0,
    };
    expect(await refused({ actions: [action] })).toEqual({ reason: 'channel', channel: connection });
    const source = { ...settings().source, format: 'avro' } as Settings['source'];
    expect(await refused({ source })).toEqual({ reason: 'registry' });
  });
});

test('classes that records bring are the table’s own word, said once; what is erased of a row goes from feeds, too', async () => {
  const rows = purchases(20, 8, 5_000);
  const from = { ...settings().source, topic: 'labelled' } as Settings['source'];
  const body = {
    name: 'Labelled',
    settings: settings({ source: from, label: 'account', sinks: [toKafka()] }),
    because: '',
  };
  const { id: feed } = await amend.call('makeFeed', { params: { classifier }, body });
  const place = { classifier, feed };
  const before = sink.records.length;
  for (const row of rows) labelled.add({ ...fieldsOf(row), account: row.account });
  await amend.call('startFeed', { params: place, body: {} });
  await until(
    () => feedNow(feed),
    (now) => now.status.answered === 20 && now.status.sinks[0]!.waiting === 0,
  );
  const { rows: said } = await sql<{ key: string; class: string; origin: string }>`
    select row_key as key, class, origin from feedback_events where row_key ~ '^p5...$' order by sequence`.execute(
    amend.db,
  );
  expect(said).toEqual(rows.map(({ key, account }) => ({ key, class: account, origin: 'label-column' })));
  await amend.call('eraseRow', { params: { classifier }, body: { key: 'p5003', because: 'asked' } });
  const { rows: left } = await sql<{ kept: number }>`
    select count(*)::int as kept from feed_records where feed_id = ${feed} and (payload is null or row_key = '')`.execute(
    amend.db,
  );
  expect(left).toEqual([{ kept: 1 }]);
  // What a record said of its row is no correction of it.
  expect(sink.records.slice(before).map(({ cause }) => cause)).toEqual(rows.map(() => 'record'));
  await amend.call('pauseFeed', { params: place, body: {} });
});
