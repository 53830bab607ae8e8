import pg from 'pg';
import type { FeedStatus } from '../../contract/feeds/feed.ts';
import type { Found } from '../broker/topics.ts';
import type { OwnServer } from '../own-server.ts';
import { until } from '../until.ts';
import { AvroReadings, type ScoredReading } from './avro-readings.ts';
import { judgeOddest } from './person-at-sheet.ts';
import type { Reading } from './reading.ts';
import { replayReadings } from './replay-readings.ts';
import { groupOf, makeClassifier, startFeed } from './set-up.ts';
import type { ShuttleTopics } from './shuttle-topics.ts';
import { momentOf, watchColumns, type ColumnMoment } from './watch-columns.ts';

/** What the demo runs with. */
export interface ShuttleCase {
  /** Two processes on one database: the first is killed and comes back, the other goes on. */
  readonly servers: readonly [killed: OwnServer, other: OwnServer];
  readonly database: string;
  readonly topics: ShuttleTopics;
  readonly brokers: readonly string[];
  readonly registry: string;
  readonly readings: readonly Reading[];
  readonly aSecond: number;
  readonly say: (line: string) => void;
}

/** A reading with what the topic of scores says of it. */
export interface Judged {
  readonly reading: Reading;
  readonly scored: ScoredReading;
}

/** What came of it; what is counted in one place is counted in the other, too. */
export interface ShuttleFigures {
  readonly sent: { readonly before: number; readonly after: number };
  readonly status: FeedStatus;
  /** Answered by the moment of the kill, and what waited then. */
  readonly kill: { readonly answered: number; readonly waiting: number };
  /** Processes of the feed before the kill, after it, and once the killed one was back. */
  readonly processes: readonly [number, number, number];
  /** Of the topic of scores: messages of records, and those without what was delivered again. */
  readonly scores: { readonly messages: number; readonly once: readonly Judged[]; readonly corrections: number };
  /** Readings that the log of predictions has, by SQL, and how often it has one at most. */
  readonly log: { readonly readings: number; readonly most: number };
  /** Readings that the detector learned. */
  readonly learned: number;
  readonly verdicts: { readonly confirmed: number; readonly rejected: number };
  readonly moments: readonly ColumnMoment[];
  readonly atTheEnd: ColumnMoment;
}

/** The share of the readings that comes before somebody judges. */
const BEFORE = 0.6;
const JUDGED = 50;
const FULL = 2;

/** Runs the case from the first reading to the last count. */
export async function runShuttleCase(given: ShuttleCase): Promise<ShuttleFigures> {
  const { servers, topics, registry, readings, say } = given;
  const [killed, other] = servers;
  const { call } = other;
  const cut = Math.ceil(readings.length * BEFORE);
  const [before, after] = [readings.slice(0, cut), readings.slice(cut)];
  const classifier = await makeClassifier(call);
  const feed = await startFeed(call, classifier, topics, given);
  const params = { classifier, feed };
  const statusNow = async () => {
    const { feeds } = await call('listFeeds', { params: { classifier } });
    return feeds.find(({ id }) => id === feed)!.status;
  };
  const allTaken = (count: number) =>
    until(statusNow, ({ read, sinks }) => read >= count && sinks.every(({ waiting }) => waiting === 0));
  const processesNow = () => topics.members(groupOf(topics));
  // Where it does not come to as many in time, that many there are: it is told in the end that they do not add up.
  const processes = (wanted: number) => until(processesNow, (count) => count === wanted).catch(processesNow);
  const avro = await AvroReadings.register(registry, topics.nameOf('readings'));
  const send = (some: readonly Reading[]) =>
    topics.send(
      'readings',
      some.map((reading) => avro.write(reading)),
    );
  const both = await processes(FULL);
  say(`${both} processes score; the replay begins.`);
  const burst = Math.floor(before.length / 2);
  const through = replayReadings(before.slice(0, burst), given.aSecond, send).then(async () => {
    await send(before.slice(burst));
    await killed.kill();
    const { answered } = await statusNow();
    say(`kill -9 of one of them while ${before.length - burst} come at once; ${before.length - answered} wait.`);
    const left = await processes(FULL - 1);
    await allTaken(before.length);
    return { left, kill: { answered, waiting: before.length - answered } };
  });
  const moments = await watchColumns(() => call('readFeedFigures', { params, query: {} }), through);
  const { left, kill } = await through;
  await killed.start();
  const again = await processes(FULL);
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const verdicts = await judgeOddest(call, classifier, byId, JUDGED);
  say(`Of the ${JUDGED} oddest readings ${verdicts.confirmed} are confirmed; the killed process is back.`);
  await replayReadings(after, given.aSecond, send);
  const status = await until(statusNow, ({ read, lag }) => read >= readings.length && lag === 0);
  await allTaken(readings.length);
  const figuresNow = async () => momentOf(await call('readFeedFigures', { params, query: {} }));
  return {
    ...{ sent: { before: before.length, after: after.length }, status, kill, processes: [both, left, again] },
    scores: await countScores(topics, avro, byId),
    log: await countLog(given.database, classifier),
    learned: (await call('readAnomalies', { params: { classifier } })).learned,
    ...{ verdicts, moments },
    atTheEnd: await until(figuresNow, ({ rows }) => rows >= readings.length),
  };
}

/** What the topic of scores holds, once and without corrections. */
async function countScores(topics: ShuttleTopics, avro: AvroReadings, byId: ReadonlyMap<string, Reading>) {
  const messages = await topics.contents('scores');
  const isRecord = ({ headers }: Found) => headers['amend-cause'] === 'record';
  const once = new Map<string, Judged>();
  for (const message of messages.filter(isRecord)) {
    const { 'amend-partition': partition, 'amend-position': position } = message.headers;
    const scored = await avro.read(message);
    once.set(`${partition} ${position}`, { reading: byId.get(scored.id)!, scored });
  }
  const inOrder = [...once.values()].sort((one, two) => numberOf(one) - numberOf(two));
  const records = messages.filter(isRecord).length;
  return { messages: records, once: inOrder, corrections: messages.length - records };
}

function numberOf({ reading }: Judged): number {
  return Number(reading.id.slice(1));
}

/** As an analyst asks for it. */
async function countLog(address: string, classifier: string): Promise<{ readings: number; most: number }> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<{ readings: number; most: number }>(
      `select count(*)::int as readings, max(answers)::int as most from (
         select count(*) as answers from analytics.predictions
         where classifier_id = $1 and row_source = 'feed' and caused_by = 'request' group by row_key) as of_reading`,
      [classifier],
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
