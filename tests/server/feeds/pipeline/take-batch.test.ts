import { AnomalyDesk } from '../../../../server/answer/anomalies/anomaly-desk.ts';
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { feedSettings } from '../../../../contract/feeds/feed.ts';
import { ensureMonth, insertBatchWithin } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { AnsweringModels } from '../../../../server/answer/serving/answering-models.ts';
import { answerInSlices, watchedBatch } from '../../../../server/answer/predictions/answer-slices.ts';
import { describeFeeds } from '../../../../server/feeds/administering/describe-feed.ts';
import { FreshRecords } from '../../../../server/feeds/delivering/fresh-records.ts';
import { readFeedFigures } from '../../../../server/feeds/standing/feed-figures-store.ts';
import { noteFault, noteGoingOn } from '../../../../server/feeds/standing/head-store.ts';
import { noteSinkFault } from '../../../../server/feeds/delivering/outbox-store.ts';
import { deleteRecordsBefore, readTaken } from '../../../../server/feeds/pipeline/record-store.ts';
import { tellDigests } from '../../../../server/feeds/pipeline/tell-digests.ts';
import { tellWaiting } from '../../../../server/feeds/running/tell-waiting.ts';
import { makeFeed } from '../../../../server/feeds/administering/change-feed.ts';
import { readFeed, type StoredFeed } from '../../../../server/feeds/standing/feed-store.ts';
import { claimPartition } from '../../../../server/feeds/standing/position-store.ts';
import { FeedLearners } from '../../../../server/feeds/learning/feed-learners.ts';
import { PartitionMoved, takeBatch, type TakingServices } from '../../../../server/feeds/pipeline/take-batch.ts';
import { FeedError, type SourceRecord } from '../../../../server/feeds/ports/source.ts';
import { waitByTimer } from '../../../../server/feeds/running/pause-before-retry.ts';
import { deliverOutbox } from '../../../../server/feeds/running/deliver-outbox.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { openExactProfiles } from '../../../../server/watch/profiles/start-recording.ts';
import { aRecord, ListSink } from '../../../fakes/list-source.ts';
import { purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { startAmend } from '../../../setup/start-amend.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
let untrained: string;
let channel: string;
let classifier: string;
let connection: string;
beforeAll(async () => {
  const amend = await startAmend(database.url);
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards') })).id;
  await say(amend, classifier, purchases(200, 11), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  const body = { name: 'Broker', settings: { kind: 'kafka' as const, brokers: ['127.0.0.1:9092'], tls: false } };
  connection = (await amend.call('makeConnection', { body })).id;
  untrained = (await amend.call('createClassifier', { body: purchaseDraft('Untrained') })).id;
  const address = 'https://hooks.slack.com/services/T0/B0/abcd1234efgh';
  const made = await amend.call('makeChannel', { body: { kind: 'slack', name: 'Team', address } });
  channel = made.channel.id;
  // Nobody else runs the feeds of these tests.
  await amend.close();
});

/** The process is killed at this statement of a transaction, or right behind its commit. */
class Killed extends Error {}
interface Killing {
  left: number;
  afterCommit: boolean;
}

function killedBy(transaction: Kysely<Database>, killing: Killing): Kysely<Database> {
  return transaction.withPlugin({
    transformQuery: ({ node }) => {
      if (--killing.left === 0) throw new Killed();
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}

/** What a process takes batches with: its memory is its own. */
function aProcess(): { services: TakingServices; killing: Killing } {
  const { db } = database;
  const killing: Killing = { left: 0, afterCommit: false };
  const profiles = openExactProfiles(db);
  const services: TakingServices = {
    ...{
      db,
      clock: () => new Date('2026-11-30T10:20:00.000Z'),
      models: new AnsweringModels({ db, onError: () => undefined }),
      anomalies: new AnomalyDesk(db),
    },
    readyLog: (at) => ensureMonth(db, at),
    writeLog: insertBatchWithin,
    profile: (batch, stream) => profiles.profile(batch, stream),
    onShown: () => undefined,
    recordLabels: async (_, __, also) => {
      await db.transaction().execute((transaction) => also(killedBy(transaction, killing)));
      if (killing.afterCommit) throw new Killed();
    },
    learners: new FeedLearners({ ...{ db, clock: () => new Date(), wait: waitByTimer, onError: () => undefined } }),
    fresh: new FreshRecords(),
    warn: () => undefined,
  };
  return { services, killing };
}

let feed: StoredFeed;
beforeEach(async () => {
  const settings = feedSettings.parse({
    source: { kind: 'kafka', connection, topic: 'purchases', group: 'amend', format: 'json', from: 'earliest' },
    key: ['id'],
    columns: [
      { name: 'Merchant', from: 'merchant' },
      { name: 'Amount', from: 'amount' },
      { name: 'Centre', from: 'centre' },
    ],
    filter: { condition: { column: 'Amount', operator: 'at-least', value: 0 } },
    malformed: 'dead-letter',
    sinks: [{ kind: 'kafka', connection, topic: 'answers', format: 'json', what: 'enriched' }],
    actions: [],
    sendsCorrections: false,
  });
  const by = { person: 'Ann', at: new Date() };
  const id = await makeFeed(
    { db: database.db, otherFault: () => null },
    classifier,
    { name: randomUUID(), settings, because: '' },
    by,
  );
  feed = await readFeed(database.db, classifier, id);
  await database.db.deleteFrom('profiles').execute();
});

const LENGTH = 25;
const PARTITIONS = ['one', 'two', 'three'];
/** Of every partition the same: the fifth is left out, the seventh has no key. */
const listOf = (partition: string): SourceRecord[] =>
  purchases(LENGTH, 5).map(({ cells: [merchant = null, amount = null, centre = null] }, at) =>
    aRecord(String(at), {
      ...(at === 7 ? {} : { id: `${feed.id} ${partition} ${at}` }),
      ...{ merchant, amount: at === 5 ? -1 : amount, centre },
    }),
  );

const step = fc.record({
  process: fc.integer({ min: 0, max: 1 }),
  partition: fc.constantFrom(...PARTITIONS),
  /** Whether the process begins the partition anew, as after a restart or a rebalance. */
  claims: fc.boolean(),
  /** How far before its place the source begins to send once more, and how many it sends. */
  back: fc.integer({ min: 0, max: 6 }),
  count: fc.integer({ min: 0, max: 9 }),
  kill: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 2 }),
  afterCommit: fc.boolean(),
  delivers: fc.constantFrom('no', 'all', 'fails'),
});

describe('a feed, whatever is repeated and wherever it is killed', () => {
  /** Delivers what waits; fails when the sink has it, where it is to. */
  const deliver = async (
    sink: ListSink,
    fails: boolean,
    fresh: FreshRecords,
    meanwhile: (() => Promise<void>)[] = [],
  ): Promise<void> => {
    const ending = new AbortController();
    const open = async () => ({
      deliver: async (records: Parameters<ReturnType<ListSink['open']>['deliver']>[0]) => {
        sink.records.push(...records);
        if (fails) throw new FeedError({ reason: 'unreachable', host: 'broker', code: 'ECONNRESET' });
      },
      close: async () => undefined,
    });
    // Whatever is taken while nothing waits is delivered as it was taken; then it ends.
    const wait = async () => (meanwhile.length > 0 ? meanwhile.shift()!() : ending.abort());
    const services = {
      db: database.db,
      clock: () => new Date(),
      log: SILENT,
      wait,
      random: () => 0,
      ...{ openSink: open, fresh },
      tellGoingOn: async () => undefined,
    };
    await deliverOutbox(services, feed, 0, ending.signal);
  };

  test('takes each record once, moves on only, and delivers in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const processes = [aProcess(), aProcess()];
        const lists = new Map(PARTITIONS.map((partition) => [partition, listOf(partition)]));
        const runs = new Map<string, { holder: string; at: number }>();
        const sink = new ListSink();
        let sent = 0;
        const furthest = new Map<string, number>();
        const take = async (of: number, partition: string, anew: boolean, back: number, count: number) => {
          const { services } = processes[of]!;
          const name = `${of} ${partition}`;
          if (anew || !runs.has(name)) {
            const holder = randomUUID();
            const next = await claimPartition(database.db, { feedId: feed.id, partition }, holder, new Date());
            runs.set(name, { holder, at: Number(next ?? 0) });
          }
          const run = runs.get(name)!;
          const end = Math.min(LENGTH, run.at + count);
          const records = lists.get(partition)!.slice(Math.max(0, run.at - back), end);
          const batch = { partition, records, next: String(end), lag: LENGTH - end };
          await takeBatch(services, feed, batch, run.holder);
          run.at = end;
          sent += records.length;
        };
        const checkPositions = async (): Promise<void> => {
          const rows = await database.db
            .selectFrom('feed_positions')
            .select(['partition', 'next'])
            .where('feed_id', '=', feed.id)
            .execute();
          for (const { partition, next } of rows) {
            expect(Number(next ?? 0)).toBeGreaterThanOrEqual(furthest.get(partition) ?? 0);
            furthest.set(partition, Number(next ?? 0));
          }
        };
        for (const { process, partition, claims, back, count, kill, afterCommit, delivers } of steps) {
          const { killing } = processes[process]!;
          Object.assign(killing, { left: kill ?? 0, afterCommit: kill !== null && afterCommit });
          try {
            await take(process, partition, claims, back, count);
          } catch (error) {
            if (!(error instanceof Killed || error instanceof PartitionMoved)) throw error;
            // A process that was killed has lost its memory; one whose partition was moved begins it anew.
            if (error instanceof Killed) processes[process] = aProcess();
            for (const name of runs.keys()) if (name.startsWith(`${process} `)) runs.delete(name);
          }
          Object.assign(killing, { left: 0, afterCommit: false });
          await checkPositions();
          // By either process: what it has not taken itself, it reads.
          const { fresh } = processes[back % 2]!.services;
          const takesMore = async () => {
            await take(back % 2, partition, true, back, count);
            await take(1 - (back % 2), partition, true, 0, 2);
            await take(back % 2, partition, true, 1, 3);
          };
          if (delivers !== 'no') await deliver(sink, delivers === 'fails', fresh, [takesMore]);
        }
        for (const partition of PARTITIONS) await take(0, partition, true, LENGTH, LENGTH);
        await deliver(sink, false, processes[0]!.services.fresh);
        expect(sent).toBeGreaterThanOrEqual(3 * LENGTH);
        await expectEachOnce(sink);
        await database.db.deleteFrom('profiles').execute();
        for (const table of [
          'feed_records',
          'feed_positions',
          'feed_outbox',
          'feed_sinks',
          'feed_dead_letters',
        ] as const)
          await database.db.deleteFrom(table).where('feed_id', '=', feed.id).execute();
        await sql`delete from predictions`.execute(database.db);
        await sql`update feed_heads set sequence = 0, answered = 0, filtered = 0, malformed = 0, repeated = 0, last_letter = 0 where feed_id = ${feed.id}`.execute(
          database.db,
        );
      }),
      { numRuns: 8, seed: 20261130 },
    );
  });

  const expectEachOnce = async (sink: ListSink): Promise<void> => {
    const { db } = database;
    const answered = 3 * (LENGTH - 2);
    const head = await db.selectFrom('feed_heads').selectAll().where('feed_id', '=', feed.id).executeTakeFirstOrThrow();
    expect(head).toMatchObject({ sequence: answered, answered, filtered: 3, malformed: 3, last_letter: 3 });
    const { rows } = await sql<{
      records: number;
      predictions: number;
      keys: number;
      profiled: number;
      letters: number;
      left: number;
    }>`
      select (select count(*)::int from feed_records where feed_id = ${feed.id}) as records,
        (select count(*)::int from predictions) as predictions,
        (select count(distinct row_key)::int from predictions) as keys,
        (select sum(rows)::int from profiles) as profiled,
        (select count(*)::int from feed_dead_letters where feed_id = ${feed.id}) as letters,
        (select count(*)::int from feed_outbox where feed_id = ${feed.id}) as left`.execute(db);
    expect(rows[0]).toEqual({
      records: 3 * LENGTH,
      predictions: answered,
      keys: answered,
      profiled: answered,
      letters: 3,
      left: 0,
    });
    const { rows: unlinked } = await sql`
      select from feed_records record where outcome = 'answered' and feed_id = ${feed.id} and not exists (
        select from predictions p where p.batch_id = record.batch_id and p.row_number = record.row_number and p.row_key = record.row_key)`.execute(
      db,
    );
    expect(unlinked).toEqual([]);
    // Each in its order; what was repeated begins again at something that was there before.
    const sequences = sink.records.map(({ sequence }) => sequence);
    for (const [at, sequence] of sequences.entries())
      expect(sequence <= (Math.max(0, ...sequences.slice(0, at)) as number) + 1).toBe(true);
    const firsts = sequences.filter((sequence, at) => sequences.indexOf(sequence) === at);
    expect(firsts).toEqual(Array.from({ length: answered }, (_, at) => at + 1));
  };
});

