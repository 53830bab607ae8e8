import type { AdminPort } from '../ports/admin-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** @param opened the origin at which the page was opened */
export function createAdminClient(options: ClientOptions, opened: string): AdminPort {
  return { selfCheck: () => askServer(options, 'selfCheck', { query: { opened } }) };
}
