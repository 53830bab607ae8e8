import { randomUUID } from 'node:crypto';
import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import type { OpeningServices } from '../ports/opening.ts';
import {
  FeedError,
  type Browsed,
  type Browsing,
  type FeedSource,
  type Running,
  type SourceRecord,
} from '../ports/source.ts';
import { connectKafkajs } from './connect-kafkajs.ts';
import { BatchOrder, findStarts, partitionName, type Start } from './find-starts.ts';
import type { GroupTimings, KafkaBatch, KafkaClient, KafkaRange } from './kafka-client.ts';
import { printPosition, readPosition } from './kafka-position.ts';
import { RecordReader } from './read-record.ts';

/** A process that died is missed after ten seconds; one that has records in hand is waited for a minute. */
const TIMINGS: GroupTimings = { session: 10_000, heartbeat: 2_000, rebalance: 60_000 };

/** Of so many bytes no more records are looked at. */
const MOST_LOOKED_BYTES = 33_554_432;

type Settings = SourceOf<'kafka'>;

/** Which records are looked at. */
interface Looking {
  readonly ranges: ReadonlyMap<number, KafkaRange>;
  readonly starts: ReadonlyMap<number, bigint>;
  readonly count: number;
  /** How often a partition's topic was made anew. */
  readonly anewOf: (partition: number) => number;
}

/**
 * Records of a topic: processes of one group share its partitions, and start another process is all it takes to read
 * with one more. Positions are offsets, and those that are kept with the answers count; the broker is told of them
 * after, so that others see how far the group is. Partitions are named `topic-number`.
 *
 * @throws {FeedError} as its connection does
 */
export async function openKafkaSource(
  settings: Settings,
  services: OpeningServices,
  timings: GroupTimings = TIMINGS,
): Promise<FeedSource> {
  const connection = await services.connectionOf(settings.connection, 'kafka');
  return new KafkaSource(settings, timings, services.log, {
    connect: () => connectKafkajs(connection, services.hostFault),
    reader: () => new RecordReader(settings.format, connection),
  });
}

class KafkaSource implements FeedSource {
  readonly isShared = true;

  constructor(
    private readonly settings: Settings,
    private readonly timings: GroupTimings,
    private readonly log: OpeningServices['log'],
    private readonly make: { connect(): KafkaClient; reader(): RecordReader },
  ) {}

