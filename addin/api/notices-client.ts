import type { EndpointName } from '../../contract/endpoints.ts';
import type { NoticesPort } from '../ports/notices-port.ts';
import { askServer, type ClientOptions, type Request } from './client.ts';

/** A mail server is given 10 s for each of its steps. */
const TEST_MS = 60_000;

/** The notices port, built from the contract's table of endpoints. */
export function createNoticesClient(options: ClientOptions = {}): NoticesPort {
  const ask = <Name extends EndpointName>(name: Name, request: Request<Name> = {}) => askServer(options, name, request);
  const of = (channel: string) => ({ channel });
  return {
    listChannels: () => ask('listChannels'),
    makeChannel: (body) => ask('makeChannel', { body }),
    changeChannel: (channel, body) => ask('changeChannel', { path: of(channel), body }),
    removeChannel: (channel) => ask('removeChannel', { path: of(channel) }),
    testChannel: (channel) => ask('testChannel', { path: of(channel), timeoutMs: TEST_MS }),
    listDeliveries: (query) => ask('listDeliveries', { query }),
    sendAgain: (delivery) => ask('sendAgain', { path: { delivery } }),
  };
}
