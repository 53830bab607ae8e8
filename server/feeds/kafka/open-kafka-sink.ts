import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { SinkOf } from '../../../contract/feeds/feed-sink.ts';
import type { OpeningServices } from '../ports/opening.ts';
import type { Delivery, FeedSink, Place, SinkRecord } from '../ports/sink.ts';
import { connectKafkajs } from './connect-kafkajs.ts';
import { AvroEnricher } from './enrich-avro.ts';
import { enrichedJson, messageOf, rawValue } from './enrich-record.ts';
import { partitionName } from './find-starts.ts';
import type { KafkaClient, KafkaMessage, KafkaPlace } from './kafka-client.ts';
import { messageSize } from './produce-kafkajs.ts';
import { SchemaRegistry } from './schema-registry.ts';

/**
 * Records go to a topic with their answer, or as they came. Those with one key go to one partition in their order; a
 * record that is delivered twice has the same sequence and position in its headers. The topic is never made.
 *
 * @throws {FeedError} as its connection does
 */
export async function openKafkaSink(settings: SinkOf<'kafka'>, services: OpeningServices): Promise<FeedSink> {
  const connection = await services.connectionOf(settings.connection, 'kafka');
  return new KafkaSink(connectKafkajs(connection, services.hostFault), settings, valueBy(settings, connection));
}

type ValueOf = (record: SinkRecord) => Uint8Array | Promise<Uint8Array>;

class KafkaSink implements FeedSink {
  #isFound = false;

  constructor(
    private readonly client: KafkaClient,
    private readonly settings: Pick<SinkOf<'kafka'>, 'topic' | 'compression'>,
    private readonly valueOf: ValueOf,
  ) {}

  async deliver(records: readonly SinkRecord[], signal: AbortSignal): Promise<Delivery> {
    const { topic, compression } = this.settings;
    signal.throwIfAborted();
    if (records.length === 0) return { gone: [] };
    await this.#findTopic();
    const messages: KafkaMessage[] = [];
    for (const record of records) {
      const value = this.valueOf(record);
      // JSON is written at once.
      messages.push(messageOf(record, value instanceof Promise ? await value : value));
    }
    signal.throwIfAborted();
    const places = await this.client.produce(topic, messages, compression);
    const refused = records.flatMap(({ sequence }, at) => {
      const bytes = messageSize(messages[at]!);
      return places[at] === null ? [{ sequence, fault: { reason: 'too-large-for-topic' as const, topic, bytes } }] : [];
    });
    return { gone: [], refused, places: placesOf(topic, records, places) };
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  /** Says by name that it is missing, where a producer would ask for it again and again. */
  async #findTopic(): Promise<void> {
    if (this.#isFound) return;
    await this.client.rangesOf(this.settings.topic);
    this.#isFound = true;
  }
}

/** Records that stand one after the other, together. */
function placesOf(topic: string, records: readonly SinkRecord[], places: readonly KafkaPlace[]): Place[] {
  const runs: { partition: number; first: bigint; sequences: number[] }[] = [];
  const last = new Map<number, (typeof runs)[number]>();
  for (const [at, { sequence }] of records.entries()) {
    const place = places[at];
    if (place === null || place === undefined) continue;
    const { partition, offset } = place;
    const run = last.get(partition);
    if (run !== undefined && run.first + BigInt(run.sequences.length) === offset) run.sequences.push(sequence);
    else {
      const begun = { partition, first: offset, sequences: [sequence] };
      runs.push(begun);
      last.set(partition, begun);
    }
  }
  return runs.map(({ partition, first, sequences }) => ({
    ...{ partition: partitionName(topic, partition), firstPosition: Number(first), sequences },
  }));
}

function valueBy({ what, format, topic }: SinkOf<'kafka'>, connection: ConnectionOf<'kafka'>): ValueOf {
  if (what === 'raw') return rawValue;
  if (format === 'json') return enrichedJson;
  const enricher = new AvroEnricher(new SchemaRegistry(connection), topic);
  return (record) => enricher.enrich(record);
}
