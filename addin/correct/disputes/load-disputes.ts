import type { CellValue, RowKey } from '../../../contract/cell.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import type { DisputedRow } from '../../../contract/dispute.ts';
import { say, type SentCorrection, type Saying } from '../../feedback/say.ts';
import { withRetries, type Pacing } from '../../ports/pacing.ts';
import type { RequestOptions, ServerPort } from '../../ports/server-port.ts';
import type { TablePort } from '../../ports/workbook-port.ts';
import { cellsOfRow, featureColumns } from '../../table/feature-columns.ts';
import { keyRows } from '../../table/keyed-rows.ts';

const MOST_LISTED = 1_000;

/** The disputed rows that are in this table, the latest first. */
export interface Disputed {
  readonly rows: readonly DisputedRow[];
  /** The feature cells by row key, as the sheet has them now. */
  readonly cells: ReadonlyMap<RowKey, readonly CellValue[]>;
  /** Disputed rows that this table does not have, or that were not asked for. */
  readonly elsewhere: number;
}

/** Which of the words on a disputed row is right. */
export type Side = 'standing' | 'contender' | 'original';

export const NO_DISPUTES: Disputed = { rows: [], cells: new Map(), elsewhere: 0 };

/** Fetches the disputes; reads the table only where there are any. */
export async function loadDisputes(
  ports: { readonly workbook: TablePort; readonly server: ServerPort; readonly pacing: Pacing },
  classifier: Classifier,
  tableId: string,
  options: RequestOptions = {},
): Promise<Disputed> {
  const { rows, total } = await withRetries(
    ports.pacing,
    () => ports.server.listDisputes(classifier.id, MOST_LISTED, options),
    options.signal,
  );
  if (rows.length === 0) return NO_DISPUTES;
  const table = await ports.workbook.readTable(tableId, options.signal ? { signal: options.signal } : {});
  const features = featureColumns(table, classifier);
  const { rowOf } = keyRows(table, classifier.keyColumns);
  const here = rows.filter(({ key }) => rowOf.has(key));
  return {
    rows: here,
    cells: new Map(here.map(({ key }) => [key, cellsOfRow(features, rowOf.get(key)!)])),
    elsewhere: total - here.length,
  };
}

/** The class that a side says; null where Amend had answered nothing. */
export function classOf(row: DisputedRow, side: Side): string | null {
  return side === 'original' ? row.original : row[side].class;
}

/**
 * Says which side is right of some disputed rows, by somebody who has seen both: so the word settles the dispute,
 * unless somebody has said something else of the row since, which then contends with it.
 * @returns what was said; resolves once it is kept
 */
export async function decide(
  saying: Saying,
  { cells }: Pick<Disputed, 'cells'>,
  rows: readonly DisputedRow[],
  side: Side,
): Promise<readonly SentCorrection[]> {
  return say(
    saying,
    rows.flatMap((row) => {
      const name = classOf(row, side);
      if (name === null) return [];
      return {
        key: row.key,
        kind: name === row.original ? 'accept' : 'correct',
        origin: 'review',
        cells: cells.get(row.key)!,
        class: name,
        predictedClass: row.original ?? undefined,
        basedOn: row.seen,
      };
    }),
  );
}
