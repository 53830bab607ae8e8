import kafkajs, { type Admin, type Kafka, type KafkaConfig, type SASLOptions } from 'kafkajs';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import { gzipCodec, lz4Codec, snappyCodec, zstdCodec } from './compression-codecs.ts';
import { consumeByKafkajs } from './consume-kafkajs.ts';
import { kafkaFault } from './kafka-faults.ts';
import type { KafkaClient, KafkaCompression, KafkaMessage, KafkaPlace, KafkaRange } from './kafka-client.ts';
import { connected, KafkajsProducer } from './produce-kafkajs.ts';
import type { OpeningServices } from '../ports/opening.ts';
import { FeedError } from '../ports/source.ts';

/** Of kafkajs, whose table of codecs is one for the process. */
const { CompressionCodecs, CompressionTypes } = kafkajs;
CompressionCodecs[CompressionTypes.GZIP] = () => gzipCodec;
CompressionCodecs[CompressionTypes.Snappy] = () => snappyCodec;
CompressionCodecs[CompressionTypes.LZ4] = () => lz4Codec;
CompressionCodecs[CompressionTypes.ZSTD] = () => zstdCodec;

/** By which brokers tell who asks. */
const CLIENT_ID = 'amend';
/** Tried again within these for some seconds; who opened the client goes on from there, later and later. */
const RETRY = { retries: 4, initialRetryTime: 200, maxRetryTime: 2_000 };
const CONNECTING_MS = 10_000;
const REQUEST_MS = 30_000;

type HostFault = NonNullable<OpeningServices['hostFault']>;

/**
 * A client by kafkajs: connections are made when they are needed, and made anew after they break.
 *
 * @param hostFault asked of the hosts that brokers advertise, before anything is read from or written to them
 */
export function connectKafkajs(
  connection: ConnectionOf<'kafka'>,
  hostFault: HostFault = () => Promise.resolve(null),
): KafkaClient {
  return new KafkajsClient(new kafkajs.Kafka(configOf(connection)), hostFault);
}

class KafkajsClient implements KafkaClient {
  #admin: Admin | null = null;
  readonly #producer: KafkajsProducer;

  constructor(
    private readonly kafka: Kafka,
    private readonly hostFault: HostFault,
  ) {
    this.#producer = new KafkajsProducer(kafka, RETRY);
  }

  async topics(): Promise<readonly string[]> {
    const names = await told(async () => (await this.#adminOf()).listTopics());
    return names.filter((name) => !name.startsWith('__')).sort();
  }

  async rangesOf(topic: string): Promise<ReadonlyMap<number, KafkaRange>> {
    const offsets = await told(async () => (await this.#adminOf()).fetchTopicOffsets(topic), topic);
    return new Map(offsets.map(({ partition, low, high }) => [partition, { first: BigInt(low), end: BigInt(high) }]));
  }

  async forgetGroup(group: string): Promise<void> {
    await told(async () => (await this.#adminOf()).deleteGroups([group]));
  }

  async consume(consumption: Parameters<KafkaClient['consume']>[0]): Promise<void> {
    await told(async () => {
      await this.#adminOf();
      await consumeByKafkajs(this.kafka, consumption, RETRY);
    }, consumption.topic);
  }

  async produce(
    topic: string,
    messages: readonly KafkaMessage[],
    compression: KafkaCompression = 'none',
  ): Promise<readonly KafkaPlace[]> {
    return told(async () => {
      await this.#adminOf();
      return this.#producer.send(topic, messages, compression);
    }, topic);
  }

  async close(): Promise<void> {
    await Promise.all([this.#admin?.disconnect(), this.#producer.close()]);
    this.#admin = null;
  }

  async #adminOf(): Promise<Admin> {
    if (this.#admin !== null) return this.#admin;
    const admin = this.kafka.admin();
    await connected(admin);
    this.#admin = admin;
    for (const { host } of (await admin.describeCluster()).brokers) {
      const fault = await this.hostFault(host);
      if (fault === null) continue;
      await this.close();
      throw new FeedError(fault);
    }
    return admin;
  }
}

function configOf(connection: ConnectionOf<'kafka'>): KafkaConfig {
  const { brokers, tls, certificateAuthority, sasl, password = '' } = connection;
  const config: KafkaConfig = {
    clientId: CLIENT_ID,
    brokers: [...brokers],
    connectionTimeout: CONNECTING_MS,
    authenticationTimeout: CONNECTING_MS,
    requestTimeout: REQUEST_MS,
    retry: RETRY,
    // What goes wrong is told as a fault.
    logLevel: kafkajs.logLevel.NOTHING,
  };
  if (tls) config.ssl = certificateAuthority === undefined ? true : { ca: [certificateAuthority] };
  if (sasl !== undefined) config.sasl = { mechanism: sasl.mechanism, username: sasl.user, password } as SASLOptions;
  return config;
}

/** What kafkajs throws, as a fault. */
async function told<Result>(work: () => Promise<Result>, topic?: string): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const fault = kafkaFault(error, topic);
    throw fault === null ? error : new FeedError(fault, { cause: error });
  }
}
