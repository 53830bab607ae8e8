import { boostHere } from '../../../ml/boosting/boost.ts';
import { predictBoosting, trainBoosting, type BoostingSettings } from '../../../ml/boosting/gradient-boosting.ts';
import { evaluate } from '../../../ml/evaluation/evaluate.ts';
import { modelNames, sampleData } from './sample-data.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const settings = (rounds: number): BoostingSettings => ({ rounds, boost: boostHere, onProgress: () => undefined });

/**
 * Numbers with missing, numbers and values, by a formula that Python can repeat; the class follows from all of them.
 */
function formulaData(rows: number, classes: number) {
  const at = Array.from({ length: rows }, (_, row) => row);
  const a = at.map((i) => (i % 11 === 0 ? NaN : (i * 37) % 101));
  const b = at.map((i) => (i * i) % 97);
  const c = at.map((i) => (i * 7) % 13);
  const labels = Int32Array.from(at, (i) => {
    const score =
      (Number.isNaN(a[i]!) ? 60 : a[i]!) +
      (b[i]! > 40 ? 30 : 0) +
      ([1, 4, 9].includes(c[i]!) ? 50 : 0) +
      ((i * 31) % 29);
    return classes === 2 ? Number(score > 90) : Number(score > 70) + Number(score > 110);
  });
  const columns = [
    { name: 'a', type: 'number' as const, values: Float64Array.from(a) },
    { name: 'b', type: 'number' as const, values: Float64Array.from(b) },
    { name: 'c', type: 'category' as const, values: c.map((value) => `v${value}`) },
  ];
  return { table: { rows, columns }, labels, weights: null, classes, seed: 1 };
}

describe('trainBoosting', () => {
  // scikit-learn 1.9.1: HistGradientBoostingClassifier(max_iter=6, l2_regularization=.1, early_stopping=False,
  // categorical_features=[2]) on the first 800 rows of the same formula; predict_proba of rows 800, 801, 810 and 935.
  test.each([
    [
      2,
      [
        [0.71415, 0.28585],
        [0.24855, 0.75145],
        [0.25351, 0.74649],
        [0.25351, 0.74649],
      ],
    ],
    [
      3,
      [
        [0.76019, 0.12482, 0.115],
        [0.10921, 0.18716, 0.70363],
        [0.11407, 0.34205, 0.54389],
        [0.11596, 0.63344, 0.25061],
      ],
    ],
  ])('answers as scikit-learn does, for %d classes', async (classes, expected) => {
    const model = await trainBoosting(formulaData(800, classes), settings(6));
    const probabilities = predictBoosting(model, formulaData(1_000, classes).table);
    [800, 801, 810, 935].forEach((row, at) =>
      expected[at]!.forEach((share, k) =>
        expect(Math.abs(probabilities[row * classes + k]! - share)).toBeLessThan(1e-4),
      ),
    );
  });

  test('learns a mixed table with texts, from 90 rows too', async () => {
    const asked = sampleTable(1_000, 2);
    const train = sampleData(90);
    const metrics = evaluate(
      modelNames,
      predictBoosting(await trainBoosting(train.data, settings(60)), asked.table),
      asked.labels,
      train.labels,
    );
    expect(metrics.accuracy.value).toBeGreaterThan(0.9);
  });

  test('is the same again, and another for another seed only when rows are held back', async () => {
    const { data } = sampleData(400);
    const train = (seed: number, earlyStopping: boolean) =>
      trainBoosting({ ...data, seed }, { ...settings(40), earlyStopping });
    expect(await train(3, false)).toEqual(await train(4, false));
    expect(await train(3, true)).toEqual(await train(3, true));
    expect((await train(3, true)).trees).not.toEqual((await train(4, true)).trees);
    expect((await train(3, true)).rounds).toBeLessThanOrEqual(40);
  });

  test('follows the weights', async () => {
    const { data } = sampleData(300);
    const weights = Float64Array.from(data.labels, (label) => (label === 2 ? 1 : 0.001));
    const probabilities = predictBoosting(await trainBoosting({ ...data, weights }, settings(10)), data.table);
    expect(probabilities.filter((_, at) => at % 3 === 2).every((share) => share > 0.9)).toBe(true);
  });

  test('answers the shares of the classes before the first round', async () => {
    const { data } = sampleData(300);
    const model = await trainBoosting(data, settings(0));
    const shares = [0, 1, 2].map((k) => data.labels.filter((label) => label === k).length / 300);
    predictBoosting(model, data.table).forEach((share, at) => expect(share).toBeCloseTo(shares[at % 3]!, 9));
  });

  test('knows one class, and one row', async () => {
    const { data } = sampleData(40);
    const oneClass = await trainBoosting({ ...data, labels: new Int32Array(40), classes: 1 }, settings(3));
    expect([...new Set(predictBoosting(oneClass, data.table))]).toEqual([1]);
    const first = {
      rows: 1,
      columns: data.table.columns.map((column) => ({ ...column, values: column.values.slice(0, 1) })),
    } as typeof data.table;
    const oneRow = await trainBoosting({ ...data, table: first, labels: Int32Array.of(1) }, settings(3));
    expect(predictBoosting(oneRow, first)[1]).toBeGreaterThan(0.99);
  });
});

describe('predictBoosting', () => {
  test('takes an unseen value like a missing one, and missing columns', async () => {
    const { data } = sampleData(300);
    const model = await trainBoosting(data, settings(10));
    const withCentre = (value: string | null) => ({
      rows: 300,
      columns: data.table.columns.map((column) =>
        column.name === 'Centre'
          ? { name: 'Centre', type: 'category' as const, values: new Array<string | null>(300).fill(value) }
          : column,
      ),
    });
    expect(predictBoosting(model, withCentre('CC999'))).toEqual(predictBoosting(model, withCentre(null)));
    expect(predictBoosting(model, { rows: 2, columns: [] }).every((share) => share > 0 && share < 1)).toBe(true);
  });
});
