/** A record of a topic. */
export interface KafkaRecord {
  readonly offset: bigint;
  readonly key: Uint8Array | null;
  /** Null is a tombstone: what had the key before is no more. */
  readonly value: Uint8Array | null;
  /** Of headers with one name, the last. */
  readonly headers: ReadonlyMap<string, Uint8Array>;
  readonly at: Date | null;
}

/** What a partition holds: from the first offset to the one before the end. */
export interface KafkaRange {
  readonly first: bigint;
  readonly end: bigint;
}

export interface KafkaBatch {
  readonly partition: number;
  /** At least one, in their order. */
  readonly records: readonly KafkaRecord[];
  /** The offset to go on from once these are taken: what was compacted or aborted lies between. */
  readonly next: bigint;
  /** Where the partition ended when this was fetched. */
  readonly end: bigint;
}

/** How a topic is read by a group. */
export interface Consumption {
  readonly topic: string;
  readonly group: string;
  /** The most records of a batch. */
  readonly chunk: number;
  /** How long the broker may wait while it has nothing, in milliseconds. */
  readonly waitMs: number;
  /** Whether the broker is told how far the group has come, for others to look at. */
  readonly tellsOffsets: boolean;
  readonly timings: GroupTimings;
  /** Where partitions begin, asked whenever this member is given them: whatever the group's own offsets say. */
  readonly startsOf: (partitions: readonly number[]) => Promise<ReadonlyMap<number, bigint>>;
  /**
   * Takes a batch; the next begins once it resolves. What it throws ends the reading. A member whose partition was
   * given to another meanwhile hears of it only after: records may be handed over by both.
   */
  readonly take: (batch: KafkaBatch) => Promise<void>;
  /** Told when a fetch found nothing. */
  readonly onIdle: () => void;
  readonly signal: AbortSignal;
}

/** Of a member of a group, in milliseconds. */
export interface GroupTimings {
  /** Unheard of for so long, its partitions are given to others. */
  readonly session: number;
  readonly heartbeat: number;
  /** So long do others wait for what a member has in hand when partitions are shared anew. */
  readonly rebalance: number;
}

export interface KafkaMessage {
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: ReadonlyMap<string, Uint8Array>;
}

/** Where a message stands that was appended; null of one that the topic refused as too large. */
export type KafkaPlace = { readonly partition: number; readonly offset: bigint } | null;

/** How messages are compressed on their way, and kept by brokers that are not told otherwise. */
export type KafkaCompression = 'none' | 'gzip';

/**
 * What Amend needs of a client for Kafka: another one could stand behind it.
 *
 * @throws {FeedError} from each of them, when the broker does not do it
 */
export interface KafkaClient {
  /** The topics that may be seen; Kafka's own are not among them. */
  topics(): Promise<readonly string[]>;
  /** What the partitions of a topic hold. */
  rangesOf(topic: string): Promise<ReadonlyMap<number, KafkaRange>>;
  /** Forgets a group that nobody is in any more. */
  forgetGroup(group: string): Promise<void>;
  /** Reads until the signal ends it, and what was begun is done. */
  consume(consumption: Consumption): Promise<void>;
  /**
   * Appends messages in their order, those with one key to one partition, each once however often the line breaks while
   * it goes on. Resolves when all replicas in sync have them, but for those that the topic refuses as too large. Never
   * makes a topic.
   *
   * @returns where each is, in their order
   */
  produce(
    topic: string,
    messages: readonly KafkaMessage[],
    compression?: KafkaCompression,
  ): Promise<readonly KafkaPlace[]>;
  close(): Promise<void>;
}
