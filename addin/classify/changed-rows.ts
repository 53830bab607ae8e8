import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { rowHash } from '../../contract/row-hash.ts';
import type { LongOperation } from '../ports/table-reading.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import { cellsOfRow, featureColumns } from '../table/feature-columns.ts';
import { keyRows } from '../table/keyed-rows.ts';

/** Rows by what became of them since they were classified. */
export interface ChangedRows {
  /** Their cells are others than those that were answered for. */
  readonly edited: readonly RowKey[];
  /** They were added since. */
  readonly added: readonly RowKey[];
}

/** Rows that are hashed before whoever waits for the pane is answered: some ten milliseconds. */
const ROWS_AT_ONCE = 2_000;

/** How rows are compared: with what, and how far it has come. */
export interface Comparing {
  /** Hashes of the cells that were answered for, by row. */
  readonly answered: ReadonlyMap<RowKey, string>;
  /** Keys of all rows of the table when it was classified, labelled ones among them. */
  readonly known: ReadonlySet<RowKey>;
  /** Hashes of the rows that were looked at; those that are there are not reckoned again. */
  readonly hashes: Map<RowKey, string>;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}

/**
 * Compares a table with the rows that were classified. Only columns that the classifier decides by count; what Amend
 * writes beside a row changes nothing. O(cells), in slices; an abort stops between two.
 */
export async function findChangedRows(
  table: SheetTable,
  classifier: Classifier,
  { answered, known, hashes, pause }: Comparing,
  { signal, onProgress }: LongOperation = {},
): Promise<ChangedRows> {
  const { rowOf } = keyRows(table, classifier.keyColumns);
  await pause();
  const features = featureColumns(table, classifier).filter((_, at) => classifier.columns[at]!.type !== 'ignored');
  const keys = [...rowOf.keys()];
  for (let start = 0; start < keys.length; start += ROWS_AT_ONCE) {
    signal?.throwIfAborted();
    for (const key of keys.slice(start, start + ROWS_AT_ONCE))
      if (answered.has(key) && !hashes.has(key)) hashes.set(key, rowHash(cellsOfRow(features, rowOf.get(key)!)));
    onProgress?.({ done: Math.min(start + ROWS_AT_ONCE, keys.length), total: keys.length });
    await pause();
  }
  return {
    edited: keys.filter((key) => answered.has(key) && answered.get(key) !== hashes.get(key)),
    added: keys.filter((key) => !known.has(key) && !answered.has(key)),
  };
}
