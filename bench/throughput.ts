import { setTimeout } from 'node:timers/promises';
import { atLeast, median, percentile, type Benchmark, type Figure } from './figure.ts';
import { FeedRig, linesOf, type ProcessorTime } from './rig/feed-rig.ts';
import { KafkaRig } from './rig/kafka-rig.ts';
import { purchaseRecords, recordText, type PurchaseRecord } from './rig/purchase-records.ts';

const LABELLED = 4_000;
/** Of each measurement. */
const RECORDS = 12_000;
const ROUNDS = 3;
const PROCESSES = [1, 2, 3];
const PARTITIONS = 6;
/** A request's rows, as the pane sends them. */
const BLOCK = 1_000;
/** How many rows per second of processor time there are at least, beside the same rows without Kafka. */
const LEAST_SHARE = 0.8;
/** So many records come each tick while it is measured how late they are. */
const MODERATE = { records: 20, everyMs: 100, ticks: 150 };

/** Seconds from the first record to the last, and processor time; of the rows of one measurement. */
interface Spent extends ProcessorTime {
  readonly seconds: number;
}

/**
 * Records of JSON of eight columns from a topic of six partitions to another, with class and confidence beside what
 * they hold: by one, two and three processes of the server on one database, each as `npm start` runs it, with
 * everything that a feed promises (each record once, its answer in the prediction log, profiles, corrections sent
 * later). Beside it, in the same run and in turn, the same records classified by one process without Kafka, from the
 * same bytes: as lines of JSON over https, and as blocks of columns as the pane sends them, logged and profiled too;
 * and the same records copied from topic to topic by the client that feeds use, which does nothing else.
 *
 * Processor time is all of the process, whatever its threads; PostgreSQL's is told apart, the broker's not at all.
 * Does not show: more than one machine, brokers that keep copies, a network. Broker, PostgreSQL, servers and this
 * program share the machine, so two and three processes on two cores cannot be twice and thrice as quick.
 */
export const benchmark: Benchmark = {
  about: 'Kafka → eight columns classified → Kafka, by 1, 2, 3 processes: rows a second, latency (about 4 minutes)',
  async run() {
    const records = purchaseRecords(LABELLED + RECORDS);
    const rows = records.slice(LABELLED);
    const kafka = await KafkaRig.start();
    try {
      const feeds = await FeedRig.start(kafka.brokers, records.slice(0, LABELLED));
      try {
        return await measure(kafka, feeds, rows);
      } finally {
        await feeds.stop();
      }
    } finally {
      await kafka.stop();
    }
  },
};

async function measure(kafka: KafkaRig, feeds: FeedRig, rows: readonly PurchaseRecord[]): Promise<Figure[]> {
  await feeds.classifyLines(linesOf('warm', rows));
  await throughFeed(kafka, feeds, rows.slice(0, RECORDS / 4), 'warm');
  const byFeed = new Map(PROCESSES.map((processes): [number, Spent[]] => [processes, []]));
  const lines: Spent[] = [];
  const blocks: Spent[] = [];
  const copies: { seconds: number; processor: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await feeds.haveProcesses(1, rows);
    lines.push(await spent(feeds, () => feeds.classifyLines(linesOf(`lines ${round}`, rows))));
    const keys = rows.map((_, row) => `blocks ${round} ${row}`);
    blocks.push(await spent(feeds, () => feeds.classifyBlocks(keys, rows, BLOCK)));
    for (const processes of PROCESSES) {
      await feeds.haveProcesses(processes, rows);
      const { from, ...each } = await throughFeed(kafka, feeds, rows, `${round} ${processes}`);
      byFeed.get(processes)!.push(each);
      if (processes === 1) copies.push(await kafka.copy(from, await kafka.topics.make(PARTITIONS), rows.length));
    }
  }
  await feeds.haveProcesses(1, rows);
  return [
    ...figuresOf(byFeed, lines, blocks, copies),
    ...(await latency(kafka, feeds, rows)),
    { name: 'kept of a row in the prediction log', value: await feeds.bytesOf('predictions'), unit: 'bytes' },
    { name: 'kept of a record, corrections sent', value: await feeds.bytesOf('feed_records'), unit: 'bytes' },
  ];
}

/** Runs a feed over a topic that is full already, until the last record is in the other topic. */
async function throughFeed(
  kafka: KafkaRig,
  feeds: FeedRig,
  rows: readonly PurchaseRecord[],
  prefix: string,
): Promise<Spent & { from: string }> {
  const [from, to] = [await kafka.topics.make(PARTITIONS), await kafka.topics.make(PARTITIONS)];
  await kafka.topics.send(
    from,
    rows.map((each, row) => messageOf(`${prefix} ${row}`, each)),
  );
  const before = await feeds.processorTime();
  const feed = await feeds.startFeed(from, to);
  await kafka.untilSize(to, rows.length);
  const end = Date.now();
  const after = await feeds.processorTime();
  const { first, records } = await feeds.takenOf(feed);
  await feeds.pauseFeed(feed);
  const delivered = await kafka.sizeOf(to);
  if (records !== rows.length || delivered !== rows.length)
    throw new Error(`Of ${rows.length} records ${records} were answered and ${delivered} delivered.`);
  return { from, seconds: (end - first) / 1_000, ...between(before, after) };
}

