import { predictDecisionTree, trainDecisionTree } from '../../../ml/decision-tree/decision-tree.ts';
import { evaluate } from '../../../ml/evaluation/evaluate.ts';
import { seededRandom } from '../../../ml/random.ts';
import { sampleTable } from '../../checks/sample-table.ts';
import { modelNames, sampleData } from '../boosting/sample-data.ts';

describe('trainDecisionTree', () => {
  test('learns a mixed table with texts', async () => {
    const asked = sampleTable(1_000, 2);
    const train = sampleData(400);
    const metrics = evaluate(
      modelNames,
      predictDecisionTree(await trainDecisionTree(train.data), asked.table),
      asked.labels,
      train.labels,
    );
    expect(metrics.accuracy.value).toBeGreaterThan(0.85);
    expect(metrics.expectedCalibrationError).toBeLessThan(0.05);
  });

  test('finds nothing in random labels, and answers the shares of the classes', async () => {
    const random = seededRandom(5);
    const rows = 600;
    const numbers = () => Float64Array.from({ length: rows }, () => random.integer(1_000_000));
    const table = {
      rows,
      columns: [
        { name: 'valor', type: 'number' as const, values: numbers() },
        { name: 'tempo', type: 'number' as const, values: numbers() },
      ],
    };
    const labels = Int32Array.from({ length: rows }, () => random.integer(2));
    const model = await trainDecisionTree({ table, labels, weights: null, classes: 2, seed: 1 });
    expect(model.root.split).toBeNull();
    const ones = labels.reduce((sum, label) => sum + label, 0) / rows;
    predictDecisionTree(model, table).forEach((share, at) =>
      expect(share).toBeCloseTo(at % 2 === 1 ? ones : 1 - ones, 9),
    );
  });

  test('is the same for the same seed, and does not depend on the scale of the weights', async () => {
    const { data } = sampleData(300);
    const weights = new Float64Array(300).fill(1);
    expect(await trainDecisionTree({ ...data, weights: weights.map(() => 4) })).toEqual(await trainDecisionTree(data));
    expect((await trainDecisionTree({ ...data, weights: weights.map((_, row) => 1 + (row % 3)) })).prior).not.toEqual(
      (await trainDecisionTree(data)).prior,
    );
  });

  test('grows no deeper than asked, and tells how far it is', async () => {
    const shares: number[] = [];
    const model = await trainDecisionTree(sampleData(300).data, {
      mostDepth: 0,
      onProgress: (share) => shares.push(share),
    });
    expect(model.root.split).toBeNull();
    expect(shares.at(-1)).toBe(1);
  });

  test('knows one class, and one row', async () => {
    const { data } = sampleData(40);
    const oneClass = await trainDecisionTree({ ...data, labels: new Int32Array(40), classes: 1 });
    expect([...new Set(predictDecisionTree(oneClass, data.table))]).toEqual([1]);
    const first = {
      rows: 1,
      columns: data.table.columns.map((column) => ({ ...column, values: column.values.slice(0, 1) })),
    } as typeof data.table;
    expect([
      ...predictDecisionTree(await trainDecisionTree({ ...data, table: first, labels: Int32Array.of(1) }), first),
    ]).toEqual([0, 1, 0]);
  });
});

describe('predictDecisionTree', () => {
  test('answers rows of probabilities for missing columns and new values too', async () => {
    const model = await trainDecisionTree(sampleData(300).data);
    const probabilities = predictDecisionTree(model, {
      rows: 2,
      columns: [{ name: 'Centre', type: 'category', values: ['never seen', null] }],
    });
    expect(probabilities).toHaveLength(6);
    expect(probabilities[0]! + probabilities[1]! + probabilities[2]!).toBeCloseTo(1, 12);
    expect(probabilities.every((share) => share > 0 && share < 1)).toBe(true);
  });
});
