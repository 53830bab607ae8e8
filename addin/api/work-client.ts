import type { WorkPort } from '../ports/work-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** Many rows take the server a while. */
const LONG_ANSWER_MS = 120_000;

/** The port of work-lists, built from the contract's table of endpoints. */
export function createWorkClient(options: ClientOptions = {}): WorkPort {
  const timeoutMs = LONG_ANSWER_MS;
  return {
    listWorkLists: async (classifier, more) =>
      (await askServer(options, 'listWorkLists', { path: { classifier }, timeoutMs, ...more })).lists,
    listWorkPeople: async (classifier, more) =>
      (await askServer(options, 'listWorkPeople', { path: { classifier }, ...more })).people,
    giveWork: (classifier, body, more) =>
      askServer(options, 'giveWork', { path: { classifier }, body, timeoutMs, ...more }),
    changeWorkList: (classifier, list, change, more) =>
      askServer(options, 'changeWorkList', { path: { classifier, list }, body: { change }, timeoutMs, ...more }),
  };
}
