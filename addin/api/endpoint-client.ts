import type { EndpointPort } from '../ports/endpoint-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** An endpoint may take a minute to answer, and its server a moment more. */
const TRIAL_MS = 70_000;

/** The port of the model endpoint, built from the contract's table of endpoints. */
export function createEndpointClient(options: ClientOptions = {}): EndpointPort {
  const of = (classifier: string) => ({ path: { classifier } });
  return {
    readEndpoint: async (more) => (await askServer(options, 'getModelEndpoint', { ...more })).endpoint,
    saveEndpoint: async (body, more) => (await askServer(options, 'setModelEndpoint', { body, ...more })).endpoint,
    removeEndpoint: async (more) => (await askServer(options, 'removeModelEndpoint', { ...more })).endpoint,
    tryEndpoint: (more) => askServer(options, 'tryModelEndpoint', { timeoutMs: TRIAL_MS, ...more }),
    readUse: (classifier, more) => askServer(options, 'getEndpointUse', { ...of(classifier), ...more }),
    saveUse: (classifier, body, more) => askServer(options, 'setEndpointUse', { ...of(classifier), body, ...more }),
  };
}
