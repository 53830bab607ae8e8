import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import { FeedError, type Running } from '../ports/source.ts';
import type { KafkaBatch, KafkaClient, KafkaRange } from './kafka-client.ts';
import { printPosition, readPosition, type KafkaPosition } from './kafka-position.ts';

interface Asked {
  readonly topic: string;
  readonly from: SourceOf<'kafka'>['from'];
  readonly partitions: readonly number[];
  /** What the partitions of the topic hold now. */
  readonly ranges: ReadonlyMap<number, KafkaRange>;
  readonly running: Pick<Running, 'positionOf'>;
}

/** Where reading a partition begins. */
export interface Start {
  readonly partition: number;
  readonly offset: bigint;
  /** How often the topic was made anew. */
  readonly anew: number;
  /** Nothing of it was read before. */
  readonly isNew: boolean;
}

/**
 * @example partitionName('tweets', 3) // => 'tweets-3'
 */
export function partitionName(topic: string, partition: number): string {
  return `${topic}-${partition}`;
}

/**
 * Where partitions go on: after what was taken of them; those that are new where the feed says.
 *
 * @throws {FeedError} gap, when records between are no longer there, or the topic is another one by now: read on, they
 *   would be missing without a word
 */
export async function findStarts({ topic, from, partitions, ranges, running }: Asked): Promise<Start[]> {
  const starts: Start[] = [];
  for (const partition of partitions) {
    const name = partitionName(topic, partition);
    const range = ranges.get(partition) ?? { first: 0n, end: 0n };
    const kept = await running.positionOf(name);
    if (kept === null) {
      starts.push({ partition, offset: from === 'earliest' ? range.first : range.end, anew: 0, isNew: true });
      continue;
    }
    const { anew, offset } = readPosition(kept);
    if (offset < range.first || offset > range.end) throw gapOf(name, { anew, offset }, range.first);
    starts.push({ partition, offset, anew, isNew: false });
  }
  return starts;
}

/** A first record below what was read is one of a topic that was made anew. */
function gapOf(partition: string, at: KafkaPosition, first: bigint): FeedError {
  const isCut = first >= at.offset;
  const to = { anew: isCut ? at.anew : at.anew + 1, offset: first };
  const records = isCut ? Number(first - at.offset) : null;
  return new FeedError({ reason: 'gap', partition, from: printPosition(at), to: printPosition(to), records });
}

/**
 * Holds that batches follow one another. Offsets that are missing between two may have been compacted or aborted; those
 * below the partition's first were cut while it was read.
 */
export class BatchOrder {
  readonly #next = new Map<number, KafkaPosition>();

  constructor(
    private readonly client: Pick<KafkaClient, 'rangesOf'>,
    private readonly topic: string,
  ) {}

  begin(starts: readonly Start[]): void {
    for (const { partition, offset, anew } of starts) this.#next.set(partition, { anew, offset });
  }

  /** How often a partition's topic was made anew. */
  anewOf(partition: number): number {
    return this.#next.get(partition)?.anew ?? 0;
  }

  /** @throws {FeedError} gap */
  async follow({ partition, records, next }: KafkaBatch): Promise<void> {
    const expected = this.#next.get(partition);
    const first = records[0]?.offset;
    if (expected !== undefined && first !== undefined && first !== expected.offset) {
      const range = (await this.client.rangesOf(this.topic)).get(partition);
      if (first < expected.offset || range === undefined || range.first > expected.offset)
        throw gapOf(partitionName(this.topic, partition), expected, first);
    }
    this.#next.set(partition, { anew: expected?.anew ?? 0, offset: next });
  }
}
