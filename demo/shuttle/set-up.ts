import { VERDICT_COLUMN } from '../../contract/anomaly.ts';
import type { Call } from '../set-up-rollback.ts';
import { COLUMNS } from './reading.ts';
import type { ShuttleTopics } from './shuttle-topics.ts';

/** Of Statlog's readings seven in a hundred are of a rare class: whoever watches them wants about as many told. */
export const ALERT_RATE = 0.07;
/** Server processes share the topic's partitions by this name, which no other run has. */
export function groupOf(topics: ShuttleTopics): string {
  return topics.nameOf('readings');
}

/** A classifier that finds unusual readings. @returns its id */
export async function makeClassifier(call: Call): Promise<string> {
  const { id } = await call('createClassifier', {
    body: {
      ...{ name: 'Shuttle', kind: 'anomalies', keyColumns: ['Reading'], labelColumn: VERDICT_COLUMN },
      columns: COLUMNS.map((name) => ({ name, type: 'number' as const })),
      policies: { alertRate: ALERT_RATE },
    },
  });
  return id;
}

/** A feed from the topic of readings to that of scores, both of Avro, started. @returns its id */
export async function startFeed(
  call: Call,
  classifier: string,
  topics: ShuttleTopics,
  given: { readonly brokers: readonly string[]; readonly registry: string },
): Promise<string> {
  const { id: connection } = await call('makeConnection', {
    body: {
      name: 'Broker',
      settings: { kind: 'kafka', brokers: [...given.brokers], tls: false, registry: given.registry },
    },
  });
  const { id } = await call('makeFeed', {
    params: { classifier },
    body: {
      name: 'Readings',
      because: 'The demo.',
      settings: {
        source: {
          ...{ kind: 'kafka', connection, topic: topics.nameOf('readings'), group: groupOf(topics), format: 'avro' },
          ...{ from: 'earliest', chunk: 200, waitMs: 100 },
        },
        key: ['id'],
        columns: COLUMNS.map((name) => ({ name, from: name })),
        malformed: 'dead-letter',
        sinks: [{ kind: 'kafka', connection, topic: topics.nameOf('scores'), format: 'avro', what: 'enriched' }],
        actions: [],
        sendsCorrections: true,
      },
    },
  });
  await call('startFeed', { params: { classifier, feed: id }, body: {} });
  return id;
}
