import { setTimeout } from 'node:timers/promises';
import type { Message } from 'kafkajs';
import { GIVEN_BROKERS, HAS_KAFKA, KafkaBroker } from '../../demo/broker/kafka-broker.ts';
import { KafkaTopics } from '../../tests/setup/parts/kafka-topics.ts';

const POLL_MS = 20;
/** As a feed reads. */
const CHUNK = 500;

/** A broker of its own, or the one that `KAFKA_BROKERS` names. */
export class KafkaRig {
  private constructor(
    private readonly broker: KafkaBroker | null,
    readonly brokers: readonly string[],
    readonly topics: KafkaTopics,
  ) {}

  static async start(): Promise<KafkaRig> {
    if (!HAS_KAFKA) throw new Error('There is no broker: bash tests/setup/parts/kafka.sh fetches one.');
    const broker = GIVEN_BROKERS === undefined ? await KafkaBroker.start() : null;
    const address = GIVEN_BROKERS ?? broker!.plain;
    const topics = await KafkaTopics.connect(address);
    await topics.warmUp();
    return new KafkaRig(broker, address.split(','), topics);
  }

  /** How many records a topic has got so far. */
  async sizeOf(topic: string): Promise<number> {
    const offsets = await this.topics.admin.fetchTopicOffsets(topic);
    return offsets.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  }

  async untilSize(topic: string, size: number): Promise<void> {
    while ((await this.sizeOf(topic)) < size) await setTimeout(POLL_MS);
  }

  /**
   * Reads a topic and writes it to another, by the client that feeds use and with its settings, and does nothing else:
   * the least that any program of this kind costs.
   *
   * @returns seconds, and seconds of processor time of this process
   */
  async copy(from: string, to: string, count: number): Promise<{ seconds: number; processor: number }> {
    const consumer = this.topics.kafka.consumer({ groupId: `copy-${to}`, maxBytesPerPartition: 1_048_576 });
    const producer = this.topics.kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
    await Promise.all([consumer.connect(), producer.connect()]);
    await consumer.subscribe({ topics: [from], fromBeginning: true });
    let begun = { at: 0, processor: process.cpuUsage() };
    let copied = 0;
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => (payload.restart ? undefined : reject(payload.error)));
      consumer.on(consumer.events.GROUP_JOIN, () => {
        begun = { at: performance.now(), processor: process.cpuUsage() };
      });
      void consumer.run({
        autoCommit: false,
        eachBatch: async ({ batch, resolveOffset, commitOffsetsIfNecessary }) => {
          for (let start = 0; start < batch.messages.length; start += CHUNK) {
            const some = batch.messages.slice(start, start + CHUNK);
            const messages = some.map(({ key, value, headers }): Message => ({ key, value, headers: headers ?? {} }));
            await producer.send({ topic: to, acks: -1, messages });
            resolveOffset(some.at(-1)!.offset);
            await commitOffsetsIfNecessary();
            copied += some.length;
          }
          if (copied >= count) resolve();
        },
      });
    });
    const seconds = (performance.now() - begun.at) / 1_000;
    const { user, system } = process.cpuUsage(begun.processor);
    await Promise.all([consumer.disconnect(), producer.disconnect()]);
    return { seconds, processor: (user + system) / 1e6 };
  }

  /** When the broker got each record of a topic, by its key; of a topic that keeps those times. */
  async timesOf(topic: string, count: number): Promise<ReadonlyMap<string, number>> {
    const consumer = this.topics.kafka.consumer({ groupId: `times-${topic}` });
    const times = new Map<string, number>();
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => (payload.restart ? undefined : reject(payload.error)));
      void consumer.run({
        eachMessage: async ({ message: { key, timestamp } }) => {
          times.set(String(key), Number(timestamp));
          if (times.size === count) resolve();
        },
      });
    });
    await consumer.disconnect();
    return times;
  }

  async stop(): Promise<void> {
    await this.topics.close();
    await this.broker?.stop();
  }
}