  async run(running: Running): Promise<void> {
    await this.#connected(async (client) => {
      const reader = this.make.reader();
      // Asked before the group is joined: of a topic that is missing it says so, and joins nothing.
      await client.rangesOf(this.settings.topic);
      const order = new BatchOrder(client, this.settings.topic);
      await client.consume({
        ...this.#consumption(),
        tellsOffsets: true,
        startsOf: async (partitions) => {
          const starts = await this.#startsOf(client, partitions, running);
          order.begin(starts);
          return new Map(starts.map(({ partition, offset }) => [partition, offset]));
        },
        take: async (batch) => {
          await order.follow(batch);
          const anew = order.anewOf(batch.partition);
          await running.take({
            partition: partitionName(this.settings.topic, batch.partition),
            records: await reader.readAll(batch.records, anew),
            next: printPosition({ anew, offset: batch.next }),
            lag: lagOf(batch),
          });
        },
        onIdle: running.onIdle,
        signal: running.signal,
      });
    });
  }

  async sample(count: number, signal: AbortSignal): Promise<readonly SourceRecord[]> {
    return this.#connected(async (client) => {
      const ranges = await client.rangesOf(this.settings.topic);
      const starts = sampleStarts(ranges, count, this.settings.from);
      return this.#look(client, { ranges, starts, count, anewOf: () => 0 }, signal);
    });
  }

  async browse({ partition: asked, position, count, placeOf }: Browsing, signal: AbortSignal): Promise<Browsed> {
    const { topic } = this.settings;
    return this.#connected(async (client) => {
      const ranges = new Map([...(await client.rangesOf(topic))].sort(([one], [other]) => one - other));
      const anewOf = (partition: number) => readPosition(placeOf(partitionName(topic, partition)) ?? '0').anew;
      const partitions = [...ranges].map(([number, { first, end }]) => {
        const anew = anewOf(number);
        const at = { first: printPosition({ anew, offset: first }), end: printPosition({ anew, offset: end }) };
        return { partition: partitionName(topic, number), ...at };
      });
      const which = asked === null ? 0 : partitions.findIndex(({ partition }) => partition === asked);
      const [number, range] = [...ranges][which] ?? [];
      if (number === undefined || range === undefined) return { partitions, partition: null, records: [] };
      const from = position === null ? range.end - BigInt(count) : readPosition(position).offset;
      // Of other partitions nothing is read.
      const starts = new Map([...ranges].map(([each, { end }]) => [each, end]));
      starts.set(number, from > range.first ? from : range.first);
      const records = await this.#look(client, { ranges, starts, count, anewOf }, signal);
      return { partitions, partition: partitions[which]!.partition, records };
    });
  }

  /** Some records as they stand there, from where partitions are said to start. */
  async #look(client: KafkaClient, looking: Looking, signal: AbortSignal): Promise<readonly SourceRecord[]> {
    const { ranges, starts, count, anewOf } = looking;
    const missing = new Map([...starts].map(([partition, start]) => [partition, ranges.get(partition)!.end - start]));
    let bytes = 0;
    const isDone = () =>
      records.length >= count || bytes >= MOST_LOOKED_BYTES || [...missing.values()].every((left) => left <= 0n);
    const records: SourceRecord[] = [];
    if (isDone()) return [];
    const enough = new AbortController();
    const reader = this.make.reader();
    // A group of its own, so that no process of the feed gives partitions away for it.
    const group = `${this.settings.group}-sample-${randomUUID()}`;
    await client.consume({
      ...this.#consumption(),
      group,
      chunk: count,
      tellsOffsets: false,
      startsOf: (partitions) => Promise.resolve(new Map(partitions.map((each) => [each, starts.get(each) ?? 0n]))),
      take: async (batch) => {
        const left = missing.get(batch.partition) ?? 0n;
        // What was appended since it was looked how far there is something.
        if (left > 0n) records.push(...(await reader.readAll(batch.records, anewOf(batch.partition))));
        for (const { value } of batch.records) bytes += value?.byteLength ?? 0;
        missing.set(batch.partition, ranges.get(batch.partition)!.end - batch.next);
        if (isDone()) enough.abort();
      },
      onIdle: () => undefined,
      signal: AbortSignal.any([signal, enough.signal]),
    });
    await this.#forget(client, group);
    return records.slice(0, count);
  }

  /** With a position of its own for a partition that has none: what comes from now on is not left out after a break. */
  async #startsOf(client: KafkaClient, partitions: readonly number[], running: Running): Promise<Start[]> {
    const { topic, from } = this.settings;
    const ranges = await client.rangesOf(topic);
    const starts = await findStarts({ topic, from, partitions, ranges, running });
    for (const { partition, offset, isNew } of starts) {
      if (isNew && from === 'latest' && !running.signal.aborted)
        await running.take({
          ...{ partition: partitionName(topic, partition), records: [] },
          ...{ next: offset.toString(), lag: 0 },
        });
    }
    return starts;
  }

  /** Left behind where it may not be deleted: brokers forget empty groups by and by. */
  async #forget(client: KafkaClient, group: string): Promise<void> {
    try {
      await client.forgetGroup(group);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      this.log.debug({ fault: error.fault }, 'a group of a sample stays');
    }
  }

  #consumption() {
    const { topic, group, chunk, waitMs } = this.settings;
    return { topic, group, chunk, waitMs, timings: this.timings };
  }

  async #connected<Result>(work: (client: KafkaClient) => Promise<Result>): Promise<Result> {
    const client = this.make.connect();
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  }
}

function lagOf({ end, next }: KafkaBatch): number {
  return Math.max(0, Number(end - next));
}

/** The first records, or the last; at most so many of each partition. */
function sampleStarts(
  ranges: ReadonlyMap<number, KafkaRange>,
  count: number,
  from: Settings['from'],
): Map<number, bigint> {
  const lastOf = ({ first, end }: KafkaRange) => (end - BigInt(count) > first ? end - BigInt(count) : first);
  return new Map([...ranges].map(([partition, range]) => [partition, from === 'latest' ? lastOf(range) : range.first]));
}
