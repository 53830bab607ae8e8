import { predictLinear, trainLinear } from '../linear/linear.ts';
import { seededRandom, shuffledIndexes } from '../random.ts';
import { takeRows } from '../table/take-rows.ts';
import type { TrainingData } from '../table/training-data.ts';

/** Three passes tell classes apart nearly as well as many, and hold less to a wrong label. */
const PASSES = 3;

/** What models say of rows that they have not learnt from. */
export interface OutOfFold {
  /** rows × classes, row-major. */
  readonly probabilities: Float64Array;
  /** Per column of the table, 0 … 1: how much of the answers it carries. */
  readonly columnCredit: Float64Array;
}

/**
 * What a linear model gives every row that has not learnt from that row: rows are dealt into folds at random, and each fold
 * is answered by a model of the others. Costs `folds` short trainings.
 *
 * @param folds at least 2, at most the rows
 */
export function outOfFold(data: TrainingData, folds: number): OutOfFold {
  const { table, labels, classes, seed } = data;
  const probabilities = new Float64Array(table.rows * classes);
  const columnCredit = new Float64Array(table.columns.length);
  const order = shuffledIndexes(table.rows, seededRandom(seed));
  for (let fold = 0; fold < folds; fold++) {
    const asked = order.filter((_, place) => place % folds === fold);
    const learnt = order.filter((_, place) => place % folds !== fold);
    const part = { ...data, table: takeRows(table, learnt), labels: Int32Array.from(learnt, (row) => labels[row]!), weights: null };
    const model = trainLinear(part, { epochs: PASSES, temperature: 1 });
    const answers = predictLinear(model, takeRows(table, asked));
    asked.forEach((row, place) => probabilities.set(answers.subarray(place * classes, (place + 1) * classes), row * classes));
    model.columnCredit.forEach((credit, column) => { columnCredit[column]! += credit / folds; });
  }
  return { probabilities, columnCredit };
}
