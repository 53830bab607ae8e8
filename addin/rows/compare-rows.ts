import { MAX_CELLS_PER_REQUEST } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { OtherRow } from '../../contract/known-rows.ts';
import type { RowLabel, Statement } from '../../contract/label.ts';
import { doKeysBeginAgain } from '../../contract/other-rows.ts';
import { rowHashes } from '../../contract/row-hash.ts';
import { blockOf, cellsOfRow, featureColumns } from '../table/feature-columns.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { fittingRows, spread } from '../table/row-sample.ts';
import { keyRows } from '../table/keyed-rows.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import { newSeriesName, withoutSeries, type RowIdentity } from '../table/row-series.ts';
import type { SaidMemory } from '../feedback/said-memory.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import { rowsWords } from './words/rows-words.ts';

/** So many rows are evidence enough. */
const MOST_COMPARED = 1_000;

const IN_QUESTION = 'rows-in-question';

/** Keys that begin again: are these the same rows, edited, or other rows? */
export interface RowQuestion {
  /** Rows of the table whose key is known. */
  readonly returned: number;
  /** How many of them are other rows by their cells; of a large table by a sample of {@link MOST_COMPARED}. */
  readonly others: number;
  /** By its key as it stands in the sheet. */
  readonly example: OtherRow;
  /** A name for the series, should they be other rows. */
  readonly suggested: string;
}

/**
 * Looks whether the keys of a table stand for other rows than those that were spoken of by them. The memory of what was
 * said tells which rows are as they were, so that nothing is asked of the server unless enough of them are not; then
 * their cells are compared there, in one request.
 *
 * @param memory what was said, as far as it is known here
 * @returns what to ask the person; null when the rows are those that are known, or new
 */
export async function compareRows(
  ports: { readonly server: ServerPort; readonly pacing: Pacing },
  job: { readonly classifier: Classifier; readonly table: SheetTable; readonly identity: RowIdentity },
  memory: SaidMemory,
  { signal }: RequestOptions = {},
): Promise<RowQuestion | null> {
  const { classifier, table, identity } = job;
  const features = featureColumns(table, classifier);
  const { keys, rowOf } = keyRows(table, classifier.keyColumns);
  const edited: number[] = [];
  let returned = 0;
  for (const [key, row] of rowOf) {
    const label = memory.labels.get(key);
    const known = label === undefined ? [] : statementsOf(label).filter(({ sequence }) => sequence > identity.since);
    if (known.length === 0) continue;
    returned++;
    const hashes = rowHashes(classifier, cellsOfRow(features, row));
    if (known.every(({ rowHash }) => !hashes.includes(rowHash))) edited.push(row);
  }
  if (!doKeysBeginAgain(edited.length, returned)) return null;

  const most = Math.min(MOST_COMPARED, Math.floor(MAX_CELLS_PER_REQUEST / features.length));
  const sample = fittingRows(features, spread(edited, most));
  const rows = blockOf(features, keys, sample);
  const found = await withRetries(
    ports.pacing,
    () => ports.server.findKnownRows(classifier.id, { rows }, { signal }),
    signal,
  );
  const others = Math.round((edited.length * found.others.length) / sample.length);
  if (found.example === null || !doKeysBeginAgain(others, returned)) return null;
  const example = { ...found.example, key: withoutSeries(identity.series, found.example.key) ?? found.example.key };
  return { returned, others, example, suggested: newSeriesName(table.table.worksheet, memory.labels.keys()) };
}

/** What stops work on rows of which it is not known which they are. */
export function rowsInQuestion(): FlowProblem {
  return new FlowProblem(IN_QUESTION, rowsWords('inQuestion'), rowsWords('inQuestionNext'));
}

/** Whether something stopped because it is not known which rows these are: the pane asks it already. */
export function isRowsInQuestion(error: unknown): boolean {
  return error instanceof FlowProblem && error.code === IN_QUESTION;
}

function statementsOf({ table, people, contender }: RowLabel): Statement[] {
  return [table, ...people, contender].filter((statement) => statement !== null);
}
