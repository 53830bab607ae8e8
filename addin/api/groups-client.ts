import type { GroupsPort, WhichGrouping } from '../ports/groups-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** Many rows take the server a while. */
const LONG_ANSWER_MS = 120_000;

/** The groups port, built from the contract's table of endpoints. */
export function createGroupsClient(options: ClientOptions = {}): GroupsPort {
  const pathOf = ({ classifier, grouping }: WhichGrouping) => ({ classifier, grouping: String(grouping) });
  return {
    listGroupings: async (classifier, more) =>
      (await askServer(options, 'listGroupings', { path: { classifier }, ...more })).groupings,
    getGrouping: (which, more) =>
      askServer(options, 'getGrouping', { path: pathOf(which), timeoutMs: LONG_ANSWER_MS, ...more }),
    startGrouping: (classifier, groups, more) =>
      askServer(options, 'startGrouping', { path: { classifier }, body: { groups }, ...more }),
    sendGroupedRows: async (which, rows, more) => {
      await askServer(options, 'sendGroupedRows', {
        path: pathOf(which),
        body: { rows },
        timeoutMs: LONG_ANSWER_MS,
        ...more,
      });
    },
    findGroups: (which, more) => askServer(options, 'findGroups', { path: pathOf(which), ...more }),
    listGroupedRows: (which, from, more) =>
      askServer(options, 'listGroupedRows', {
        path: pathOf(which),
        query: { from },
        timeoutMs: LONG_ANSWER_MS,
        ...more,
      }),
    changeGroups: (which, change, more) =>
      askServer(options, 'changeGroups', { path: pathOf(which), body: { change }, timeoutMs: LONG_ANSWER_MS, ...more }),
    labelGroups: (which, labelling, more) =>
      askServer(options, 'labelGroups', { path: pathOf(which), body: labelling, timeoutMs: LONG_ANSWER_MS, ...more }),
  };
}
