import type { Undo } from '../run-demo.ts';
import { fetchBroker } from './fetch-broker.ts';
import { GIVEN_BROKERS, KafkaBroker } from './kafka-broker.ts';

/** The brokers that are given, else one of the demo's own. */
export async function brokersFor(undo: Undo[]): Promise<string[]> {
  if (GIVEN_BROKERS !== undefined) return GIVEN_BROKERS.split(',');
  await fetchBroker();
  const broker = await KafkaBroker.start();
  undo.push(() => broker.stop());
  return [broker.plain];
}

/** The hosts of brokers, as the setting that lets feeds connect to them has them. */
export function hostsOf(brokers: readonly string[]): string {
  return brokers.map((broker) => broker.replace(/:\d+$/, '')).join(',');
}