test('a record is answered by its own word only from then on, and says it once', async () => {
  const { services } = aProcess();
  const said: unknown[] = [];
  const settings = { ...feed.settings, label: 'account' };
  const recordLabels: TakingServices['recordLabels'] = async (_, labels, also) => {
    said.push(...labels.map(({ id, key, class: className }) => ({ id, key, class: className })));
    await database.db.transaction().execute(also);
  };
  const holder = randomUUID();
  await claimPartition(database.db, { feedId: feed.id, partition: '' }, holder, new Date());
  const record = aRecord('0', { id: 'x', merchant: 'City Cabs 100', amount: 3, centre: 'CC1', account: ' meals ' });
  const batch = { partition: '', records: [record, record], next: '1', lag: 0 };
  await takeBatch({ ...services, recordLabels }, { ...feed, settings }, batch, holder);
  await takeBatch({ ...services, recordLabels }, { ...feed, settings }, batch, holder);
  expect(said).toEqual([{ id: expect.stringMatching(/^[\da-f-]{14}8/), key: 'x', class: 'meals' }]);
});

test('what another run has by now is not taken, and why a classifier cannot answer is said', async () => {
  const { services } = aProcess();
  const holder = randomUUID();
  await claimPartition(database.db, { feedId: feed.id, partition: '' }, holder, new Date());
  await claimPartition(database.db, { feedId: feed.id, partition: '' }, randomUUID(), new Date());
  const batch = { partition: '', records: [], next: '1', lag: 0 };
  await expect(takeBatch(services, feed, batch, holder)).rejects.toThrow(PartitionMoved);
  const away = { ...services, models: { current: async () => Promise.reject(new Error('nobody')) } };
  await expect(takeBatch(away, feed, batch, holder)).rejects.toThrow('nobody');
  const fault = await takeBatch(services, { ...feed, classifierId: untrained }, batch, holder).catch(
    (error: FeedError) => error.fault,
  );
  expect(fault).toMatchObject({ reason: 'answering', code: 'no-champion' });
});

