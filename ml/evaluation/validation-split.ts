import { seededRandom, shuffledIndexes } from '../random.ts';
import { takeRows } from '../table/take-rows.ts';
import type { TrainingData } from '../table/training-data.ts';

/** Rows to learn from, and others to be asked. */
export interface Fold {
  readonly part: TrainingData;
  readonly validation: TrainingData;
}

/** With fewer rows every row is asked once, so that the choice does not hang on a handful. */
const FEW_ROWS = 1_000;
const FOLDS_OF_FEW = 4;
/** With more, one row in so many is asked. */
const VALIDATION_PART = 5;
/** Enough to choose by; the rows beyond are for the training. */
const MOST_VALIDATION_ROWS = 4_000;
const MOST_PART_ROWS = 16_000;

/**
 * Parts a training set, by its seed, into rows to learn from and rows to be asked: four folds when rows are few, else one.
 * Empty when there are not two rows.
 */
export function splitForValidation(data: TrainingData): Fold[] {
  const rows = data.table.rows;
  if (rows < 2) return [];
  const order = shuffledIndexes(rows, seededRandom(data.seed ^ 0x51ed));
  if (rows >= FEW_ROWS) {
    const asked = Math.min(MOST_VALIDATION_ROWS, Math.floor(rows / VALIDATION_PART));
    return [{ part: takeData(data, order.slice(asked, asked + MOST_PART_ROWS)), validation: takeData(data, order.slice(0, asked)) }];
  }
  const folds = Math.min(FOLDS_OF_FEW, rows);
  return Array.from({ length: folds }, (_, fold) => ({
    part: takeData(data, order.filter((_, at) => at % folds !== fold)),
    validation: takeData(data, order.filter((_, at) => at % folds === fold)),
  }));
}

/** The right classes of the rows asked, fold after fold. */
export function validationLabels(folds: readonly Fold[]): Int32Array {
  return Int32Array.from(folds.flatMap((fold) => [...fold.validation.labels]));
}

function takeData(data: TrainingData, rows: Int32Array): TrainingData {
  const { weights } = data;
  return {
    ...data,
    table: takeRows(data.table, rows),
    labels: rows.map((row) => data.labels[row]!),
    weights: weights === null ? null : Float64Array.from(rows, (row) => weights[row]!),
  };
}
