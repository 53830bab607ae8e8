import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { DriftReport } from '../../contract/drift.ts';
import type { FeedStatus } from '../../contract/feeds/feed.ts';
import { NEWCOMER } from './airline-phrases.ts';
import type { NoticeReceiver } from './notice-receiver.ts';
import type { OwnServer } from '../own-server.ts';
import { replay } from './replay.ts';
import { INFLUENCER_RETWEETS, isLeftOut, makeClassifier, recordOf, sayOf, startFeed, train } from './set-up.ts';
import { onceEach, type Found } from '../broker/topics.ts';
import { until } from '../until.ts';
import { addedTo, type AirlineTopics } from './airline-topics.ts';
import type { Sentiment, Tweet } from './tweet.ts';

/** What the demo runs with. */
export interface AirlineCase {
  readonly server: OwnServer;
  readonly topics: AirlineTopics;
  readonly receiver: NoticeReceiver;
  readonly brokers: readonly string[];
  /** In the order of their time. */
  readonly tweets: readonly Tweet[];
  /** How much faster than it was. */
  readonly speed: number;
  readonly say: (line: string) => void;
}

/** What came of it; what is counted in one place is counted in the other, too. */
export interface AirlineFigures {
  readonly taught: number;
  /** The second half, what somebody passes on again after the corrections, and what is broken. */
  readonly sent: { readonly stream: number; readonly copies: number; readonly broken: number };
  readonly leftOut: number;
  readonly status: FeedStatus;
  /** Of records, by class: in the topic of classified ones, in that of negatives, and by SQL. */
  readonly classified: ReadonlyMap<string, number>;
  readonly negatives: number;
  readonly raw: number;
  readonly bySql: ReadonlyMap<string, number>;
  /** Messages beyond those of records: of corrections, by topic. */
  readonly corrections: { readonly classified: number; readonly raw: number };
  readonly isUntouched: boolean;
  /** Of the stream: right by the tweets’ own label; and if all were said to be what most are. */
  readonly accuracy: number;
  readonly majority: number;
  readonly notices: { readonly came: number; readonly expected: number };
  readonly corrected: number;
  /** Of the corrected tweets’ copies: answered as they were corrected, each otherwise than before. */
  readonly changed: number;
  readonly drift: DriftReport;
  /** The first day of which American is more than a tenth. */
  readonly newcomerSince: string | null;
}

const CORRECTED = 10;
const BROKEN = 3;
const LOOK_MS = 200;
const MANY = 0.1;

/** Runs the case from the first label to the last count. */
export async function runAirlineCase(given: AirlineCase): Promise<AirlineFigures> {
  const { server, topics, receiver, tweets, say } = given;
  const { call } = server;
  const half = Math.ceil(tweets.length / 2);
  const [past, stream] = [tweets.slice(0, half), tweets.slice(half)];
  const classifier = await makeClassifier(call);
  await sayOf(
    call,
    classifier,
    past.map((tweet) => ({ tweet, class: tweet.sentiment })),
    'label-column',
  );
  await train(call, classifier, () => setTimeout(LOOK_MS));
  say(`Learned from ${past.length.toLocaleString('en-GB')} tweets, up to ${past.at(-1)!.createdAt.toISOString()}.`);
  const feed = await startFeed(call, classifier, topics, { brokers: given.brokers, receiver: receiver.origin });
  const statusNow = async () => {
    const { feeds } = await call('listFeeds', { params: { classifier } });
    return feeds.find(({ id }) => id === feed)!.status;
  };
  await replay(
    stream,
    given.speed,
    (some) =>
      topics.send(
        'tweets',
        some.map((tweet) => messageOf(tweet.id, recordOf(tweet))),
      ),
    say,
  );
  await topics.send(
    'tweets',
    Array.from({ length: BROKEN }, (_, at) => messageOf(`broken-${at}`, '{"tweet_id": 1, "text": "cut of')),
  );
  await until(
    statusNow,
    ({ read, sinks }) => read >= stream.length + BROKEN && sinks.every(({ waiting }) => waiting === 0),
  );
  const answers = await answersNow(topics);
  const wrong = stream.filter((tweet) => !isLeftOut(tweet) && answers.get(tweet.id) !== tweet.sentiment);
  const corrected = onePerText(wrong).slice(0, CORRECTED);
  await sayOf(
    call,
    classifier,
    corrected.map((tweet) => ({ tweet, class: tweet.sentiment })),
    'correction-column',
  );
  const isCorrection = (each: Found) => each.headers['amend-cause'] === 'correction';
  await until(
    async () => onceEach(await topics.contents('classified')),
    (all) => all.filter(isCorrection).length >= corrected.length,
  );
  say(`Corrected ${corrected.length} answers; the same texts are sent once more, by others.`);
  const copies = corrected.map((tweet) => ({ ...tweet, id: `${tweet.id}9`, retweets: 0 }));
  await topics.send(
    'tweets',
    copies.map((tweet) => messageOf(tweet.id, recordOf(tweet))),
  );
  const sent = { stream: stream.length, copies: copies.length, broken: BROKEN };
  const status = await until(
    statusNow,
    ({ read, lag, sinks }) =>
      read >= sent.stream + sent.copies + sent.broken && lag === 0 && sinks.every(({ waiting }) => waiting === 0),
  );
  const after = await answersNow(topics);
  return {
    ...{ taught: past.length, sent, status, corrected: corrected.length },
    leftOut: [...stream, ...copies].filter(isLeftOut).length,
    changed: copies.filter((copy) => after.get(copy.id) === copy.sentiment).length,
    ...accuracyOf(stream, answers),
    ...(await countAll(given, classifier)),
    newcomerSince: newcomerSince(stream),
    drift: await call('driftReport', { params: { classifier }, body: { hours: 1 } }),
  };
}

