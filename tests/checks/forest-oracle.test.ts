import { SplitFinder } from '../../ml/forest/gini-split.ts';
import type { ForestTask } from '../../ml/forest/forest-task.ts';
import { NodeRows } from '../../ml/forest/node-rows.ts';
import { growHere, predictForest, trainForest } from '../../ml/forest/random-forest.ts';
import { bestClasses } from '../../ml/evaluation/best-class.ts';
import { logLoss } from '../../ml/evaluation/log-loss.ts';
import { seededRandom } from '../../ml/random.ts';
import { oracleData, oracleRows } from './oracle-rows.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

describe('the forest, against scikit-learn', () => {
  // DecisionTreeClassifier(max_depth=1).fit(X, y, sample_weight=[1, 2, 3, 1, …]) of scikit-learn 1.9.1 on
  // oracleRows(40, seed): tree_.feature[0] and tree_.threshold[0], the same for random_state 0 … 19. Bins are whole
  // numbers, so a threshold of 45.5 is bin 45.
  test.each([
    [3, 1, 45.5],
    [4, 2, 28.5],
    [5, 2, 24.5],
    [6, 2, 14],
    [7, 2, 32.5],
    [8, 2, 22],
  ])('cuts the rows of seed %d by the same column at the same place', (seed, column, threshold) => {
    const { columns, labels } = oracleRows(40, seed);
    const task: ForestTask = {
      rows: 40,
      columns: 6,
      classes: 3,
      bins: Uint8Array.from(columns.flat()),
      labels: Int32Array.from(labels),
      weights: null,
      trees: 1,
      columnsPerSplit: 6,
      leastLeafRows: 1,
      seed,
    };
    const node = new NodeRows(
      task,
      Uint16Array.from(labels, (_, row) => 1 + (row % 3)),
    );
    node.enter(0, 40);
    expect(new SplitFinder(task, seededRandom(seed), 40).find(node, 0)).toEqual({ column, bin: Math.floor(threshold) });
  });

  // RandomForestClassifier(50) of scikit-learn 1.9.1, random_state 0 … 29, trained on oracleRows(400, 1), asked
  // oracleRows(2_000, 2): accuracy .8633 ± .0046 (one standard deviation), log-loss .557 ± .015, leaves per tree 71.4 ±
  // 1.1. ml-random-forest 2.1.0 with 50 trees and its own settings, seeds 1 … 3: accuracy .8695, .8635, .8540.
  test('is as often right, grows trees of the same size, and knows better how sure it is', async () => {
    const test = oracleRows(2_000, 2);
    const asked = oracleData(test, 0).table;
    const right = Int32Array.from(test.labels);
    const runs = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (seed) => {
        const model = await trainForest(oracleData(oracleRows(400, 1), seed), {
          trees: 50,
          growTrees: growHere,
          onProgress: () => undefined,
        });
        const probabilities = predictForest(model, asked);
        const best = bestClasses(probabilities, 3);
        return {
          accuracy: right.filter((label, row) => label === best[row]).length / right.length,
          loss: logLoss(probabilities, 3, right),
          leaves: mean(model.trees.map((tree) => (tree.leaves.length + 1) / 2)),
        };
      }),
    );
    // Three standard errors of a mean of eight against one of thirty.
    expect(Math.abs(mean(runs.map((run) => run.accuracy)) - 0.8633)).toBeLessThan(0.0055);
    expect(Math.abs(mean(runs.map((run) => run.leaves)) - 71.4)).toBeLessThan(1.4);
    expect(mean(runs.map((run) => run.loss))).toBeLessThan(0.557);
  });
});
