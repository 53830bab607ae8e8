import { linearProbabilities, predictLinear, trainLinear, validateLinear } from '../../../ml/linear/linear.ts';
import { splitForValidation } from '../../../ml/evaluation/validation-split.ts';
import { alignColumns, sortColumns } from '../../../ml/table/align-columns.ts';
import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const sample = sampleTable(240, 1);
const classes = ['meals', 'office', 'travel'];
const data = {
  table: alignColumns(sample.table, sortColumns(sample.columns)),
  labels: Int32Array.from(sample.labels, (label) => classes.indexOf(label)),
  weights: null,
  classes: 3,
  seed: 1,
};

describe('validateLinear', () => {
  test('finds how often to pass over the rows, and a log-loss far below knowing nothing', () => {
    const settings = validateLinear(splitForValidation(data));
    expect(settings.epochs >= 1 && settings.epochs <= 15).toBe(true);
    expect(settings.logLoss).toBeLessThan(0.5 * Math.log(3));
  });

  test('without folds has settings all the same', () => {
    expect(validateLinear([])).toEqual({
      epochs: 15,
      temperature: 1,
      logLoss: Math.LN2,
      probabilities: new Float64Array(0),
      novelty: new Float32Array(0),
    });
  });
});

describe('trainLinear', () => {
  const model = trainLinear(data, { epochs: 4, temperature: 1 });

  test('credits the merchant with most of the answers', () => {
    const credit = new Map(model.encoder.columns.map((column, at) => [column.name, model.columnCredit[at]!]));
    expect(credit.get('Merchant')).toBe(1);
    expect(Math.max(...[...credit].filter(([name]) => name !== 'Merchant').map(([, each]) => each))).toBeLessThan(0.5);
  });

  test('answers its own rows', () => {
    const best = bestClasses(predictLinear(model, sample.table), 3);
    expect(data.labels.filter((label, row) => label === best[row]).length / 240).toBeGreaterThan(0.93);
  });

  test('minds the weights of the rows', () => {
    // Half of the rows are contradicted by copies that weigh next to nothing.
    const twice = (numbers: Int32Array): Int32Array =>
      Int32Array.from([...numbers, ...numbers.map((label) => (label + 1) % 3)]);
    const table = {
      rows: 480,
      columns: data.table.columns.map((column) => ({
        ...column,
        values:
          'buffer' in column.values
            ? Float64Array.from([...column.values, ...column.values])
            : [...column.values, ...column.values],
      })),
    };
    const weights = Float64Array.from({ length: 480 }, (_, row) => (row < 240 ? 1 : 0.01));
    const weighted = trainLinear(
      { ...data, table: table as typeof data.table, labels: twice(data.labels), weights },
      { epochs: 4, temperature: 1 },
    );
    const best = bestClasses(predictLinear(weighted, data.table), 3);
    expect(data.labels.filter((label, row) => label === best[row]).length / 240).toBeGreaterThan(0.9);
  });

  test('applies its temperature', () => {
    const cold = { ...model, temperature: 0.5 };
    const scores = Float64Array.of(1, 0, 0);
    expect(linearProbabilities(cold, scores.slice())[0]).toBeGreaterThan(
      linearProbabilities(model, scores.slice())[0]!,
    );
  });
});
