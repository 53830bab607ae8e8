import type { LineagePort } from '../ports/lineage-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** Many answers are looked at. */
const COUNTING_MS = 60_000;

/** The port of lineage, built from the contract's table of endpoints. */
export function createLineageClient(options: ClientOptions = {}): LineagePort {
  return {
    trace: (classifier, prediction, more) =>
      askServer(options, 'tracePrediction', { path: { classifier, prediction }, ...more }),
    record: async (classifier, prediction, more) =>
      (await askServer(options, 'traceRecord', { path: { classifier, prediction }, ...more })).record,
    answers: (classifier, query, more) =>
      askServer(options, 'traceForward', { path: { classifier }, query, timeoutMs: COUNTING_MS, ...more }),
    counts: (classifier, query, more) =>
      askServer(options, 'countForward', { path: { classifier }, query, timeoutMs: COUNTING_MS, ...more }),
    writtenBack: (classifier, feed, query, more) =>
      askServer(options, 'listWrittenBack', { path: { classifier, feed }, query, ...more }),
  };
}
