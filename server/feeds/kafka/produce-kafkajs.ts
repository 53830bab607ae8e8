import kafkajs, { type Kafka, type Message, type Producer, type RetryOptions } from 'kafkajs';
import type { KafkaCompression, KafkaMessage, KafkaPlace } from './kafka-client.ts';
import { isTooLarge } from './kafka-faults.ts';
import { produceQuickly } from './quick-producing.ts';

const { CompressionTypes, Partitioners } = kafkajs;
const COMPRESSIONS = { none: CompressionTypes.None, gzip: CompressionTypes.GZIP } as const;

/** A request may hold a megabyte by default of brokers: bytes of one, with what stands around them. */
const MOST_IN_REQUEST = 500_000;
const AROUND_MESSAGE = 100;

/** Appends to topics by an idempotent producer of kafkajs, made when it is needed, and anew after a failure. */
export class KafkajsProducer {
  #producer: Producer | null = null;
  /** To which partition a message goes; kafkajs answers only where each partition's first one is. */
  readonly #partitions = new WeakMap<Message, number>();
  /** The most bytes of a request, where a topic takes less than others. */
  readonly #limits = new Map<string, number>();

  constructor(
    private readonly kafka: Kafka,
    private readonly retry: RetryOptions,
  ) {}

  /**
   * Appends messages in their order. A topic refuses a request as a whole, so smaller ones are tried, down to a message
   * alone.
   */
  async send(
    topic: string,
    messages: readonly KafkaMessage[],
    compression: KafkaCompression,
  ): Promise<readonly KafkaPlace[]> {
    const places: KafkaPlace[] = [];
    while (places.length < messages.length) {
      const { request, bytes } = requestOf(messages, places.length, this.#limits.get(topic) ?? MOST_IN_REQUEST);
      const sent = await this.#sendAtOnce(topic, request, compression);
      if (sent !== null) {
        places.push(...sent);
        this.#widen(topic, bytes);
      } else if (request.length === 1) places.push(null);
      else this.#limits.set(topic, Math.floor(bytes / 2));
    }
    return places;
  }

  async close(): Promise<void> {
    const closing = this.#producer;
    this.#producer = null;
    await closing?.disconnect();
  }

  /** One large message among small ones is no reason to send these one by one for ever. */
  #widen(topic: string, bytes: number): void {
    const limit = this.#limits.get(topic);
    if (limit !== undefined) this.#limits.set(topic, Math.min(MOST_IN_REQUEST, limit + Math.ceil(bytes / 10)));
  }

  /** @returns null when the topic refuses these as too large together */
  async #sendAtOnce(topic: string, messages: Message[], compression: KafkaCompression): Promise<KafkaPlace[] | null> {
    try {
      const producer = await this.#producerOf();
      const answers = await producer.send({ topic, acks: -1, messages, compression: COMPRESSIONS[compression] });
      const next = new Map(answers.map(({ partition, baseOffset }) => [partition, BigInt(baseOffset!)]));
      return messages.map((message) => {
        const partition = this.#partitions.get(message)!;
        const offset = next.get(partition)!;
        next.set(partition, offset + 1n);
        return { partition, offset };
      });
    } catch (error) {
      // What it numbered is no longer what the broker has: the next one begins anew.
      await this.close();
      if (isTooLarge(error)) return null;
      throw error;
    }
  }

  async #producerOf(): Promise<Producer> {
    if (this.#producer !== null) return this.#producer;
    produceQuickly();
    const producer = this.kafka.producer({
      idempotent: true,
      // With more, a request that is sent again may come after its successor.
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: () => {
        const choose = Partitioners.DefaultPartitioner();
        return (asked) => {
          const partition = choose(asked);
          this.#partitions.set(asked.message, partition);
          return partition;
        };
      },
      retry: this.retry,
    });
    await connected(producer);
    this.#producer = producer;
    return producer;
  }
}

/** Connects; one that could not connect still has its sockets. */
export async function connected(part: { connect(): Promise<void>; disconnect(): Promise<void> }): Promise<void> {
  try {
    await part.connect();
  } catch (error) {
    await part.disconnect();
    throw error;
  }
}

/** As many messages as a request holds: one at least. */
function requestOf(
  messages: readonly KafkaMessage[],
  from: number,
  most: number,
): { request: Message[]; bytes: number } {
  const request: Message[] = [];
  let bytes = 0;
  for (const message of messages.slice(from)) {
    const size = messageSize(message);
    if (request.length > 0 && bytes + size > most) break;
    request.push(messageOf(message));
    bytes += size;
  }
  return { request, bytes };
}

/** Bytes of a message, with what stands around it. */
export function messageSize({ key, value, headers }: KafkaMessage): number {
  let size = AROUND_MESSAGE + (key?.length ?? 0) + (value?.length ?? 0);
  for (const [name, bytes] of headers) size += name.length + bytes.length;
  return size;
}

function messageOf({ key, value, headers }: KafkaMessage): Message {
  const sent: Record<string, Buffer> = {};
  for (const [name, bytes] of headers) sent[name] = bufferOf(bytes);
  return { key: key && bufferOf(key), value: value && bufferOf(value), headers: sent };
}

/** The same bytes, not a copy of them. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