function messageOf(key: string, value: string) {
  return { key, value };
}

/** The class that each tweet was answered with, as the topic has it: before any correction of it. */
async function answersNow(topics: AirlineTopics): Promise<ReadonlyMap<string, string>> {
  const records = onceEach(await topics.contents('classified')).filter(isRecord);
  return new Map(records.map((each) => [idOf(each), addedTo(each).class]));
}

function isRecord({ headers }: Found): boolean {
  return headers['amend-cause'] === 'record';
}

function idOf({ value }: Found): string {
  return (JSON.parse(value.toString()) as { tweet_id: string }).tweet_id;
}

function onePerText(tweets: readonly Tweet[]): Tweet[] {
  return [...new Map(tweets.map((tweet) => [tweet.text, tweet])).values()];
}

function accuracyOf(stream: readonly Tweet[], answers: ReadonlyMap<string, string>) {
  const taken = stream.filter((tweet) => !isLeftOut(tweet));
  const counts = new Map<Sentiment, number>();
  for (const { sentiment } of taken) counts.set(sentiment, (counts.get(sentiment) ?? 0) + 1);
  return {
    accuracy: taken.filter(({ id, sentiment }) => answers.get(id) === sentiment).length / taken.length,
    majority: Math.max(...counts.values()) / taken.length,
  };
}

/** What topics, receiver and database have. */
async function countAll({ server, topics, receiver, tweets }: AirlineCase, classifier: string) {
  const classified = onceEach(await topics.contents('classified'));
  const raw = onceEach(await topics.contents('raw'));
  const negatives = onceEach(await topics.contents('negative')).filter(isRecord);
  const records = classified.filter(isRecord);
  const own = new Map(tweets.map((tweet) => [tweet.id, recordOf(tweet)]));
  const isOwn = (each: Found) => {
    const text = own.get(idOf(each));
    return text === undefined || each.value.toString().startsWith(text.slice(0, -1));
  };
  const expected = records.filter(
    (each) =>
      addedTo(each).class === 'negative' &&
      (JSON.parse(each.value.toString()) as { retweet_count: number }).retweet_count >= INFLUENCER_RETWEETS,
  ).length;
  const cameNow = async () => [...receiver.bodies.values()].filter((body) => body.includes('records-match')).length;
  const came = await until(cameNow, (count) => count >= expected).catch(cameNow);
  return {
    classified: countBy(records.map((each) => addedTo(each).class)),
    ...{ negatives: negatives.length, raw: raw.filter(isRecord).length, notices: { came, expected } },
    corrections: { classified: classified.length - records.length, raw: raw.length - raw.filter(isRecord).length },
    isUntouched:
      records.every(isOwn) &&
      raw.every((each) => own.get(idOf(each)) === undefined || own.get(idOf(each)) === each.value.toString()),
    bySql: await countBySql(await server.analystAddress(), classifier),
  };
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** As an analyst asks for it. */
async function countBySql(address: string, classifier: string): Promise<ReadonlyMap<string, number>> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<{ class: string; answers: number }>(
      `select class, count(*)::int as answers from analytics.predictions
       where classifier_id = $1 and row_source = 'feed' and caused_by = 'request' group by class`,
      [classifier],
    );
    return new Map(rows.map((row) => [row.class, row.answers]));
  } finally {
    await client.end();
  }
}

function newcomerSince(stream: readonly Tweet[]): string | null {
  const days = new Map<string, Tweet[]>();
  for (const tweet of stream) {
    const day = tweet.createdAt.toISOString().slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), tweet]);
  }
  for (const [day, own] of days)
    if (own.filter(({ airline }) => airline === NEWCOMER.airline).length > MANY * own.length) return day;
  return null;
}