/** Takes some records of one partition, as a run of its own. */
async function takeAll(
  of: StoredFeed,
  records: readonly SourceRecord[],
  services = aProcess().services,
): Promise<void> {
  const holder = randomUUID();
  await claimPartition(database.db, { feedId: of.id, partition: '' }, holder, new Date());
  await takeBatch(services, of, { partition: '', records, next: String(records.length), lag: 3 }, holder);
}
const city = (id: string) => aRecord(id, { id, merchant: 'City Cabs 100', amount: 3, centre: 'CC1' });

test('a feed and a sink that do not go on are told of once after a quarter of an hour, and when they go on', async () => {
  const { db } = database;
  const told: unknown[] = [];
  let now = new Date('2026-11-30T10:00:00.000Z');
  const services = {
    ...{ db, clock: () => now },
    tell: async (_: unknown, [kind, values]: readonly [string, object], { owner }: { owner: string }) =>
      void told.push({ kind, owner, ...values }),
  };
  await db.updateTable('feeds').set({ is_started: true }).where('id', '=', feed.id).execute();
  const fault = { reason: 'slow', seconds: 7 } as const;
  await noteFault(db, feed.id, fault, { at: now, nextTryAt: now });
  await noteSinkFault(db, feed.id, 0, fault, now);
  await noteFault(db, feed.id, fault, { at: new Date(now.getTime() + 60_000), nextTryAt: now });
  now = new Date('2026-11-30T10:14:59.000Z');
  await tellWaiting(services);
  expect(told).toEqual([]);
  now = new Date('2026-11-30T10:15:00.000Z');
  await tellWaiting(services);
  await tellWaiting(services);
  const waits = {
    kind: 'feed-waits',
    owner: 'Ann',
    classifier: 'Cards',
    feed: feed.name,
    fault,
    since: '2026-11-30T10:00:00.000Z',
  };
  expect(told).toEqual([
    { ...waits, sink: null },
    { ...waits, sink: 0 },
  ]);
  const [feedNow] = await describeFeeds(db, [await readFeed(db, classifier, feed.id)], now);
  expect(feedNow?.status).toMatchObject({ state: 'waiting', fault: { fault }, sinks: [{ fault: { fault } }] });
  expect(await noteGoingOn(db, feed.id)).toEqual(new Date('2026-11-30T10:00:00.000Z'));
  expect(await noteGoingOn(db, feed.id)).toBeNull();
  expect(await noteSinkFault(db, feed.id, 0, null, now)).toEqual(new Date('2026-11-30T10:00:00.000Z'));
  await db.updateTable('feeds').set({ is_started: false }).where('id', '=', feed.id).execute();
});

