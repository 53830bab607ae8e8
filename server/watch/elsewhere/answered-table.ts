import type { z } from 'zod';
import type { CellValue } from '../../../contract/cell.ts';
import type { answeredRows } from '../../../contract/elsewhere.ts';
import type { PredictedTable } from '../../../ml/sketches/table-profile.ts';
import { arrangeColumns, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';

export type AnsweredRows = z.output<typeof answeredRows>;

/**
 * The rows' cells in the classifier's column order.
 *
 * @throws {ProblemError} column-missing, column-unclear
 */
export function cellsOfRows(classifier: StoredClassifier, { rows: { keys, columns } }: AnsweredRows): CellValue[][] {
  const positions = columnPositions(
    classifier,
    columns.map(({ name }) => name),
  );
  const arranged = arrangeColumns(positions, columns);
  return keys.map((_, row) => arranged.map((values) => values[row] ?? null));
}

/** What was said of the rows, by number of class. */
export function predictionsOf({ classes, confidence }: Pick<AnsweredRows, 'classes' | 'confidence'>) {
  const names = [...new Set(classes)];
  const numbers = new Map(names.map((name, number) => [name, number]));
  return { classes: names, predicted: classes.map((name) => numbers.get(name)!), confidence };
}

/** The rows as they are profiled. */
export function answeredTable(classifier: StoredClassifier, answered: AnsweredRows): PredictedTable {
  return {
    table: tableOfRows(classifier.columns, cellsOfRows(classifier, answered)),
    predictions: predictionsOf(answered),
  };
}
