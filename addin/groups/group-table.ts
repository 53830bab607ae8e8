import type { Classifier } from '../../contract/classifier.ts';
import type { Grouping } from '../../contract/grouping.ts';
import type { GroupsPort, WhichGrouping } from '../ports/groups-port.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import { blockOf, featureColumns } from '../table/feature-columns.ts';
import { keyRows } from '../table/keyed-rows.ts';
import { rowChunks } from '../table/row-chunks.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { groupWords } from './words/group-words.ts';

const POLL_MS = 400;

interface Sending {
  readonly server: GroupsPort;
  readonly pacing: Pacing;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number | null, doing: string) => void;
}

/**
 * Sends the rows of a table to a grouping and waits until they are grouped; rows without a key of their own are left
 * out. While the server is away for seconds, it keeps trying.
 *
 * @throws {FlowProblem} column-missing, column-unclear; with the problem of the grouping where it fails; ServerProblem
 */
export async function groupTable(
  { server, pacing, signal, onProgress }: Sending,
  classifier: Classifier,
  table: SheetTable,
  which: WhichGrouping,
): Promise<Grouping> {
  const features = featureColumns(table, classifier);
  const { keys } = keyRows(table, classifier.keyColumns);
  const rows = Array.from({ length: table.table.rows }, (_, row) => row).filter((row) => keys[row] !== null);
  let sent = 0;
  for (const chunk of rowChunks(features, rows)) {
    onProgress(sent / rows.length, groupWords('sending'));
    await withRetries(pacing, () => server.sendGroupedRows(which, blockOf(features, keys, chunk), { signal }), signal);
    sent += chunk.length;
    signal.throwIfAborted();
  }
  let status = await server.findGroups(which, { signal });
  while (status.state === 'finding') {
    onProgress(status.share, groupWords('finding'));
    await pacing.wait(POLL_MS, signal);
    signal.throwIfAborted();
    status = await withRetries(pacing, () => server.getGrouping(which, { signal }), signal);
  }
  if (status.problem !== null)
    throw new FlowProblem(status.problem.code, status.problem.detail, status.problem.nextStep);
  return status;
}
