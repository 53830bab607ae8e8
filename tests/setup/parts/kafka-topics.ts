import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicConfig, type Message, type Producer } from 'kafkajs';

const NOT_LED_YET: ReadonlySet<string> = new Set([
  'UNKNOWN_TOPIC_OR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_FOR_PARTITION',
]);

/** Makes topics for tests and looks what is in them, by kafkajs alone. */
export class KafkaTopics {
  readonly kafka: InstanceType<typeof kafkajs.Kafka>;
  readonly admin: Admin;
  readonly #producer: Producer;

  private constructor(brokers: string) {
    this.kafka = new kafkajs.Kafka({
      ...{ clientId: 'amend-tests', brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING },
      retry: { retries: 10, initialRetryTime: 100 },
    });
    this.admin = this.kafka.admin();
    this.#producer = this.kafka.producer({
      ...{ idempotent: true, maxInFlightRequests: 1 },
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    });
  }

  static async connect(brokers: string): Promise<KafkaTopics> {
    const topics = new KafkaTopics(brokers);
    await topics.admin.connect();
    await topics.#producer.connect();
    return topics;
  }

  /** @returns its name */
  async make(partitions = 1, settings: Partial<ITopicConfig> = {}): Promise<string> {
    const topic = `t-${randomUUID()}`;
    await this.admin.createTopics({
      topics: [{ topic, numPartitions: partitions, replicationFactor: 1, ...settings }],
      waitForLeaders: false,
    });
    while (!(await this.#isLed(topic))) await setTimeout(20);
    return topic;
  }

  /** A busy broker says for a while of a topic that it has just made that there is none, or that another leads it. */
  async #isLed(topic: string): Promise<boolean> {
    try {
      const { topics } = await this.admin.fetchTopicMetadata({ topics: [topic] });
      if (topics[0]!.partitions.some(({ leader }) => leader < 0)) return false;
      await this.admin.fetchTopicOffsets(topic);
      return true;
    } catch (error) {
      const { type } = error as { type?: string };
      if (type !== undefined && NOT_LED_YET.has(type)) return false;
      throw error;
    }
  }

  async send(topic: string, messages: readonly Message[]): Promise<void> {
    for (let from = 0; from < messages.length; from += 2_000)
      await this.#producer.send({ topic, messages: messages.slice(from, from + 2_000) });
  }

  /** Records below an offset are no longer there, as once they are old. */
  async cut(topic: string, offset: string): Promise<void> {
    // Learns who leads the partition.
    await this.admin.fetchTopicOffsets(topic);
    await this.admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset }] });
  }

  /** Numbered records of JSON, a key for every tenth of them. */
  async sendNumbered(topic: string, count: number, from = 0, filling = ''): Promise<void> {
    for (let start = from; start < from + count; start += 2_000) {
      const numbers = Array.from({ length: Math.min(2_000, from + count - start) }, (_, at) => start + at);
      await this.send(
        topic,
        numbers.map((number) => ({ key: `k${number % 10}`, value: JSON.stringify({ number, filling }) })),
      );
    }
  }

  /** What a topic holds, partition by partition. */
  async contents(topic: string, count: number): Promise<readonly Found[]> {
    const consumer = this.kafka.consumer({ groupId: `look-${randomUUID()}`, allowAutoTopicCreation: false });
    const found: Found[] = [];
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      // What it begins anew after, such as a broker that still reads its groups, is no failure.
      consumer.on(consumer.events.CRASH, ({ payload }) => (payload.restart ? undefined : reject(payload.error)));
      void consumer.run({
        eachMessage: async ({ partition, message }) => {
          const headers = Object.fromEntries(
            Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
          );
          found.push({ partition, key: message.key?.toString() ?? null, value: message.value, headers });
          if (found.length === count) resolve();
        },
      });
    });
    await consumer.disconnect();
    return found;
  }

  /** A broker that has just started lets nobody join a group before it has made the topic that it keeps them in. */
  async warmUp(): Promise<void> {
    const topic = await this.make();
    await this.sendNumbered(topic, 1);
    await this.contents(topic, 1);
  }

  /** How far a group is, as tools for lag see it. */
  async committed(group: string, topic: string): Promise<Readonly<Record<number, string>>> {
    const [offsets] = await this.admin.fetchOffsets({ groupId: group, topics: [topic] });
    return Object.fromEntries(offsets!.partitions.map(({ partition, offset }) => [partition, offset]));
  }

  async close(): Promise<void> {
    await this.admin.disconnect();
    await this.#producer.disconnect();
  }
}

export interface Found {
  readonly partition: number;
  readonly key: string | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}
