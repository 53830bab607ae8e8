import type { Consumer, EachBatchPayload, Kafka, RetryOptions } from 'kafkajs';
import type { Consumption, KafkaRecord } from './kafka-client.ts';

/** Of one partition, and of one answer of a broker: what is read ahead at most, before it is unpacked. */
const BYTES_OF_PARTITION = 1_048_576;
const BYTES_OF_FETCH = 4 * BYTES_OF_PARTITION;

/** Reads a topic as a member of a group, by kafkajs. */
export async function consumeByKafkajs(kafka: Kafka, consumption: Consumption, retry: RetryOptions): Promise<void> {
  const { topic, group, waitMs, timings, signal } = consumption;
  if (signal.aborted) return;
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: Math.max(timings.session, 3 * waitMs),
    heartbeatInterval: timings.heartbeat,
    rebalanceTimeout: timings.rebalance,
    maxWaitTimeInMs: waitMs,
    maxBytesPerPartition: BYTES_OF_PARTITION,
    maxBytes: BYTES_OF_FETCH,
    allowAutoTopicCreation: false,
    // Whoever called begins anew: nothing goes on of which nobody is told.
    retry: { ...retry, restartOnFailure: () => Promise.resolve(false) },
  });
  const member = new GroupMember(consumer, consumption);
  const onAbort = () => member.end();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await consumer.connect();
    // Offsets are ours; should the broker have to choose one after all, it is the one by which nothing is left out.
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 2,
      eachBatch: (payload) => member.takeBatch(payload),
    });
    await member.ended;
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Waits for the batch in hand.
    await consumer.disconnect();
  }
  if (member.failure !== null) throw member.failure;
}

class GroupMember {
  readonly ended: Promise<void>;
  /** Why the reading ended; null where it was told to. */
  failure: unknown = null;
  #resolve: () => void = () => undefined;
  #isOver = false;
  /** The partitions that this member was given last, once it is known where they begin. */
  #own: ReadonlySet<number> = new Set();
  #isPlaced = false;
  #generation = 0;
  #isBusy = true;

  constructor(
    private readonly consumer: Consumer,
    private readonly consumption: Consumption,
  ) {
    this.ended = new Promise<void>((resolve) => (this.#resolve = resolve));
    const { CRASH, GROUP_JOIN, FETCH_START } = consumer.events;
    consumer.on(CRASH, ({ payload }) => this.fail(payload.error));
    consumer.on(GROUP_JOIN, ({ payload }) => this.#begin(payload.memberAssignment[consumption.topic] ?? []));
    consumer.on(FETCH_START, () => this.#noteFetch());
  }

  end(): void {
    this.#isOver = true;
    this.#resolve();
  }

  fail(error: unknown): void {
    this.failure ??= error;
    this.end();
  }

  /**
   * Nothing is fetched of new partitions until it is known where they begin: kafkajs fetches after this has returned,
   * and leaves out what is paused; meanwhile it sends heartbeats.
   */
  #begin(partitions: readonly number[]): void {
    const generation = ++this.#generation;
    const { topic, startsOf } = this.consumption;
    this.#own = new Set();
    // Of more members than there are partitions, some have nothing to do.
    this.#isPlaced = partitions.length === 0;
    if (this.#isPlaced) return;
    const paused = [{ topic, partitions: [...partitions] }];
    this.consumer.pause(paused);
    const isPast = () => this.#isOver || generation !== this.#generation;
    startsOf(partitions).then(
      (starts) => {
        if (isPast()) return;
        for (const [partition, offset] of starts) this.consumer.seek({ topic, partition, offset: offset.toString() });
        this.#own = new Set(partitions);
        this.#isPlaced = true;
        this.consumer.resume(paused);
      },
      (error: unknown) => {
        if (!isPast()) this.fail(error);
      },
    );
  }

  /** Two fetches with no batch between: there was nothing. */
  #noteFetch(): void {
    if (!this.#isBusy && !this.#isOver && this.#isPlaced) this.consumption.onIdle();
    this.#isBusy = false;
  }

  /**
   * Hands a batch over in chunks. What heartbeats and commits throw goes on to kafkajs, which joins the group anew by
   * it; what taking throws ends the reading.
   */
  async takeBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, commitOffsetsIfNecessary, isRunning, isStale } = payload;
    const { topic, chunk, take, tellsOffsets } = this.consumption;
    const { partition, messages } = batch;
    this.#isBusy = true;
    const generation = this.#generation;
    const isOurs = () =>
      !this.#isOver && generation === this.#generation && this.#own.has(partition) && isRunning() && !isStale();

    for (let from = 0; from < messages.length; from += chunk) {
      const records: KafkaRecord[] = [];
      for (const message of messages.slice(from, from + chunk)) {
        if (!isOurs()) return;
        records.push(recordOf(message));
      }
      const isLast = from + chunk >= messages.length;
      const last = isLast ? batch.lastOffset() : records.at(-1)!.offset.toString();
      const next = BigInt(last) + 1n;
      const beating = this.#beat(heartbeat);
      try {
        await take({ partition, records, next, end: BigInt(batch.highWatermark) });
      } catch (error) {
        this.fail(error);
        return;
      } finally {
        beating.stop();
      }
      this.#isBusy = true;
      // Joined anew meanwhile: where this partition goes on has been asked for since.
      if (generation !== this.#generation) return;
      resolveOffset(last);
      await beating.outcome();
      const partitions = [{ partition, offset: next.toString() }];
      if (tellsOffsets) await commitOffsetsIfNecessary({ topics: [{ topic, partitions }] });
      await heartbeat();
    }
  }

  /** Lets the group know that this member lives while a batch is being answered, however long that takes. */
  #beat(heartbeat: () => Promise<void>): { stop(): void; outcome(): Promise<void> } {
    let running: Promise<void> = Promise.resolve();
    let failure: unknown = null;
    const timer = setInterval(() => {
      running = running
        .then(() => (failure === null ? heartbeat() : undefined))
        .catch((error: unknown) => {
          failure = error;
        });
    }, this.consumption.timings.heartbeat);
    return {
      stop: () => clearInterval(timer),
      outcome: async () => {
        await running;
        if (failure !== null) throw failure;
      },
    };
  }
}

type Message = EachBatchPayload['batch']['messages'][number];

function recordOf({ offset, key, value, headers, timestamp }: Message): KafkaRecord {
  const kept = new Map<string, Uint8Array>();
  for (const [name, given] of Object.entries(headers ?? {})) {
    const last = Array.isArray(given) ? given.at(-1) : given;
    if (last !== undefined) kept.set(name, typeof last === 'string' ? Buffer.from(last) : last);
  }
  const at = Number(timestamp);
  return { offset: BigInt(offset), key, value, headers: kept, at: at >= 0 ? new Date(at) : null };
}
