import { randomUUID } from 'node:crypto';
import kafkajs, { type Admin, type Message, type Producer } from 'kafkajs';

/** A message of a topic. */
export interface Found {
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const PARTITIONS = 3;

/**
 * The other programs around Amend: who writes records, and who reads what came of them. A run has topics of its own,
 * also at a broker that is given.
 */
export class Topics<Topic extends string> {
  private constructor(
    private readonly kafka: InstanceType<typeof kafkajs.Kafka>,
    private readonly admin: Admin,
    private readonly producer: Producer,
    private readonly prefix: string,
  ) {}

  /** @param prefix before the names of a run's topics, such as what the demo is of */
  static async make<Topic extends string>(
    brokers: readonly string[],
    prefix: string,
    names: readonly Topic[],
  ): Promise<Topics<Topic>> {
    const kafka = new kafkajs.Kafka({
      ...{ clientId: 'amend-demo', brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING },
      retry: { retries: 10, initialRetryTime: 200 },
    });
    const [admin, producer] = [
      kafka.admin(),
      kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner }),
    ];
    await admin.connect();
    await producer.connect();
    const topics = new Topics<Topic>(kafka, admin, producer, `${prefix}-${randomUUID().slice(0, 8)}`);
    await admin.createTopics({
      topics: names.map((topic) => ({ topic: topics.nameOf(topic), numPartitions: PARTITIONS, replicationFactor: 1 })),
      waitForLeaders: true,
    });
    return topics;
  }

  nameOf(topic: Topic): string {
    return `${this.prefix}.${topic}`;
  }

  async send(topic: Topic, messages: readonly Message[]): Promise<void> {
    if (messages.length > 0) await this.producer.send({ topic: this.nameOf(topic), messages: [...messages] });
  }

  /** All that a topic holds by now. */
  async contents(topic: Topic): Promise<Found[]> {
    const name = this.nameOf(topic);
    const offsets = await this.admin.fetchTopicOffsets(name);
    const left = new Map(offsets.map(({ partition, low, high }) => [partition, Number(high) - Number(low)]));
    const found: Found[] = [];
    const isRead = () => [...left.values()].every((count) => count <= 0);
    if (isRead()) return found;
    const consumer = this.kafka.consumer({ groupId: `look-${randomUUID()}`, allowAutoTopicCreation: false });
    await consumer.connect();
    await consumer.subscribe({ topics: [name], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      // One that begins anew by itself has not ended, such as while the broker loads its groups.
      consumer.on(consumer.events.CRASH, ({ payload }) => void (payload.restart || reject(payload.error)));
      void consumer.run({
        eachMessage: async ({ partition, message }) => {
          const headers = Object.fromEntries(
            Object.entries(message.headers ?? {}).map(([header, value]) => [header, String(value)]),
          );
          found.push({ value: message.value!, headers });
          left.set(partition, left.get(partition)! - 1);
          if (isRead()) resolve();
        },
      });
    });
    await consumer.disconnect();
    return found;
  }

  /** How many processes read as one group. */
  async members(group: string): Promise<number> {
    const { groups } = await this.admin.describeGroups([group]);
    return groups[0]?.state === 'Stable' ? groups[0].members.length : 0;
  }

  async close(): Promise<void> {
    await this.admin.disconnect();
    await this.producer.disconnect();
  }
}

/** A topic's messages without those that were delivered again: as readers drop them. */
export function onceEach(messages: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return messages.filter(({ headers }) => seen.size < seen.add(headers['amend-sequence'] ?? '').size);
}
