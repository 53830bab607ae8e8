import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { rowHash } from '../../contract/row-hash.ts';
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

/**
 * Compares a table with the rows that were classified. Only columns that the classifier decides by count; what Amend
 * writes beside a row changes nothing.
 *
 * @param answered hashes of the cells that were answered for, by row
 * @param known    keys of all rows of the table when it was classified, labelled ones among them
 */
export function findChangedRows(
  table: SheetTable,
  classifier: Classifier,
  answered: ReadonlyMap<RowKey, string>,
  known: ReadonlySet<RowKey>,
): ChangedRows {
  const hashes = hashesOf(table, classifier);
  const keys = [...hashes.keys()];
  return {
    edited: keys.filter((key) => answered.has(key) && answered.get(key) !== hashes.get(key)),
    added: keys.filter((key) => !known.has(key) && !answered.has(key)),
  };
}

/** Hashes of rows' cells that the classifier decides by. */
export type RowHashes = Pick<ReadonlyMap<RowKey, string>, 'get'>;

/** The hash of each row. O(cells). */
export function hashesOf(table: SheetTable, classifier: Classifier): ReadonlyMap<RowKey, string> {
  const { rowOf } = keyRows(table, classifier.keyColumns);
  const hashes = hashesWhenAsked(table, classifier, rowOf);
  return new Map([...rowOf.keys()].map((key) => [key, hashes.get(key)!]));
}

/**
 * The hashes of rows, each reckoned when it is asked for: those of a large table at once would keep the pane from
 * answering.
 *
 * @param rowOf the rows by key
 */
export function hashesWhenAsked(
  table: SheetTable,
  classifier: Classifier,
  rowOf: ReadonlyMap<RowKey, number>,
): RowHashes {
  const features = featureColumns(table, classifier).filter((_, at) => classifier.columns[at]!.type !== 'ignored');
  return {
    get(key) {
      const row = rowOf.get(key);
      return row === undefined ? undefined : rowHash(cellsOfRow(features, row));
    },
  };
}
