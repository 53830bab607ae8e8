import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { FeedStatus } from '../../../../contract/feeds/feed.ts';
import type { Notice } from '../../../../contract/notice.ts';
import { noticeWords } from '../../../../contract/words/notice-words.ts';
import { deleteDeliveriesBefore } from '../../../../server/feeds/delivering/delivery-store.ts';
import { noteFault } from '../../../../server/feeds/standing/head-store.ts';
import type { FeedSink, SinkRecord } from '../../../../server/feeds/ports/sink.ts';
import { tellLag } from '../../../../server/feeds/running/tell-lag.ts';
import { aRecord, ListSource } from '../../../fakes/list-source.ts';
import { purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const source = new ListSource();
/** A topic that takes no record of more than so many bytes. */
const topic = { most: 1_000, records: [] as SinkRecord[] };
const sink: FeedSink = {
  deliver: async (records) => {
    const fits = ({ bytes }: SinkRecord) => bytes!.byteLength <= topic.most;
    const own = records.filter(fits);
    const firstPosition = topic.records.length;
    topic.records.push(...own);
    return {
      gone: [],
      places: [{ partition: 'answers-0', firstPosition, sequences: own.map(({ sequence }) => sequence) }],
      refused: records
        .filter((record) => !fits(record))
        .map(({ sequence, bytes }) => ({
          sequence,
          fault: { reason: 'too-large-for-topic' as const, topic: 'answers', bytes: bytes!.byteLength },
        })),
    };
  },
  close: async () => undefined,
};

const database = useDatabase(async () => amend.close());
let amend: Amend;
let place: { classifier: string; feed: string };
let other: { classifier: string; feed: string };
beforeAll(async () => {
  const browsed = (of: ListSource) => ({
    ...of.open(),
    browse: async ({
      partition,
      position,
      count,
    }: {
      partition: string | null;
      position: string | null;
      count: number;
    }) => {
      const records = source.partitions.get('') ?? [];
      const from = position === null ? Math.max(0, records.length - count) : Number(position);
      const isKnown = partition === null || partition === '';
      return {
        partitions: [{ partition: '', first: '0', end: String(records.length) }],
        ...{ partition: isKnown ? '' : null, records: isKnown ? records.slice(from, from + count) : [] },
      };
    },
  });
  amend = await startAmend(database.url, undefined, 'off', undefined, [], undefined, {
    sources: { kafka: async ({ topic: named }) => (named === 'purchases' ? browsed(source) : new ListSource().open()) },
    sinks: { kafka: async () => sink },
  });
  const classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards') })).id;
  await say(amend, classifier, purchases(200, 11), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  const settings = { kind: 'kafka' as const, brokers: ['127.0.0.1:9092'], tls: false };
  const connection = (await amend.call('makeConnection', { body: { name: 'Broker', settings } })).id;
  const make = async (name: string) => {
    const draft = {
      source: {
        ...{ kind: 'kafka' as const, connection, topic: name, group: 'amend', format: 'json' as const },
        from: 'earliest' as const,
      },
      key: ['id'],
      columns: ['Merchant', 'Amount', 'Centre'].map((column) => ({ name: column, from: column.toLowerCase() })),
      ...{ malformed: 'dead-letter' as const, actions: [], sendsCorrections: true },
      lagAlert: { records: 100, minutes: 10 },
      sinks: [
        { kind: 'kafka' as const, connection, topic: 'answers', format: 'json' as const, what: 'enriched' as const },
      ],
    };
    return {
      classifier,
      feed: (await amend.call('makeFeed', { params: { classifier }, body: { name, settings: draft, because: '' } })).id,
    };
  };
  place = await make('purchases');
  other = await make('others');
});

const statusOf = async ({ classifier, feed }: typeof place): Promise<FeedStatus> => {
  const { feeds } = await amend.call('listFeeds', { params: { classifier } });
  return feeds.find(({ id }) => id === feed)!.status;
};
const statusUntil = async (holds: (status: FeedStatus) => boolean, of = place): Promise<FeedStatus> => {
  for (;;) {
    const status = await statusOf(of);
    if (holds(status)) return status;
    await setTimeout(20);
  }
};
const rows = purchases(6, 3, 1_000);

describe('messages of a feed', () => {
  test('are told with what became of each: answered and delivered, refused by the sink, or not taken', async () => {
    for (const [
      at,
      {
        key,
        cells: [merchant = null, amount = null, centre = null],
      },
    ] of rows.entries())
      source.add({ id: key, merchant, amount, centre, ...(at === 2 ? { note: 'x'.repeat(2_000) } : {}) });
    const headers = new Map<string, Uint8Array>([
      ['trace', Buffer.from('a-17')],
      ['digest', Uint8Array.of(0, 255)],
    ]);
    source.addRecord({ ...aRecord('', { merchant: 'Nowhere', amount: 1, centre: 'CC1' }), headers });
    await amend.call('startFeed', { params: place, body: {} });
    const status = await statusUntil(({ read, sinks }) => read === 7 && sinks[0]!.waiting === 0);
    // What the topic refuses holds up nothing behind it, is no delivery, and is not lost either.
    expect(status).toMatchObject({ answered: 6, malformed: 1, deadLetters: 2, sinks: [{ delivered: 5, fault: null }] });
    const { messages, partitions, partition } = await amend.call('browseFeedMessages', {
      params: place,
      query: { offset: '0' },
    });
    expect({ partitions, partition }).toEqual({
      partitions: [{ partition: '', first: '0', end: '7', next: '7' }],
      partition: '',
    });
    expect(
      messages.map(({ outcome, rowKey, sinks }) => [
        outcome,
        rowKey,
        sinks.map(({ state, position }) => [state, position]),
      ]),
    ).toEqual([
      ['answered', 'p1000', [['delivered', '0']]],
      ['answered', 'p1001', [['delivered', '1']]],
      ['answered', 'p1002', [['refused', null]]],
      ['answered', 'p1003', [['delivered', '2']]],
      ['answered', 'p1004', [['delivered', '3']]],
      ['answered', 'p1005', [['delivered', '4']]],
      ['malformed', null, []],
    ]);
    expect(messages[2]).toMatchObject({ fault: { reason: 'too-large-for-topic', topic: 'answers' } });
    expect(messages[6]).toMatchObject({ fault: { reason: 'no-key', field: 'id' }, predictionId: null });
    expect(messages.map((message) => message.headers)).toEqual([
      ...rows.map(() => []),
      [
        { name: 'trace', value: 'a-17', bytes: 4 },
        { name: 'digest', value: null, bytes: 2 },
      ],
    ]);
    const told = topic.records[0]!.answer;
    expect(messages[0]).toMatchObject({
      class: told.class,
      predictionId: told.predictionId,
      modelVersion: 1,
      letter: null,
    });
    const last = await amend.call('browseFeedMessages', { params: place, query: { limit: 2 } });
    expect(last.messages.map(({ position }) => position)).toEqual(['5', '6']);
    expect(await amend.call('browseFeedMessages', { params: place, query: { partition: 'none' } })).toMatchObject({
      partition: null,
      messages: [],
    });
    await expect(amend.call('browseFeedMessages', { params: other, query: {} })).rejects.toThrow(
      'feed-without-messages',
    );
  });

  test('that a sink refused go there again as they are, once it takes them', async () => {
    const { letters } = await amend.call('listDeadLetters', { params: place });
    const refused = letters.find((letter) => letter.sink === 0)!;
    expect(refused).toMatchObject({
      position: '2',
      detail: expect.stringMatching(/“answers” refuses it as too large, with 2,\d{3} bytes/),
    });
    const body = { letters: [refused.number] };
    await expect(amend.call('replayDeadLetters', { params: place, body: { ...body, text: '{}' } })).rejects.toThrow(
      'letter-of-sink',
    );
    topic.most = 10_000;
    expect(await amend.call('replayDeadLetters', { params: place, body })).toEqual({ taken: 1, refused: 0 });
    await statusUntil(({ sinks }) => sinks[0]!.delivered === 6);
    expect(topic.records.at(-1)).toMatchObject({ sequence: 3, position: '2', cause: 'record' });
    const { messages } = await amend.call('browseFeedMessages', { params: place, query: { offset: '2', limit: 1 } });
    expect(messages).toMatchObject([{ fault: null, letter: null, sinks: [{ state: 'delivered', position: '5' }] }]);
  });

  test('that are corrected say where the correction went; what is kept of that goes by age', async () => {
    const { messages } = await amend.call('browseFeedMessages', { params: place, query: { offset: '0', limit: 1 } });
    const as = messages[0]!.class === 'meals' ? 'travel' : 'meals';
    await say(amend, place.classifier, [rows[0]!], { class: as });
    await statusUntil(({ sinks }) => sinks[0]!.delivered === 7);
    const now = await amend.call('browseFeedMessages', { params: place, query: { offset: '0', limit: 1 } });
    expect(now.messages[0]!.sinks).toMatchObject([
      { cause: 'record', position: '0' },
      { cause: 'correction', position: '6', state: 'delivered' },
    ]);
    expect(await deleteDeliveriesBefore(amend.db, new Date(Date.now() + 60_000))).toBeGreaterThan(0);
    const then = await amend.call('browseFeedMessages', { params: place, query: { offset: '0', limit: 1 } });
    expect(then.messages).toMatchObject([{ outcome: 'answered', sinks: [] }]);
  });
});

test('a feed goes on behind a gap that it stands at, and at no other; what is lost is counted and noted', async () => {
  await amend.call('pauseFeed', { params: place, body: {} });
  const gap = { partition: '', from: '7', to: '19', records: 12 };
  const { db } = amend;
  await noteFault(db, place.feed, { reason: 'gap', ...gap }, { at: new Date(), nextTryAt: new Date() });
  const body = { partition: '', from: '7', to: '19', because: 'We were away.' };
  await expect(amend.call('passFeedGap', { params: place, body: { ...body, to: '20' } })).rejects.toThrow(
    'feed-gap-changed',
  );
  expect(await amend.call('passFeedGap', { params: place, body })).toEqual({ lost: 12 });
  await expect(amend.call('passFeedGap', { params: place, body })).rejects.toThrow('feed-gap-changed');
  expect((await statusOf(place)).lost).toBe(12);
  const { rows: kept } = await sql<{
    next: string;
  }>`select next from feed_positions where feed_id = ${place.feed}`.execute(db);
  expect(kept).toEqual([{ next: '19' }]);
  const { events } = await amend.call('listAudit', { params: { classifier: place.classifier } });
  expect(events.at(-1)).toMatchObject({
    kind: 'feed-gap-passed',
    reason: 'We were away.',
    details: { from: '7', to: '19', lost: 12 },
  });
});

test('an owner is told of lag once, and once more when the feed has caught up by half', async () => {
  const { db } = amend;
  const told: Notice[] = [];
  let now = new Date('2026-11-30T10:00:00.000Z');
  const services = { db, clock: () => now, tell: async (_: unknown, notice: Notice) => void told.push(notice) };
  await sql`update feeds set is_started = (id = ${other.feed})`.execute(db);
  const stands = async (lag: number, recordAt: string) => {
    await sql`
      insert into feed_positions (feed_id, partition, next, lag, record_at, holder, updated_at)
      values (${other.feed}, 'others-0', '1', ${lag}, ${recordAt}, ${randomUUID()}, ${now})
      on conflict (feed_id, partition) do update set lag = excluded.lag, record_at = excluded.record_at`.execute(db);
    await tellLag(services);
    return told.splice(0).map(([kind, values]) => [kind, (values as { lag: number }).lag]);
  };
  expect(await stands(100, '2026-11-30T09:55:00.000Z')).toEqual([]);
  expect(await stands(101, '2026-11-30T09:55:00.000Z')).toEqual([['feed-lags', 101]]);
  expect(await stands(500, '2026-11-30T09:55:00.000Z')).toEqual([]);
  expect(await stands(51, '2026-11-30T09:59:00.000Z')).toEqual([]);
  expect(await stands(50, '2026-11-30T09:59:00.000Z')).toEqual([['feed-caught-up', 50]]);
  // Few wait, but they are old; of a partition that has no more, nothing is old.
  expect(await stands(1, '2026-11-30T09:49:59.000Z')).toEqual([['feed-lags', 1]]);
  now = new Date('2026-11-30T11:00:00.000Z');
  expect(await stands(0, '2026-11-30T09:49:59.000Z')).toEqual([['feed-caught-up', 0]]);
  const values = { classifier: 'Cards', feed: 'Tweets', lag: 1, oldest: '2026-11-30T09:49:59.000Z' };
  expect(noticeWords(['feed-lags', values]).sentence).toBe(
    '1 record waits for the feed “Tweets” of “Cards”. The last one that it has read there is of 30 November 2026, 09:49 UTC.',
  );
});