function messageOf(key: string, row: PurchaseRecord) {
  return { key, value: recordText(key, row) };
}

async function spent(feeds: FeedRig, work: () => Promise<void>): Promise<Spent> {
  const before = await feeds.processorTime();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1_000;
  return { seconds, ...between(before, await feeds.processorTime()) };
}

function between(before: ProcessorTime, after: ProcessorTime): ProcessorTime {
  return { servers: after.servers - before.servers, database: after.database - before.database };
}

/** From the time that a record's producer gives it to the time that the broker has it in the other topic, in ms. */
async function latency(kafka: KafkaRig, feeds: FeedRig, rows: readonly PurchaseRecord[]): Promise<Figure[]> {
  const from = await kafka.topics.make(PARTITIONS);
  const to = await kafka.topics.make(PARTITIONS, {
    configEntries: [{ name: 'message.timestamp.type', value: 'LogAppendTime' }],
  });
  const feed = await feeds.startFeed(from, to);
  // The group is there once something has come through.
  await kafka.topics.send(from, [messageOf('first', rows[0]!)]);
  await kafka.untilSize(to, 1);
  const { records, everyMs, ticks } = MODERATE;
  const sent = new Map<string, number>();
  for (let tick = 0; tick < ticks; tick++) {
    const due = setTimeout(everyMs);
    const some = rows.slice(tick * records, (tick + 1) * records);
    const now = Date.now();
    const messages = some.map((row, at) => messageOf(`late ${tick} ${at}`, row));
    for (const { key } of messages) sent.set(key, now);
    await kafka.topics.send(from, messages);
    await due;
  }
  await kafka.untilSize(to, sent.size + 1);
  const arrived = await kafka.timesOf(to, sent.size + 1);
  await feeds.pauseFeed(feed);
  const late = [...sent].map(([key, at]) => arrived.get(key)! - at);
  const rate = (records * 1_000) / everyMs;
  return [
    { name: `from producer to the other topic at ${rate} records/s, median`, value: median(late), unit: 'ms' },
    { name: `from producer to the other topic at ${rate} records/s, p99`, value: percentile(late, 0.99), unit: 'ms' },
  ];
}

function figuresOf(
  byFeed: ReadonlyMap<number, readonly Spent[]>,
  lines: readonly Spent[],
  blocks: readonly Spent[],
  copies: readonly { seconds: number; processor: number }[],
): Figure[] {
  const rate = (of: readonly { seconds: number }[]) => median(of.map(({ seconds }) => RECORDS / seconds));
  const perSecond = (of: readonly Spent[]) => median(of.map(({ servers }) => RECORDS / servers));
  const withDatabase = (of: readonly Spent[]) =>
    median(of.map(({ servers, database }) => RECORDS / (servers + database)));
  const one = byFeed.get(1)!;
  const shares = (of: readonly Spent[], value: (each: Spent) => number) =>
    median(one.map((each, round) => value(of[round]!) / value(each)));
  const whole = ({ servers, database }: Spent) => servers + database;
  return [
    ...[...byFeed].map(([processes, each]): Figure => {
      const name = processes === 1 ? '1 process' : `${processes} processes`;
      const peer = { peer: 'records copied', peerValue: rate(copies) };
      return { name: `${name}: rows`, value: rate(each), unit: 'a second', ...peer, ratio: rate(each) / rate(copies) };
    }),
    { name: 'without Kafka, lines of JSON: rows', value: rate(lines), unit: 'a second' },
    { name: 'without Kafka, blocks of columns: rows', value: rate(blocks), unit: 'a second' },
    ...[...byFeed].map(([processes, each]): Figure => ({
      name: `rows per s of processor time of the servers, ${processes} at work`,
      ...{ value: perSecond(each), unit: '', peer: 'lines of JSON', peerValue: perSecond(lines) },
      ratio: perSecond(each) / perSecond(lines),
    })),
    atLeast(
      'of the same as lines of JSON, 1 process',
      shares(lines, ({ servers }) => servers),
      'times',
      LEAST_SHARE,
    ),
    {
      ...{ name: 'of the same as blocks of columns, 1 process', unit: 'times' },
      value: shares(blocks, ({ servers }) => servers),
    },
    {
      ...{ name: 'rows per s of processor time, with PostgreSQL’s', unit: '' },
      ...{ value: withDatabase(one), peer: 'lines of JSON', peerValue: withDatabase(lines) },
      ratio: shares(lines, whole),
    },
    {
      ...{ name: 'rows per s of processor time of the copying program', unit: '' },
      value: median(copies.map(({ processor }) => RECORDS / processor)),
    },
  ];
}
