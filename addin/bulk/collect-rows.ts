import type { Classifier } from '../../contract/classifier.ts';
import { rowHash } from '../../contract/row-hash.ts';
import type { SelectedRows, TablePort } from '../ports/workbook-port.ts';
import { cellsOfRow, featureCells, featureColumns } from '../table/feature-columns.ts';
import { keyRows } from '../table/keyed-rows.ts';
import { selectedRow } from '../table/selected-row.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import type { BulkRow } from './say-of-many.ts';
import { bulkWords } from './words/bulk-words.ts';

/** So many rows are spoken of at once; who has selected more has probably selected a column. */
export const MOST_AT_ONCE = 1_000;

/** Which rows: those selected in the sheet, those that its filter shows, or those that say the same as the selected. */
export type Reach = 'selection' | 'filter' | 'identical';

/**
 * Reads the rows of a table of which the same is to be said; those that are hidden are never among the selected ones.
 *
 * @throws {FlowProblem} no-row-selected, selection-too-large, column-missing; WorkbookProblem
 */
export async function collectRows(
  table: TablePort,
  classifier: Classifier,
  tableId: string,
  reach: Reach,
): Promise<readonly BulkRow[]> {
  if (reach === 'identical') return identicalRows(table, classifier, tableId);
  const read = reach === 'filter' ? table.shownRows : table.selectedRows;
  return taken(await read(tableId, classifier.keyColumns, MOST_AT_ONCE), classifier);
}

function taken({ selected, rows }: SelectedRows, classifier: Classifier): readonly BulkRow[] {
  if (selected === 0) throw new FlowProblem('no-row-selected', bulkWords('noRow'), bulkWords('selectRow'));
  if (selected > MOST_AT_ONCE) throw tooMany(selected);
  return rows.map(({ key, cells, answer }) => ({ key, cells: featureCells(cells, classifier), answer }));
}

/** The selected row and all whose cells that Amend decides by are the same. */
async function identicalRows(table: TablePort, classifier: Classifier, tableId: string): Promise<readonly BulkRow[]> {
  const { cells: wanted } = await selectedRow(table, classifier, tableId);
  const read = await table.readTable(tableId);
  const features = featureColumns(read, classifier);
  const decides = classifier.columns.map(({ type }) => type !== 'ignored');
  const hashOf = (cells: BulkRow['cells']) => rowHash(cells.filter((_, at) => decides[at]));
  const hash = hashOf(wanted);
  const rows = [...keyRows(read, classifier.keyColumns).rowOf].flatMap(([key, row]): BulkRow[] => {
    const cells = cellsOfRow(features, row);
    return hashOf(cells) === hash ? [{ key, cells, answer: read.answers?.[row] ?? null }] : [];
  });
  if (rows.length > MOST_AT_ONCE) throw tooMany(rows.length);
  return rows;
}

function tooMany(rows: number): FlowProblem {
  return new FlowProblem(
    'selection-too-large',
    bulkWords('tooMany', { rows, most: MOST_AT_ONCE }),
    bulkWords('selectFewer'),
  );
}