test('an action tells its channels of the first record at once, and of those of the next hour in one notice', async () => {
  const { db } = database;
  const when = { column: 'Amend class', operator: 'is' as const, values: ['travel'] };
  const acting = {
    ...feed,
    settings: { ...feed.settings, actions: [{ when, channels: [channel], everyMinutes: 60 }] },
  };
  let now = new Date('2026-11-30T10:00:00.000Z');
  const services = { ...aProcess().services, clock: () => now };
  const notices = async () => {
    const rows = await db
      .selectFrom('notice_deliveries')
      .select('details')
      .where('kind', '=', 'records-match')
      .orderBy('number')
      .execute();
    return rows.map(({ details }) => details as { records: number; classes: unknown });
  };
  await takeAll(acting, [city('1')], services);
  await takeAll(acting, [city('1'), city('2'), city('3')], services);
  expect(await notices()).toMatchObject([{ records: 1, classes: [{ class: 'travel', records: 1 }], feed: feed.name }]);
  now = new Date('2026-11-30T10:59:59.000Z');
  await tellDigests(services, acting);
  expect(await notices()).toHaveLength(1);
  now = new Date('2026-11-30T11:00:00.000Z');
  await tellDigests(services, acting);
  await tellDigests(services, acting);
  expect(await notices()).toMatchObject([{ records: 1 }, { records: 2, classes: [{ class: 'travel', records: 2 }] }]);
});

