import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { TablePort } from '../ports/workbook-port.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { featureCells } from './feature-columns.ts';
import { tableWords } from './words/table-words.ts';

/** A row with its feature cells, in the classifier's column order. */
export interface RowOfClassifier {
  readonly key: RowKey;
  readonly cells: readonly CellValue[];
}

/**
 * The row of the classifier's table in which the person has selected something; of several the first.
 *
 * @throws {FlowProblem} no-row-selected, column-missing, column-unclear; WorkbookProblem
 */
export async function selectedRow(
  workbook: TablePort,
  classifier: Classifier,
  tableId: string,
): Promise<RowOfClassifier> {
  const row = await workbook.selectedRow(tableId, classifier.keyColumns);
  if (row === null) throw new FlowProblem('no-row-selected', tableWords('noRowSelected'), tableWords('selectRow'));
  return { key: row.key, cells: featureCells(row.cells, classifier) };
}
