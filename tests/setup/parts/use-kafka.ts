import { afterAll, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import type { OpeningServices } from '../../../server/feeds/ports/opening.ts';
import { GIVEN_BROKERS, KafkaBroker } from '../../../demo/broker/kafka-broker.ts';
import { KafkaTopics } from './kafka-topics.ts';

/** Starting a broker on a busy machine. */
const STARTING_MS = 120_000;

export interface UsedKafka {
  readonly topics: KafkaTopics;
  /** The one that the tests started; not there where one is given. */
  readonly broker: KafkaBroker;
  readonly plain: ConnectionOf<'kafka'>;
}

/** A broker for the tests of a file, stopped after them: the given one, or one of their own. */
export function useKafka(): UsedKafka {
  let broker: KafkaBroker | null = null;
  let topics: KafkaTopics | undefined;
  beforeAll(async () => {
    broker = GIVEN_BROKERS === undefined ? await KafkaBroker.start() : null;
    topics = await KafkaTopics.connect(GIVEN_BROKERS ?? broker!.plain);
    await topics.warmUp();
  }, STARTING_MS);
  afterAll(async () => {
    await topics?.close();
    await broker?.stop();
  });
  return {
    get topics() {
      return topics!;
    },
    get broker() {
      if (broker === null) throw new RangeError('a broker that is given is not stopped');
      return broker;
    },
    get plain() {
      return { kind: 'kafka', brokers: (GIVEN_BROKERS ?? broker!.plain).split(','), tls: false } as const;
    },
  };
}

export function servicesOf(connection: ConnectionOf<'kafka'>): OpeningServices {
  return {
    connectionOf: () => Promise.resolve(connection as never),
    clock: () => new Date(),
    log: pino({ level: 'silent' }),
  };
}

export function settingsOf(topic: string, given: Partial<SourceOf<'kafka'>> = {}): SourceOf<'kafka'> {
  return {
    ...{ kind: 'kafka', connection: randomUUID(), topic, group: `g-${topic}`, format: 'json', from: 'earliest' },
    ...{ chunk: 500, waitMs: 100 },
    ...given,
  };
}
