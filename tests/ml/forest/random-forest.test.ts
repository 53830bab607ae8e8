import { growHere, predictForest, trainForest } from '../../../ml/forest/random-forest.ts';
import { growTrees } from '../../../ml/forest/grow-trees.ts';
import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import { evaluate } from '../../../ml/evaluation/evaluate.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const sample = sampleTable(400, 1);
const classes = ['meals', 'office', 'travel'];
const data = {
  table: sample.table,
  labels: Int32Array.from(sample.labels, (label) => classes.indexOf(label)),
  weights: null,
  classes: 3,
  seed: 3,
};
const settings = { trees: 30, growTrees: growHere, onProgress: () => undefined };

describe('trainForest', () => {
  test('learns, and says how sure it is', async () => {
    const asked = sampleTable(1_000, 2);
    const metrics = evaluate(
      classes,
      predictForest(await trainForest(data, settings), asked.table),
      asked.labels,
      sample.labels,
    );
    expect(metrics.accuracy.value).toBeGreaterThan(0.9);
    expect(metrics.expectedCalibrationError).toBeLessThan(0.08);
  });

  test('is the same whoever grows its trees', async () => {
    const elsewhere = {
      ...settings,
      growTrees: async (task: Parameters<typeof growTrees>[0]) => [
        ...growTrees(task, [...Array(15).keys()]),
        ...growTrees(
          task,
          [...Array(15).keys()].map((at) => at + 15),
        ),
      ],
    };
    expect(await trainForest(data, elsewhere)).toEqual(await trainForest(data, settings));
  });

  test('minds the weights of the rows', async () => {
    const weights = Float64Array.from(sample.labels, (label) => (label === 'office' ? 0 : 1));
    const best = bestClasses(predictForest(await trainForest({ ...data, weights }, settings), sample.table), 3);
    expect(best.filter((each) => each === 1).length).toBeLessThan(4);
  });

  test('tells of its progress, up to all', async () => {
    const shares: number[] = [];
    await trainForest(data, { ...settings, trees: 4, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });
});