test('what is kept of records goes by age, but not while a sink waits for one or it may be tried again', async () => {
  const { db } = database;
  await takeAll({ ...feed, settings: { ...feed.settings, sinks: [] } }, [city('1')]);
  await takeAll(feed, [city('2'), aRecord('3', { merchant: 'x', amount: 1, centre: 'y' })]);
  expect(await deleteRecordsBefore(db, new Date('2026-11-30T10:20:00.000Z'))).toBe(0);
  expect(await deleteRecordsBefore(db, new Date('2026-12-01T00:00:00.000Z'))).toBeGreaterThanOrEqual(1);
  expect(await readTaken(db, { feedId: feed.id, partition: '' }, ['1', '2', '3'])).toEqual(new Set(['2', '3']));
  expect(await readFeedFigures(db, 50)).toEqual([]);
  await db.updateTable('feeds').set({ is_started: true }).where('id', '=', feed.id).execute();
  expect(await readFeedFigures(db, 50)).toMatchObject([
    { feedId: feed.id, answered: 2, malformed: 1, deadLetters: 1, waiting: 1, lag: 3 },
  ]);
  await db.updateTable('feeds').set({ is_started: false }).where('id', '=', feed.id).execute();
});

test('rows are answered in slices, each once and in their order, with what the model says of each', async () => {
  const model = await aProcess().services.models.current(classifier);
  const rows = purchases(600, 9).map(({ key, cells }) => ({ key, rowHash: key, cells }));
  const answered: string[] = [];
  const answers = [];
  for await (const slice of answerInSlices(model, rows, null)) {
    answered.push(...slice.rows.map(({ key }) => key));
    answers.push(slice.answer);
  }
  expect(answered).toEqual(rows.map(({ key }) => key));
  expect(answers.length).toBeGreaterThan(1);
  const shown = rows.map((row) => ({ ...row, prediction: { class: 'x', confidence: 1, source: 'model' as const } }));
  const watched = watchedBatch(model, { predictedAt: new Date(), source: 'feed' }, shown, answers);
  expect([watched.predicted.length, watched.confidence.length, watched.source]).toEqual([600, 600, 'feed']);
});
