import pg from 'pg';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { HAS_KAFKA } from '../../../../demo/broker/kafka-broker.ts';
import type { MemberOrders } from '../../../setup/parts/kafka-member.ts';
import { KafkaMembers } from '../../../setup/parts/kafka-members.ts';
import { settingsOf, useKafka } from '../../../setup/parts/use-kafka.ts';
import { useDatabase } from '../../../setup/use-database.ts';

/** A process that died is missed after a second, so that twenty of them die in a minute. */
const QUICK = { session: 1_000, heartbeat: 200, rebalance: 10_000 };
const PATIENT = { session: 10_000, heartbeat: 300, rebalance: 60_000 };
const RUN_MS = 240_000;
const KILLS = 20;

describePart('a broker of Kafka', HAS_KAFKA, () => {
  const kafka = useKafka();
  const database = useDatabase();
  let members: KafkaMembers;
  let pool: pg.Pool;
  beforeAll(async () => {
    members = await KafkaMembers.prepare();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
  });
  beforeEach(async () => {
    await pool.query(`
      drop table if exists taken, positions;
      create table taken (partition text, position bigint, key text, number int, by int, repeats int default 0,
        at bigint generated always as identity, primary key (partition, position));
      create table positions (partition text primary key, next bigint not null)`);
  });
  afterEach(() => members.end());
  afterAll(() => pool.end());

  const ordersFor = (topic: string, given: Partial<MemberOrders> & { chunk?: number } = {}): MemberOrders => ({
    ...{ settings: settingsOf(topic, { chunk: given.chunk ?? 100 }), connection: kafka.plain },
    ...{ timings: QUICK, database: database.url },
    ...given,
  });
  const askOne = async <Row extends pg.QueryResultRow>(text: string) => (await pool.query<Row>(text)).rows[0]!;
  const taken = async () => Number((await askOne<{ count: string }>('select count(*) from taken')).count);

  /** Of the records of each key those that were taken after one that was written after them. */
  const outOfOrder = async () =>
    (
      await askOne<{ count: string }>(
        `select count(*) from (select number, lag(number) over (partition by key order by at, position) before from taken) r
         where number < before`,
      )
    ).count;

  it(
    `takes each record once, although whoever reads is killed ${KILLS} times`,
    async () => {
      const records = 12_000;
      const topic = await kafka.topics.make(3);
      await kafka.topics.sendNumbered(topic, records);
      for (let kill = 0; kill < KILLS; kill++) {
        const member = members.start(ordersFor(topic, { chunk: 20 }));
        // Some are killed at once, before or while they join; the others after some batches, with the next in hand.
        if (kill % 5 > 0) await member.until((word) => 'total' in word && word.total >= 20 * (kill % 7) + 1);
        await member.kill();
      }
      expect(await taken()).toBeLessThan(records);
      const last = members.start(ordersFor(topic));
      const left = records - (await taken());
      await last.until((word) => 'total' in word && word.total >= left);
      expect(await last.stop()).toBe(0);

      const found = await askOne(
        'select count(*)::int, count(distinct number)::int numbers, min(number), max(number) from taken',
      );
      expect(found).toEqual({ count: records, numbers: records, min: 0, max: records - 1 });
      expect(await outOfOrder()).toBe('0');
      const ends = await kafka.topics.admin.fetchTopicOffsets(topic);
      const { rows } = await pool.query<{ partition: string; next: string }>('select * from positions');
      expect(new Map(rows.map(({ partition, next }) => [partition, next]))).toEqual(
        new Map(ends.map(({ partition, high }) => [`${topic}-${partition}`, high])),
      );
      expect(await kafka.topics.committed(`g-${topic}`, topic)).toEqual(
        Object.fromEntries(ends.map(({ partition, high }) => [partition, high])),
      );
    },
    RUN_MS,
  );

  it(
    'shares partitions anew when processes come and go: nothing lost, nothing handed over twice',
    async () => {
      const topic = await kafka.topics.make(6);
      let sent = 0;
      const sendMore = async () => {
        await kafka.topics.sendNumbered(topic, 600, sent);
        sent += 600;
      };
      /** Starts another, and writes for as long as it has had nothing. */
      const join = async () => {
        const member = members.start(ordersFor(topic, { chunk: 50, timings: PATIENT }));
        while (member.total < 100) await sendMore();
        return member;
      };
      const first = await join();
      const second = await join();
      const third = await join();
      // One that is stopped gives its partitions back at once.
      expect(await first.stop()).toBe(0);
      await sendMore();
      const isAllTaken = () => first.total + second.total + third.total >= sent;
      await Promise.race([second.until(isAllTaken), third.until(isAllTaken)]);
      expect(await Promise.all([second.stop(), third.stop()])).toEqual([0, 0]);

      expect(
        await askOne('select count(*)::int, sum(repeats)::int repeats, count(distinct by)::int processes from taken'),
      ).toEqual({ count: sent, repeats: 0, processes: 3 });
      expect(await outOfOrder()).toBe('0');
      for (const { words } of [first, second, third]) expect(words.filter((word) => 'fault' in word)).toEqual([]);
    },
    RUN_MS,
  );

  it(
    'holds no more in memory after 300,000 records than after 60,000',
    async () => {
      const records = 300_000;
      const topic = await kafka.topics.make(4);
      await kafka.topics.sendNumbered(topic, records, 0, 'x'.repeat(100));
      const member = members.start(ordersFor(topic, { chunk: 500, timings: PATIENT, database: null }));
      await member.until((word) => 'total' in word && word.total >= records);
      const heaps = member.words.flatMap((word) => ('total' in word ? [word] : []));
      const most = (from: number, to: number) =>
        Math.max(...heaps.filter(({ total }) => total >= from && total <= to).map(({ heap }) => heap)) / 1_048_576;
      expect(most(records - 60_000, records)).toBeLessThan(most(20_000, 80_000) * 1.25);
      expect(most(0, records)).toBeLessThan(200);
    },
    RUN_MS,
  );
});
