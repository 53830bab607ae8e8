import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import { predictProbabilities, type ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { familiarityOf } from '../../../ml/evaluation/unknown-rule.ts';
import { answerRows as answerOnline, encodeRows, startOnlineModel } from '../../../ml/online/online-model.ts';
import type { PredictedTable } from '../../../ml/sketches/table-profile.ts';
import type { ColumnSpec, Table } from '../../../ml/table/column.ts';
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

/**
 * As {@link answerRows}, and which rows the model calls unknown, as it does before any feedback has come: left out
 * where it has no rule for that.
 */
export function withUnknown(
  model: ClassificationModel,
  columns: readonly ColumnSpec[],
  rows: readonly TrainingRow[],
): LabelledAnswers {
  const answers = answerRows(model, columns, rows);
  if (model.unknown === undefined) return answers;
  const { threshold } = model.unknown;
  const online = startOnlineModel(model);
  const unknown: boolean[] = [];
  for (const table of tablesOf(columns, rows)) {
    const encoded = encodeRows(online, table);
    const probabilities = answerOnline(online, encoded);
    const classes = model.classes.length;
    encoded.novelty.forEach((isNew, row) =>
      unknown.push(familiarityOf(probabilities, row * classes, classes, isNew) < threshold),
    );
  }
  return { ...answers, predictions: { ...answers.predictions, unknown } };
}

/** Asks a model about rows of which only the answers matter: 12 bytes a row, however many classes there are. */
export function predictRows(
  model: ClassificationModel,
  columns: readonly ColumnSpec[],
  rows: readonly TrainingRow[],
): PredictedTable {
  return askInBlocks(model, columns, rows, () => undefined);
}

/** The rows as tables, a block each. */
function* tablesOf(columns: readonly ColumnSpec[], rows: readonly TrainingRow[]): Generator<Table, void> {
  for (let from = 0; from < rows.length; from += BLOCK_ROWS)
    yield tableOfRows(
      columns,
      rows.slice(from, from + BLOCK_ROWS).map((row) => row.cells),
    );
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
  let from = 0;
  for (const table of tablesOf(columns, rows)) {
    const probabilities = predictProbabilities(model, table);
    const best = bestClasses(probabilities, classes);
    predicted.set(best, from);
    for (const [row, k] of best.entries()) confidence[from + row] = probabilities[row * classes + k]!;
    onBlock(probabilities, from);
    from += table.rows;
  }
  return {
    table: tableOfRows(
      columns,
      rows.map((row) => row.cells),
    ),
    predictions: { classes: model.classes, predicted, confidence },
  };
}
