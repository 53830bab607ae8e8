import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { Explanation } from '../../contract/explanation.ts';
import { featureCells } from '../table/feature-columns.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';
import type { TablePort } from '../ports/workbook-port.ts';
import { explainWords } from './words/explain-words.ts';

/** A row with its feature cells, in the classifier's column order. */
export interface RowToExplain {
  readonly key: RowKey;
  readonly cells: readonly CellValue[];
}

/** Asks why a row gets its class. */
export function explainRow(
  ports: { server: ServerPort; pacing: Pacing },
  classifier: Classifier,
  row: RowToExplain,
  options: RequestOptions = {},
): Promise<Explanation> {
  const rows = {
    keys: [row.key],
    columns: classifier.columns.map(({ name }, index) => ({ name, values: [row.cells[index] ?? null] })),
  };
  return withRetries(
    ports.pacing,
    () => ports.server.explainPrediction(classifier.id, { rows }, options),
    options.signal,
  );
}

/**
 * The row of the classifier's table in which the person has selected something; of several the first.
 *
 * @throws {FlowProblem} no-row-selected, column-missing, column-unclear; WorkbookProblem
 */
export async function selectedRow(workbook: TablePort, classifier: Classifier, tableId: string): Promise<RowToExplain> {
  const row = await workbook.selectedRow(tableId, classifier.keyColumns);
  if (row === null) throw new FlowProblem('no-row-selected', explainWords('noRowSelected'), explainWords('selectRow'));
  return { key: row.key, cells: featureCells(row.cells, classifier) };
}
