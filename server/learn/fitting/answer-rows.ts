import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import { predictProbabilities, type ClassificationModel } from '../../../ml/learners/classification-model.ts';
import type { PredictedTable } from '../../../ml/sketches/table-profile.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { TrainingRow } from './training-set.ts';

/** Labelled rows with a model's answers. */
export interface LabelledAnswers extends PredictedTable {
  readonly labels: readonly string[];
  /** Rows × classes, row-major. */
  readonly probabilities: Float64Array;
}

/** Rows asked at a time: with many classes, the probabilities of all experts at once would need gigabytes. */
const BLOCK_ROWS = 8_192;

/** Asks a model about labelled rows. */
export function answerRows(
  model: ClassificationModel,
  columns: readonly ColumnSpec[],
  rows: readonly TrainingRow[],
): LabelledAnswers {
  const probabilities = new Float64Array(rows.length * model.classes.length);
  const answers = askInBlocks(model, columns, rows, (block, from) =>
    probabilities.set(block, from * model.classes.length),
  );
  return { ...answers, labels: rows.map((row) => row.class), probabilities };
}

/** Asks a model about rows of which only the answers matter: 12 bytes a row, however many classes there are. */
export function predictRows(
  model: ClassificationModel,
  columns: readonly ColumnSpec[],
  rows: readonly TrainingRow[],
): PredictedTable {
  return askInBlocks(model, columns, rows, () => undefined);
}

function askInBlocks(
  model: ClassificationModel,
  columns: readonly ColumnSpec[],
  rows: readonly TrainingRow[],
  onBlock: (probabilities: Float64Array, from: number) => void,
): PredictedTable {
  const classes = model.classes.length;
  const predicted = new Int32Array(rows.length);
  const confidence = new Float64Array(rows.length);
  for (let from = 0; from < rows.length; from += BLOCK_ROWS) {
    const table = tableOfRows(
      columns,
      rows.slice(from, from + BLOCK_ROWS).map((row) => row.cells),
    );
    const probabilities = predictProbabilities(model, table);
    const best = bestClasses(probabilities, classes);
    predicted.set(best, from);
    best.forEach((k, row) => (confidence[from + row] = probabilities[row * classes + k]!));
    onBlock(probabilities, from);
  }
  return {
    table: tableOfRows(
      columns,
      rows.map((row) => row.cells),
    ),
    predictions: { classes: model.classes, predicted, confidence },
  };
}
