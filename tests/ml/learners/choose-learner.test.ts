import { splitForFinal, splitForValidation } from '../../../ml/evaluation/validation-split.ts';
import { chooseLearner } from '../../../ml/learners/choose-learner.ts';
import { LEARNERS } from '../../../ml/learners/learner-list.ts';
import type { TrainingData } from '../../../ml/table/training-data.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { sampleTable } from '../../checks/sample-table.ts';
import { describeWithRealData, readRealTable } from '../../setup/real-data.ts';

const means = { workers: {}, now: () => 0, onProgress: () => undefined };
const classes = ['meals', 'office', 'travel'];

function dataOf(rows: number, only?: readonly string[]): TrainingData {
  const { table, labels } = sampleTable(rows, 1);
  const columns = only === undefined ? table.columns : table.columns.filter(({ type }) => only.includes(type));
  return {
    table: { rows, columns },
    labels: Int32Array.from(labels, (label) => classes.indexOf(label)),
    weights: null,
    classes: 3,
    seed: 3,
  };
}

const BANK_NUMBERS = [
  'age',
  'campaign',
  'pdays',
  'previous',
  'emp.var.rate',
  'cons.price.idx',
  'cons.conf.idx',
  'euribor3m',
  'nr.employed',
];

/** Whether somebody who is called will save; without the duration of the call, which is known only after it. */
function bankCalls(most: number): TrainingData {
  const { names, rows } = readRealTable('tabular/bank_marketing_additional_full.csv', most);
  const columns = names
    .filter((name) => name !== 'y' && name !== 'duration')
    .map((name) => ({ name, type: BANK_NUMBERS.includes(name) ? ('number' as const) : ('category' as const) }));
  const cells = (name: string) => rows.map((row) => row[names.indexOf(name)]!);
  const values = columns.map(({ name, type }) => ({
    name,
    values: type === 'number' ? cells(name).map(Number) : cells(name),
  }));
  const labels = Int32Array.from(cells('y'), (y) => (y === 'yes' ? 1 : 0));
  return { table: readTable(columns, values), labels, weights: null, classes: 2, seed: 1 };
}

describe('chooseLearner', () => {
  test('lists every learner once: those tried, best first, then the others with their reasons', async () => {
    const data = dataOf(240);
    const { comparison, learner } = await chooseLearner('auto', data, { folds: splitForValidation(data) }, means);
    expect(comparison.map((each) => each.learner).sort()).toEqual(LEARNERS.map(({ name }) => name).sort());
    const losses = comparison.flatMap(({ logLoss }) => (logLoss === null ? [] : [logLoss]));
    expect(losses).toEqual(losses.toSorted((a, b) => a - b));
    expect(comparison.filter(({ chosen }) => chosen).map((each) => each.learner)).toEqual([learner.name]);
    const skipped = comparison.filter(({ logLoss }) => logLoss === null);
    expect(skipped.map((each) => each.learner)).toEqual(['ml-random-forest']);
    expect(skipped[0]!.why).toEqual({ reason: 'many-rows', most: 200 });
  });

  test('tries the linear learner alone on texts, and no combination without texts', async () => {
    const texts = dataOf(120, ['text']);
    expect((await chooseLearner('auto', texts, { folds: splitForValidation(texts) }, means)).reason).toMatchObject({
      code: 'no-other-suits',
      values: { learner: 'linear' },
    });
    const numbers = dataOf(60, ['number', 'category']);
    const { comparison } = await chooseLearner('auto', numbers, { folds: splitForValidation(numbers) }, means);
    expect(comparison.find((each) => each.learner === 'combined')).toMatchObject({
      logLoss: null,
      why: { reason: 'not-texts-and-others' },
    });
  });

  // The bank's calls, 24,000 of them: on 5,000 rows linear is level with the best, on 20,000 boosting is ahead.
  describeWithRealData('the calls of a bank', () => {
    test('what is level on few rows meets once more on many, and may be beaten there', async () => {
      const data = bankCalls(24_000);
      const folds = splitForValidation(data);
      const once = await chooseLearner('auto', data, { folds }, means);
      expect(once.learner.name).toBe('linear');
      const { learner, reason, comparison } = await chooseLearner(
        'auto',
        data,
        { folds, final: splitForFinal(data) },
        means,
      );
      expect(learner.name).toBe('gradient-boosting');
      expect(reason).toMatchObject({
        code: 'compared',
        values: { rival: 'linear', by: 'probabilities', final: 20_000 },
      });
      const learnedFrom = (name: string) => comparison.find((each) => each.learner === name)!.learnedFrom;
      expect(['linear', 'gradient-boosting', 'ml-random-forest'].map(learnedFrom)).toEqual([20_000, 20_000, 0]);
    });
  });

  test('says that there are too few rows to compare by', async () => {
    const one = dataOf(1);
    const { learner, found, comparison } = await chooseLearner('auto', one, { folds: [] }, means);
    expect([learner.name, found]).toEqual(['linear', null]);
    expect(comparison.every(({ why }) => why?.reason === 'too-few-rows')).toBe(true);
  });
});
