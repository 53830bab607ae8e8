import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../../contract/cell.ts';
import type { ClassFigures, FeedLearns, NumberFigures } from '../../../../contract/feeds/feed-learning.ts';
import { feedSettings } from '../../../../contract/feeds/feed.ts';
import { seededRandom } from '../../../../ml/random.ts';
import { ensureMonth, insertBatchWithin } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { AnomalyDesk } from '../../../../server/answer/anomalies/anomaly-desk.ts';
import { AnsweringModels } from '../../../../server/answer/serving/answering-models.ts';
import { describeLearning } from '../../../../server/feeds/learning/describe-learning.ts';
import { FeedLearners } from '../../../../server/feeds/learning/feed-learners.ts';
import { forgetLearning } from '../../../../server/feeds/learning/forget-learning.ts';
import { LearnedMeanwhile, type LearningTurn } from '../../../../server/feeds/learning/learning-turn.ts';
import { LessonFold } from '../../../../server/feeds/learning/lesson-fold.ts';
import {
  keepSnapshot,
  readLearner,
  readLessons,
  readSnapshot,
} from '../../../../server/feeds/learning/learner-store.ts';
import { makeFeed } from '../../../../server/feeds/administering/change-feed.ts';
import { describeFeeds } from '../../../../server/feeds/administering/describe-feed.ts';
import { readFeed, type StoredFeed } from '../../../../server/feeds/standing/feed-store.ts';
import { FreshRecords } from '../../../../server/feeds/delivering/fresh-records.ts';
import { claimPartition } from '../../../../server/feeds/standing/position-store.ts';
import { takeBatch, type TakingServices } from '../../../../server/feeds/pipeline/take-batch.ts';
import { waitByTimer } from '../../../../server/feeds/running/pause-before-retry.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { openExactProfiles } from '../../../../server/watch/profiles/start-recording.ts';
import { aRecord } from '../../../fakes/list-source.ts';
import { purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
let amend: Amend;
let connection: string;
beforeAll(async () => {
  amend = await startAmend(database.url);
  const body = { name: 'Broker', settings: { kind: 'kafka' as const, brokers: ['127.0.0.1:9092'], tls: false } };
  connection = (await amend.call('makeConnection', { body })).id;
});
afterAll(() => amend.close());

class Killed extends Error {}

/** A process that may be killed at a statement of the transaction of its next batch, or right behind its commit. */
class Process {
  left = 0;
  afterCommit = false;
  now = new Date('2026-11-30T10:20:00.000Z');
  private readonly holders = new Map<string, string>();
  private readonly services: TakingServices;

  constructor(private readonly feed: StoredFeed) {
    const { db } = database;
    const clock = () => this.now;
    const profiles = openExactProfiles(db);
    const die = (error: Error): never => {
      throw error;
    };
    this.services = {
      ...{ db, clock, models: new AnsweringModels({ db, onError: die }), anomalies: new AnomalyDesk(db) },
      readyLog: (at) => ensureMonth(db, at),
      writeLog: insertBatchWithin,
      profile: (batch, stream) => profiles.profile(batch, stream),
      onShown: () => undefined,
      recordLabels: async (_, __, also) => {
        await db.transaction().execute((transaction) => also(this.killable(transaction)));
        if (this.afterCommit) throw new Killed();
      },
      learners: new FeedLearners({ db, clock, wait: waitByTimer, onError: die }),
      fresh: new FreshRecords(),
      warn: () => undefined,
    };
  }

  private killable(transaction: Kysely<Database>): Kysely<Database> {
    return transaction.withPlugin({
      transformQuery: ({ node }) => {
        if (--this.left === 0) throw new Killed();
        return node;
      },
      transformResult: async ({ result }) => result,
    });
  }

  async take(records: readonly Readonly<Record<string, CellValue>>[], from: number, partition = '0'): Promise<void> {
    const place = { feedId: this.feed.id, partition };
    if (!this.holders.has(partition)) {
      this.holders.set(partition, randomUUID());
      await claimPartition(database.db, place, this.holders.get(partition)!, this.now);
    }
    const read = records.map((fields, at) => aRecord(String(from + at), fields));
    const next = String(from + records.length);
    await takeBatch(this.services, this.feed, { partition, records: read, next, lag: 0 }, this.holders.get(partition)!);
  }
}

async function aFeed(classifier: string, learns: FeedLearns): Promise<StoredFeed> {
  const settings = feedSettings.parse({
    source: { kind: 'kafka', connection, topic: randomUUID(), group: 'amend', format: 'json', from: 'earliest' },
    key: ['id'],
    columns: [
      { name: 'Merchant', from: 'merchant' },
      { name: 'Amount', from: 'amount' },
      { name: 'Centre', from: 'centre' },
    ],
    learns,
    ...{ malformed: 'dead-letter', sinks: [], actions: [], sendsCorrections: false },
  });
  const by = { person: 'Ann', at: new Date() };
  const services = { db: database.db, otherFault: () => null };
  const id = await makeFeed(services, classifier, { name: randomUUID(), settings, because: '' }, by);
  return readFeed(database.db, classifier, id);
}

const aClassifier = async () => (await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) })).id;

