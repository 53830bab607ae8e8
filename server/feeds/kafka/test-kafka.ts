import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import type { OpeningServices } from '../ports/opening.ts';
import { FeedError } from '../ports/source.ts';
import { connectKafkajs } from './connect-kafkajs.ts';
import { SchemaRegistry } from './schema-registry.ts';

/** Whether brokers are reached, and which topics may be seen there; of a registry, whether it answers. */
export async function testKafka(
  connection: ConnectionOf<'kafka'>,
  hostFault?: OpeningServices['hostFault'],
): Promise<{ fault: FeedFault | null; found: string[] }> {
  const client = connectKafkajs(connection, hostFault);
  const found: string[] = [];
  try {
    found.push(...(await client.topics()));
    if (connection.registry !== undefined) await new SchemaRegistry(connection).check();
    return { fault: null, found };
  } catch (error) {
    if (error instanceof FeedError) return { fault: error.fault, found };
    throw error;
  } finally {
    await client.close();
  }
}
