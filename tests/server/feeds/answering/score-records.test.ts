import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { feedSettings } from '../../../../contract/feeds/feed.ts';
import { seededRandom } from '../../../../ml/random.ts';
import { AnomalyDesk } from '../../../../server/answer/anomalies/anomaly-desk.ts';
import { ensureMonth, insertBatchWithin } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { AnsweringModels } from '../../../../server/answer/serving/answering-models.ts';
import { makeFeed } from '../../../../server/feeds/administering/change-feed.ts';
import { readFeed, type StoredFeed } from '../../../../server/feeds/standing/feed-store.ts';
import { FeedLearners } from '../../../../server/feeds/learning/feed-learners.ts';
import { waitByTimer } from '../../../../server/feeds/running/pause-before-retry.ts';
import { FreshRecords } from '../../../../server/feeds/delivering/fresh-records.ts';
import { claimPartition } from '../../../../server/feeds/standing/position-store.ts';
import { takeBatch, type TakingServices } from '../../../../server/feeds/pipeline/take-batch.ts';
import type { SourceRecord } from '../../../../server/feeds/ports/source.ts';
import type { PredictedBatch } from '../../../../server/learn/models/predicted-batch.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { openExactProfiles } from '../../../../server/watch/profiles/start-recording.ts';
import { aRecord } from '../../../fakes/list-source.ts';
import { startAmend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
let connection: string;
const classifiers: string[] = [];

beforeAll(async () => {
  const amend = await startAmend(database.url);
  const body = { name: 'Broker', settings: { kind: 'kafka' as const, brokers: ['127.0.0.1:9092'], tls: false } };
  connection = (await amend.call('makeConnection', { body })).id;
  for (const name of ['Whole', 'Killed', 'Overtaken'])
    classifiers.push(
      (
        await amend.call('createClassifier', {
          body: {
            ...{ name, kind: 'anomalies', keyColumns: ['id'], labelColumn: 'Verdict' },
            columns: [
              { name: 'Pressure', type: 'number' },
              { name: 'Valve', type: 'category' },
            ],
            policies: { alertRate: 0.02 },
          },
        })
      ).id,
    );
  await amend.close();
});

class Killed extends Error {}

/** Kills a transaction at its `left`th statement. */
function killedBy(transaction: Kysely<Database>, killing: { left: number }): Kysely<Database> {
  return transaction.withPlugin({
    transformQuery: ({ node }) => {
      if (--killing.left === 0) throw new Killed();
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}

/** What a process takes batches with: its memory is its own. */
function aProcess(): { services: TakingServices; killing: { left: number }; watched: PredictedBatch[] } {
  const { db } = database;
  const killing = { left: 0 };
  const watched: PredictedBatch[] = [];
  const services: TakingServices = {
    ...{ db, clock: () => new Date('2026-11-30T10:20:00.000Z'), fresh: new FreshRecords() },
    models: new AnsweringModels({ db, onError: () => undefined }),
    anomalies: new AnomalyDesk(db),
    learners: new FeedLearners({ db, clock: () => new Date(), wait: waitByTimer, onError: () => undefined }),
    readyLog: (at) => ensureMonth(db, at),
    writeLog: insertBatchWithin,
    profile: async (batch) => {
      watched.push(batch);
      return null;
    },
    onShown: () => undefined,
    recordLabels: async (_, __, also) =>
      db.transaction().execute((transaction) => also(killedBy(transaction, killing))),
    warn: () => undefined,
  };
  return { services, killing, watched };
}

async function aFeed(classifier: string): Promise<StoredFeed> {
  const settings = feedSettings.parse({
    source: { kind: 'kafka', connection, topic: 'shuttle', group: 'amend', format: 'json', from: 'earliest' },
    key: ['id'],
    columns: [
      { name: 'Pressure', from: 'pressure' },
      { name: 'Valve', from: 'valve' },
    ],
    malformed: 'dead-letter',
    sinks: [{ kind: 'kafka', connection, topic: 'scores', format: 'json', what: 'enriched' }],
    actions: [],
    sendsCorrections: false,
  });
  const by = { person: 'Ann', at: new Date() };
  const draft = { name: randomUUID(), settings, because: '' };
  const id = await makeFeed({ db: database.db, otherFault: () => null }, classifier, draft, by);
  return readFeed(database.db, classifier, id);
}

const ROWS = 3_000;
/** Readings that creep upwards; one in fifty leaps. */
function readings(): SourceRecord[] {
  const random = seededRandom(7);
  return Array.from({ length: ROWS }, (_, at) =>
    aRecord(String(at), {
      id: `r${at}`,
      pressure: at / 1_000 + random.next() + (at % 50 === 49 ? 5 : 0),
      valve: ['open', 'shut'][random.integer(2)]!,
    }),
  );
}

async function take(
  services: TakingServices,
  feed: StoredFeed,
  records: readonly SourceRecord[],
  partition = '0',
): Promise<void> {
  const holder = randomUUID();
  await claimPartition(database.db, { feedId: feed.id, partition }, holder, new Date());
  await takeBatch(services, feed, { partition, records, next: records.at(-1)!.position, lag: 0 }, holder);
}

const stateOf = async (classifier: string) =>
  database.db
    .selectFrom('anomaly_detectors')
    .select(['learned', 'state'])
    .where('classifier_id', '=', classifier)
    .executeTakeFirstOrThrow();

const sentBy = async (feed: StoredFeed) =>
  (
    await sql<{ position: string; answer: { class: string; score: number } }>`
      select position, answer from feed_outbox where feed_id = ${feed.id} order by sequence`.execute(database.db)
  ).rows.map(({ position, answer }) => [position, answer.class, answer.score] as const);

test('scores of records go to sinks; killed anywhere and sent again, each is learned once', async () => {
  const records = readings();
  const [whole, killed] = await Promise.all(classifiers.slice(0, 2).map(aFeed));
  const one = aProcess();
  for (let at = 0; at < ROWS; at += 300) await take(one.services, whole!, records.slice(at, at + 300));
  // What the columns hold is told of each row, by no version.
  expect(one.watched.every(({ modelVersion, source }) => modelVersion === 0 && source === 'feed')).toBe(true);
  expect(one.watched.flatMap(({ cells }) => cells)).toEqual(
    records.map(({ fields }) => [fields.get('pressure'), fields.get('valve')]),
  );
  let other = aProcess();
  let kill = 1;
  for (let at = 0; at < ROWS; at += 300) {
    const batch = records.slice(Math.max(0, at - 40), at + 300);
    other.killing.left = kill;
    try {
      await take(other.services, killed!, batch);
      kill = 1;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      // Another process goes on with memory of its own, or the same one once more.
      if (kill % 2 === 0) other = aProcess();
      other.killing.left = 0;
      await take(other.services, killed!, batch);
      kill++;
    }
  }
  const [first, second] = [await stateOf(classifiers[0]!), await stateOf(classifiers[1]!)];
  expect([first.learned, second.learned]).toEqual([ROWS, ROWS]);
  expect(second.state!.equals(first.state!)).toBe(true);
  const [sent, again] = [await sentBy(whole!), await sentBy(killed!)];
  expect(again).toEqual(sent);
  expect(sent).toHaveLength(ROWS);
  expect(sent.every(([, , score]) => score > 0 && score < 1)).toBe(true);
  // The wanted share within a fifth, and the leaps among them, although all readings creep upwards.
  const alerts = sent.slice(500).filter(([, name]) => name === 'anomaly');
  expect(Math.abs(alerts.length / (ROWS - 500) - 0.02)).toBeLessThanOrEqual(0.004);
  expect(alerts.filter(([position]) => Number(position) % 50 === 49).length / alerts.length).toBeGreaterThan(0.8);
});

test('the hour of a partition goes on where another partition was learned meanwhile', async () => {
  const [feed, records] = [await aFeed(classifiers[2]!), readings().slice(0, 300)];
  const profiles = openExactProfiles(database.db);
  const { services } = aProcess();
  const one: TakingServices = { ...services, profile: (batch, stream) => profiles.profile(batch, stream) };
  await take(one, feed, records.slice(0, 100));
  let tries = 0;
  const overtaken: TakingServices = {
    ...one,
    readyLog: async (at) => {
      if (tries++ === 0) await take(one, feed, records.slice(200), '1');
      await ensureMonth(database.db, at);
    },
  };
  await take(overtaken, feed, records.slice(100, 200));
  expect(tries).toBe(2);
  const hours = await database.db
    .selectFrom('profiles')
    .select(['stream', 'rows'])
    .where('classifier_id', '=', classifiers[2]!)
    .orderBy('stream')
    .execute();
  expect(hours).toEqual([
    { stream: `${feed.id}/0`, rows: 200 },
    { stream: `${feed.id}/1`, rows: 100 },
  ]);
});
