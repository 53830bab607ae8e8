import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { SuspectLabel } from '../../contract/explanation.ts';
import { cellsOfRow, featureColumns } from '../table/feature-columns.ts';
import { keyRows } from '../table/keyed-rows.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import { say, type SentCorrection, type Saying } from '../feedback/say.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';
import type { TablePort } from '../ports/workbook-port.ts';

const MOST_LISTED = 50;

/** Labels worth a second look whose rows are in this table, the most suspect first. */
export interface SuspectList {
  readonly labels: readonly SuspectLabel[];
  /** The feature cells by row key, as the sheet has them now. */
  readonly cells: ReadonlyMap<RowKey, readonly CellValue[]>;
  /** Suspect labels of rows that this table does not have. */
  readonly elsewhere: number;
  /** The server may know more than were asked for. */
  readonly hasMore: boolean;
}

/** What a person may say of a suspect label: it is right, or the class that Amend suggests is. */
export type SecondLook = 'keep' | 'change';

/** Fetches the suspect labels and reads the table, so that rows deleted meanwhile are not asked about. */
export async function loadSuspects(
  ports: { workbook: TablePort; server: ServerPort; pacing: Pacing },
  classifier: Classifier,
  tableId: string,
  options: RequestOptions = {},
): Promise<SuspectList> {
  const { labels } = await withRetries(
    ports.pacing,
    () => ports.server.suspectLabels(classifier.id, MOST_LISTED, options),
    options.signal,
  );
  if (labels.length === 0) return { labels, cells: new Map(), elsewhere: 0, hasMore: false };
  const table = await ports.workbook.readTable(tableId, options.signal ? { signal: options.signal } : {});
  const features = featureColumns(table, classifier);
  const { rowOf } = keyRows(table, classifier.keyColumns);
  const here = labels.filter((label) => rowOf.has(label.key));
  return {
    labels: here,
    cells: new Map(here.map((label) => [label.key, cellsOfRow(features, rowOf.get(label.key)!)])),
    elsewhere: labels.length - here.length,
    hasMore: labels.length === MOST_LISTED,
  };
}

/**
 * Puts what a person said of a suspect label into the outbox: an acceptance of the label as it is, or a correction.
 * @returns what was said; resolves once it is kept
 */
export async function answerSuspect(
  saying: Saying,
  label: SuspectLabel,
  look: SecondLook,
  cells: readonly CellValue[],
): Promise<SentCorrection> {
  const keeps = look === 'keep';
  const [said] = await say(saying, [
    {
      key: label.key,
      kind: keeps ? 'accept' : 'correct',
      origin: 'review',
      cells,
      class: keeps ? label.class : label.suggested,
    },
  ]);
  return said!;
}
