import { predictLinear, trainLinear } from '../linear/linear.ts';
import { seededRandom, shuffledIndexes } from '../random.ts';
import { takeRows } from '../table/take-rows.ts';
import type { TrainingData } from '../table/training-data.ts';

/** Three passes tell classes apart nearly as well as many, and hold less to a wrong label. */
const PASSES = 3;

/**
 * What a linear model gives every row that has not learnt from that row: rows are dealt into folds at random, and each fold
 * is answered by a model of the others. Costs `folds` short trainings.
 *
 * @param folds at least 2, at most the rows
 * @returns rows × classes, row-major
 */
export function outOfFold(data: TrainingData, folds: number): Float64Array {
  const { table, labels, classes, seed } = data;
  const answers = new Float64Array(table.rows * classes);
  const order = shuffledIndexes(table.rows, seededRandom(seed));
  for (let fold = 0; fold < folds; fold++) {
    const asked = order.filter((_, place) => place % folds === fold);
    const learnt = order.filter((_, place) => place % folds !== fold);
    const part = { ...data, table: takeRows(table, learnt), labels: Int32Array.from(learnt, (row) => labels[row]!), weights: null };
    const probabilities = predictLinear(trainLinear(part, { epochs: PASSES, temperature: 1 }), takeRows(table, asked));
    asked.forEach((row, place) => answers.set(probabilities.subarray(place * classes, (place + 1) * classes), row * classes));
  }
  return answers;
}
