import type { EndpointName } from '../../contract/endpoints.ts';
import type { MetricFile, MetricsPort } from '../ports/metrics-port.ts';
import { askServer, type ClientOptions, type Request } from './client.ts';

/** A file of thousands of lines may take the server longer than an ordinary answer. */
const LONG_ANSWER_MS = 120_000;

const DOWNLOADS = {
  observations: 'downloadObservations',
  questions: 'downloadQuestions',
  trainings: 'downloadTrainings',
} as const satisfies Record<MetricFile, EndpointName>;

/** The metrics port, built from the contract's table of endpoints. */
export function createMetricsClient(options: ClientOptions = {}): MetricsPort {
  const ask = <Name extends EndpointName>(name: Name, request: Request<Name> = {}) => askServer(options, name, request);
  const of = (classifier: string) => ({ path: { classifier } });
  return {
    listMetrics: (query) => ask('listClassifiers', { query: { ...query, kind: 'metric' } }),
    setPlace: (id, body) => ask('setPlace', { ...of(id), body }),
    setArchived: (id, body) => ask('setArchived', { ...of(id), body }),
    deleteMetric: (id, body) => ask('deleteClassifier', { ...of(id), body, timeoutMs: LONG_ANSWER_MS }),
    addObservation: (id, body) => ask('addObservation', { ...of(id), body }),
    uploadObservations: (id, body) => ask('uploadObservations', { ...of(id), body, timeoutMs: LONG_ANSWER_MS }),
    listObservations: (id, query) => ask('listObservations', { ...of(id), query }),
    withdrawObservation: (id, key) => ask('withdrawObservations', { ...of(id), body: { keys: [key] } }),
    ask: (id, body) => ask('askRollback', { ...of(id), body }),
    listQuestions: (id, query) => ask('listQuestions', { ...of(id), query }),
    download: (id, file) => ask(DOWNLOADS[file], { ...of(id), timeoutMs: LONG_ANSWER_MS }),
  };
}
