import { bestClasses } from '../../ml/evaluation/best-class.ts';
import { predictProbabilities, type ClassificationModel } from '../../ml/learners/classification-model.ts';
import type { PredictedTable } from '../../ml/sketches/table-profile.ts';
import type { ColumnSpec } from '../../ml/table/column.ts';
import { tableOfRows } from './table-of-rows.ts';
import type { LabelledRow } from './training-set.ts';

/** Labelled rows with a model's answers. */
export interface AnsweredRows extends PredictedTable {
  readonly labels: readonly string[];
  /** Rows × classes, row-major. */
  readonly probabilities: Float64Array;
}

/** Asks a model about labelled rows. */
export function answerRows(model: ClassificationModel, columns: readonly ColumnSpec[], rows: readonly LabelledRow[]): AnsweredRows {
  const table = tableOfRows(columns, rows.map((row) => row.cells));
  const probabilities = predictProbabilities(model, table);
  const predicted = bestClasses(probabilities, model.classes.length);
  const confidence = Float64Array.from(predicted, (best, row) => probabilities[row * model.classes.length + best]!);
  return { table, labels: rows.map((row) => row.class), probabilities, predictions: { classes: model.classes, predicted, confidence } };
}