/** Purchases whose account is known at once; of every tenth it is never. */
const STREAM = purchases(400, 5).map(
  ({ key, cells: [merchant = null, amount = null, centre = null], account }, at) => ({
    ...{ id: key, merchant, amount, centre },
    ...(at % 10 === 9 ? {} : { account }),
  }),
);
const CLASS: FeedLearns = { kind: 'class', label: 'account' };

async function bytesOf({ id }: StoredFeed): Promise<string> {
  const learner = (await readLearner(database.db, id))!;
  const snapshot = await readSnapshot(database.db, id);
  const fold = new LessonFold(learner.told!, snapshot?.bytes);
  const lessons = await readLessons(database.db, id, snapshot?.sequence ?? 0, 100_000);
  const rows = fold.rowsOf(lessons.map(({ cells }) => cells ?? []));
  lessons.forEach((lesson, at) => fold.take(lesson, lesson.cells === null ? null : rows[at]!));
  return Buffer.from(fold.toBytes()).toString('base64');
}

const learningOf = async (feed: StoredFeed) =>
  (await describeLearning(database.db, feed, new Date('2026-11-30T11:00:00.000Z')))!;

describe('a feed that learns from its stream', () => {
  test('answers by it alone where there is no model, each record before its own label is known', async () => {
    const classifier = await aClassifier();
    const feed = await aFeed(classifier, CLASS);
    const one = new Process(feed);
    for (let at = 0; at < STREAM.length; at += 50) await one.take(STREAM.slice(at, at + 50), at);
    const learning = await learningOf(feed);
    expect(learning).toMatchObject({ lessons: 360, corrections: 0, answers: { who: 'stream', why: 'no-model' } });
    const { accuracy, majority, lastClass, kappaTemporal, rows } = learning.overall as ClassFigures;
    expect(rows).toBe(359);
    expect(accuracy!).toBeGreaterThan(majority! + 0.3);
    expect(kappaTemporal!).toBeCloseTo((accuracy! - lastClass!) / (1 - lastClass!), 9);
    // What was counted right is what was answered and logged, but for the first record, of which nothing was known.
    const answered = await database.db
      .selectFrom('predictions')
      .select(['row_key as key', 'class', 'class_id as classId', 'source'])
      .where('classifier_id', '=', classifier)
      .execute();
    const [status] = await describeFeeds(database.db, [feed], one.now);
    expect(status!.status).toMatchObject({ read: 400, answered: 399, told: 1, malformed: 0 });
    expect(new Set(answered.map(({ source }) => source))).toEqual(new Set(['stream']));
    const names = await database.db
      .selectFrom('classes')
      .select(['id', 'name'])
      .where('classifier_id', '=', classifier)
      .execute();
    const said = new Map(
      answered.map(({ key, class: name, classId }) => [key, name ?? names.find(({ id }) => id === classId)!.name]),
    );
    const right = STREAM.filter(({ id, ...rest }) => 'account' in rest && said.get(id) === rest.account).length;
    expect(Math.round(accuracy! * rows)).toBe(right);
  });

  test('is the same when it is killed and goes on, wherever that is', async () => {
    const [whole, killed] = [await aFeed(await aClassifier(), CLASS), await aFeed(await aClassifier(), CLASS)];
    const steady = new Process(whole);
    const random = seededRandom(3);
    let one = new Process(killed);
    let kills = 0;
    for (let at = 0; at < STREAM.length; at += 20) {
      await steady.take(STREAM.slice(at, at + 20), at);
      const batch = STREAM.slice(Math.max(0, at - 7), at + 20);
      if (random.next() < 0.6) {
        one.left = random.integer(14);
        one.afterCommit = one.left === 0;
        await one.take(batch, Math.max(0, at - 7)).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          kills++;
        });
        one = new Process(killed);
      }
      await one.take(batch, Math.max(0, at - 7));
    }
    expect(kills).toBeGreaterThan(5);
    const { since: _, ...kept } = await learningOf(killed);
    const { since: __, ...expected } = await learningOf(whole);
    expect(kept).toEqual(expected);
    expect(await bytesOf(killed)).toBe(await bytesOf(whole));
  });

  test('is one stream whatever processes read its partitions', async () => {
    const classifier = await aClassifier();
    const feed = await aFeed(classifier, CLASS);
    const [one, other] = [new Process(feed), new Process(feed)];
    const half = (partition: number) => STREAM.filter((_, at) => at % 2 === partition);
    const read = async (process: Process, partition: number) => {
      for (let at = 0; at < 200; at += 25)
        await process.take(half(partition).slice(at, at + 25), at, String(partition));
    };
    await Promise.all([read(one, 0), read(other, 1)]);
    const learning = await learningOf(feed);
    expect(learning).toMatchObject({ lessons: 360, overall: { rows: 359 } });
    expect((learning.overall as ClassFigures).accuracy!).toBeGreaterThan(0.6);
  });

  test('learns labels that come later, by the row’s key, as long as they are waited for', async () => {
    const classifier = await aClassifier();
    const feed = await aFeed(classifier, { kind: 'class', label: 'account', late: { hours: 2, rows: 150 } });
    const one = new Process(feed);
    const [first] = STREAM;
    // Something must be known before there is an answer.
    await one.take([{ ...first!, id: 'known', account: 'travel' }], 0);
    const asked = STREAM.slice(0, 200).map(({ id, merchant, amount, centre }) => ({ id, merchant, amount, centre }));
    await one.take(asked, 1);
    expect(await learningOf(feed)).toMatchObject({ lessons: 1, waiting: 150 });
    one.now = new Date(one.now.getTime() + 3_600_000);
    const labels = purchases(200, 5).map(({ key, account }) => ({ id: key, account }));
    await one.take(labels.slice(0, 150), 201);
    // The first fifty were forgotten for their number.
    expect(await learningOf(feed)).toMatchObject({ lessons: 101, waiting: 50, overall: { rows: 100 } });
    one.now = new Date(one.now.getTime() + 2 * 3_600_000);
    await one.take(labels.slice(150), 351);
    expect(await learningOf(feed)).toMatchObject({ lessons: 101, waiting: 0 });
    const [status] = await describeFeeds(database.db, [feed], one.now);
    expect(status!.status).toMatchObject({ read: 401, answered: 200, told: 201 });
  });

  test('waits for labels from its first record on, where no class is known yet', async () => {
    const feed = await aFeed(await aClassifier(), { kind: 'class', label: 'account', late: { hours: 2, rows: 150 } });
    const one = new Process(feed);
    const asked = purchases(40, 5).map(({ key, cells: [merchant = null, amount = null, centre = null] }) => {
      return { id: key, merchant, amount, centre };
    });
    const labels = purchases(40, 5).map(({ key, account }) => ({ id: key, account }));
    await one.take(asked.slice(0, 20), 0);
    expect(await learningOf(feed)).toMatchObject({ lessons: 0, waiting: 20, classes: [] });
    // Labels at the end of a batch that begins with records of no known class, and one that answers afterwards.
    await one.take([...asked.slice(20, 39), ...labels.slice(0, 39), asked[39]!], 20);
    // Nothing was answered of these rows, so that nothing was right or wrong.
    expect(await learningOf(feed)).toMatchObject({ lessons: 39, waiting: 1, overall: { rows: 0 } });
    await one.take([labels[39]!], 79);
    expect(await learningOf(feed)).toMatchObject({ lessons: 40, waiting: 0, overall: { rows: 1 } });
    const [status] = await describeFeeds(database.db, [feed], one.now);
    expect(status!.status).toMatchObject({ read: 80, answered: 1, told: 79, malformed: 0 });
  });

  test('takes records without a label as unanswered, where no class is known and none comes later', async () => {
    const feed = await aFeed(await aClassifier(), CLASS);
    const one = new Process(feed);
    const { account: _, ...unlabelled } = STREAM[0] as (typeof STREAM)[number] & { account: string };
    await one.take([unlabelled, { ...STREAM[1]! }, { ...unlabelled, id: 'again' }], 0);
    const [status] = await describeFeeds(database.db, [feed], one.now);
    expect(status!.status).toMatchObject({ read: 3, answered: 1, told: 2 });
  });

  test('learns a person’s correction of what it answered, which outweighs', async () => {
    const classifier = await aClassifier();
    const feed = await aFeed(classifier, CLASS);
    const one = new Process(feed);
    await one.take(STREAM.slice(0, 300), 0);
    const odd = { id: 'odd', merchant: 'Zebra Crossing 1', amount: 10, centre: 'CC1' };
    await one.take([odd], 300);
    await say(amend, classifier, [{ key: 'odd', cells: ['Zebra Crossing 1', 10, 'CC1'], account: 'stripes' }]);
    // What was accepted is no correction, nor is the name of a group of rows.
    const accepted = purchases(1, 5, 5).map((each) => ({ ...each, account: 'travel' }));
    await say(amend, classifier, accepted, { kind: 'accept', origin: 'review' });
    await say(amend, classifier, purchases(1, 5, 6), { origin: 'group' });
    await one.take([{ ...odd, id: 'odd again' }], 301);
    const learning = await learningOf(feed);
    expect(learning).toMatchObject({ lessons: 270, corrections: 1, overall: { rows: 269 } });
    expect(learning.classes).toContain('stripes');
    const lessons = await database.db
      .selectFrom('feed_lessons')
      .select(['kind', 'origin'])
      .where('feed_id', '=', feed.id)
      .where('origin', '=', 'person')
      .execute();
    expect(lessons).toEqual([{ kind: 'corrected', origin: 'person' }]);
  });

  test('takes over from the model where it is better on the same records, and not before', async () => {
    const classifier = await aClassifier();
    // The model learned it all the wrong way round.
    const turned: Record<string, string> = { travel: 'meals', meals: 'travel', office: 'software', software: 'office' };
    const wrong = purchases(200, 11, 5_000).map((each) => ({ ...each, account: turned[each.account]! }));
    await say(amend, classifier, wrong, { origin: 'label-column' });
    await train(amend, classifier, 'linear');
    const feed = await aFeed(classifier, CLASS);
    const one = new Process(feed);
    await one.take(STREAM.slice(0, 220), 0);
    expect((await learningOf(feed)).answers).toEqual({ who: 'model', why: 'too-few' });
    await one.take(STREAM.slice(220, 230), 220);
    // What is said is of the records that come next, by what is compared now.
    expect((await learningOf(feed)).answers).toEqual({ who: 'stream', why: 'better' });
    await one.take(STREAM.slice(230, 260), 230);
    const learning = await learningOf(feed);
    expect(learning.answers).toEqual({ who: 'stream', why: 'better' });
    expect(learning.compared!.stream).toBeLessThan(learning.compared!.model);
    const by = await database.db
      .selectFrom('predictions')
      .innerJoin('prediction_batches as batch', 'batch.id', 'predictions.batch_id')
      .select(({ fn }) => ['source', 'model_version as version', fn.countAll<string>().as('rows')])
      .where('predictions.classifier_id', '=', classifier)
      .groupBy(['source', 'model_version'])
      .orderBy('source')
      .execute();
    expect(by.map(({ source, version, rows }) => [source, version, Number(rows)])).toEqual([
      ['model', 1, 230],
      ['stream', 1, 30],
    ]);
  });

  test('knows a class that was renamed by the name that records still say, as the model does', async () => {
    const classifier = await aClassifier();
    await say(amend, classifier, purchases(200, 11, 5_000), { origin: 'label-column' });
    await train(amend, classifier, 'linear');
    const feed = await aFeed(classifier, CLASS);
    const one = new Process(feed);
    await one.take(STREAM.slice(0, 200), 0);
    const before = (await learningOf(feed)).compared!;
    for (const [name, to] of [
      ['travel', 'Trips'],
      ['meals', 'Food and drink'],
    ] as const) {
      const classes = database.db.selectFrom('classes').select('id').where('classifier_id', '=', classifier);
      const { id } = await classes.where('name', '=', name).executeTakeFirstOrThrow();
      const change = { do: 'rename' as const, class: id, name: to };
      await amend.call('changeClass', { params: { classifier }, body: { change, because: 'Clearer' } });
    }
    one.now = new Date(one.now.getTime() + 3_600_000);
    await one.take(STREAM.slice(200, 300), 200);
    // Records in other words, all of classes that both know.
    const news = STREAM.slice(300).map((row) =>
      'account' in row && row.account === 'travel' ? { ...row, account: ' TRIPS' } : row,
    );
    await one.take(news, 300);
    const learning = await learningOf(feed);
    expect([...learning.classes].sort()).toEqual(['Food and drink', 'Trips', 'office', 'software']);
    expect(learning.compared!.model).toBeLessThan(before.model + 0.1);
    expect(learning.compared!.stream).toBeLessThan(before.stream);
  });

  test('foretells a number with an interval, beside plain guesses', async () => {
    const classifier = await aClassifier();
    await say(amend, classifier, purchases(100, 11, 5_000), { origin: 'label-column' });
    await train(amend, classifier, 'linear');
    const feed = await aFeed(classifier, { kind: 'number', label: 'fee' });
    const one = new Process(feed);
    const stream = STREAM.map(({ id, merchant, amount, centre }) => ({
      id,
      merchant,
      amount,
      centre,
      fee: 3 + Number(amount) / 10,
    }));
    for (let at = 0; at < stream.length; at += 100) await one.take(stream.slice(at, at + 100), at);
    const learning = await learningOf(feed);
    expect(learning).toMatchObject({ kind: 'number', lessons: 400, answers: { who: 'model', why: 'number' } });
    const { rows, error, lastValueError, meanError, covered } = learning.overall as NumberFigures;
    expect(rows).toBe(400);
    expect(error!).toBeLessThan(0.6 * Math.min(lastValueError!, meanError!));
    expect(covered!).toBeGreaterThan(0.8);
    await one.take([{ ...stream[0]!, id: 'x', fee: 'none' as unknown as number }], 400);
    const [status] = await describeFeeds(database.db, [feed], one.now);
    expect(status!.status).toMatchObject({ answered: 400, malformed: 1 });
  });

  test('keeps nothing that was learned of a state which is no longer the last', async () => {
    const { db } = database;
    const classifier = await aClassifier();
    const feed = await aFeed(classifier, CLASS);
    const at = new Date('2026-11-30T10:20:00.000Z');
    await new Process(feed).take(STREAM.slice(0, 20), 0);
    const learners = new FeedLearners({
      db,
      clock: () => at,
      wait: waitByTimer,
      onError: (error) => expect(error).toBeNull(),
    });
    const { id, classifierId, name, owner } = feed;
    const of = { id, classifierId, name, owner, learns: CLASS };
    const learn = async (turn: LearningTurn, also: () => Promise<void>) => {
      await turn.answer([{ key: 'late', cells: ['City Cabs', 1, 'CC1'], label: 'travel', model: null }], at);
      await also();
      await db.transaction().execute((transaction) => turn.save(transaction, at));
    };
    const forget = () => forgetLearning(db, feed, 'Wrong', { person: 'Ann', at });
    const stored = await readClassifier(db, classifier);
    const beaten = learners.inTurn(of, stored, false, (turn) => learn(turn, forget));
    await expect(beaten).rejects.toThrow(LearnedMeanwhile);
    expect(await describeLearning(db, feed, at)).toBeNull();
    await learners.inTurn(of, stored, false, (turn) => learn(turn, async () => undefined));
    expect(await learningOf(feed)).toMatchObject({ lessons: 1 });
  });

  test('keeps its turn for as long as its batch takes', async () => {
    const { db } = database;
    const classifier = await aClassifier();
    const feed = await aFeed(classifier, CLASS);
    const at = new Date('2026-11-30T10:20:00.000Z');
    // A second passes when it is told to, and is over when the next one begins.
    const seconds: (() => void)[] = [];
    let begun = (): void => undefined;
    const nextBegun = () => new Promise<void>((resolve) => (begun = resolve));
    const wait = (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        // It asks for the turn.
        if (ms < 1_000) return resolve();
        signal.addEventListener('abort', () => resolve());
        seconds.push(resolve);
        begun();
      });
    const onError = (error: Error) => expect(error).toBeNull();
    const learners = new FeedLearners({ db, clock: () => at, wait, onError });
    const { id, classifierId, name, owner } = feed;
    const of = { id, classifierId, name, owner, learns: CLASS };
    const left = () =>
      db
        .selectFrom('feed_learners')
        .select((eb) => [eb('held_until', '>', sql<Date>`now()`).as('isHeld'), 'holder'])
        .where('feed_id', '=', id)
        .executeTakeFirstOrThrow();
    await learners.inTurn(of, await readClassifier(db, classifier), false, async () => {
      const past = sql<Date>`now() - interval '1 second'`;
      await db.updateTable('feed_learners').set({ held_until: past }).where('feed_id', '=', id).execute();
      expect((await left()).isHeld).toBe(false);
      const renewed = nextBegun();
      seconds.shift()!();
      await renewed;
      expect((await left()).isHeld).toBe(true);
    });
    expect((await left()).holder).toBeNull();
  });

  test('learns without a row that was erased, or anew where a snapshot may have it', async () => {
    const { db } = database;
    const classifier = await aClassifier();
    const feed = await aFeed(classifier, CLASS);
    const one = new Process(feed);
    await one.take(STREAM.slice(0, 100), 0);
    const erase = (key: string) =>
      amend.call('eraseRow', { params: { classifier }, body: { key, because: 'They asked for it' } });
    await erase(STREAM[3]!.id);
    await one.take(STREAM.slice(100, 120), 100);
    // Of 108 labels the first answered nothing, and one is no more.
    expect((await learningOf(feed)).overall.rows).toBe(106);
    const { generation, sequence } = (await readLearner(db, feed.id))!;
    await keepSnapshot(db, feed.id, { generation, sequence }, Buffer.from(await bytesOf(feed), 'base64'));
    expect(await readSnapshot(db, feed.id)).not.toBeNull();
    await erase(STREAM[5]!.id);
    expect(await readSnapshot(db, feed.id)).toBeNull();
    expect(await describeLearning(db, feed, one.now)).toBeNull();
    await one.take(STREAM.slice(120, 140), 120);
    expect(await learningOf(feed)).toMatchObject({ lessons: 18, overall: { rows: 18 } });
    const events = await db
      .selectFrom('audit_events')
      .select('kind')
      .where('kind', '=', 'feed-learning-begun')
      .where('subject', '=', feed.id)
      .execute();
    expect(events).toHaveLength(2);
  });

  test('begins anew when it is told to, with a word in the log', async () => {
    const classifier = await aClassifier();
    const feed = await aFeed(classifier, CLASS);
    const one = new Process(feed);
    await one.take(STREAM.slice(0, 50), 0);
    const params = { classifier, feed: feed.id };
    const read = await amend.call('readFeedLearning', { params });
    expect(read.learning).toMatchObject({ lessons: 45, hours: [{ from: '2026-11-30T10:00:00.000Z' }] });
    const reset = await amend.call('resetFeedLearning', { params, body: { because: 'Wrong labels' } });
    expect(reset.learning).toBeNull();
    await one.take(STREAM.slice(50, 100), 50);
    expect(await learningOf(feed)).toMatchObject({ lessons: 45, overall: { rows: 45 } });
    const events = await database.db
      .selectFrom('audit_events')
      .select(['kind', 'reason'])
      .where('kind', 'like', 'feed-learning%')
      .where('subject', '=', feed.id)
      .orderBy('sequence')
      .execute();
    expect(events).toEqual([
      { kind: 'feed-learning-begun', reason: '' },
      { kind: 'feed-learning-reset', reason: 'Wrong labels' },
      { kind: 'feed-learning-begun', reason: '' },
    ]);
  });
});
