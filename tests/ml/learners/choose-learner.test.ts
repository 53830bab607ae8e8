import { splitForValidation } from '../../../ml/evaluation/validation-split.ts';
import { chooseLearner } from '../../../ml/learners/choose-learner.ts';
import { LEARNERS } from '../../../ml/learners/learner-list.ts';
import type { TrainingData } from '../../../ml/table/training-data.ts';
import { sampleTable } from '../../checks/sample-table.ts';

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

describe('chooseLearner', () => {
  test('lists every learner once: those tried, best first, then the others with their reasons', async () => {
    const data = dataOf(240);
    const { comparison, learner } = await chooseLearner('auto', data, splitForValidation(data), means);
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
    expect((await chooseLearner('auto', texts, splitForValidation(texts), means)).reason).toMatchObject({
      code: 'no-other-suits',
      values: { learner: 'linear' },
    });
    const numbers = dataOf(60, ['number', 'category']);
    const { comparison } = await chooseLearner('auto', numbers, splitForValidation(numbers), means);
    expect(comparison.find((each) => each.learner === 'combined')).toMatchObject({
      logLoss: null,
      why: { reason: 'not-texts-and-others' },
    });
  });

  test('says that there are too few rows to compare by', async () => {
    const one = dataOf(1);
    const { learner, found, comparison } = await chooseLearner('auto', one, [], means);
    expect([learner.name, found]).toEqual(['linear', null]);
    expect(comparison.every(({ why }) => why?.reason === 'too-few-rows')).toBe(true);
  });
});
