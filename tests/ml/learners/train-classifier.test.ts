import { learnerSentence } from '../../../contract/words/learner-words.ts';
import { trainClassifier, type TrainingStep } from '../../../ml/learners/train-classifier.ts';
import { growTrees } from '../../../ml/forest/grow-trees.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { sampleTable } from '../../checks/sample-table.ts';
import { seededRandom } from '../../../ml/random.ts';

const silent = { onProgress: () => undefined };

/** A chessboard of two numbers: no straight line parts it, so trees are needed. */
function chessboard(rows: number) {
  const random = seededRandom(6);
  const x = Array.from({ length: rows }, () => random.next() * 3);
  const y = Array.from({ length: rows }, () => random.next() * 3);
  const columns = [
    { name: 'x', type: 'number' },
    { name: 'y', type: 'number' },
  ] as const;
  return {
    columns,
    table: readTable(columns, [
      { name: 'x', values: x },
      { name: 'y', values: y },
    ]),
    labels: x.map((each, row) => ((Math.floor(each) + Math.floor(y[row]!)) % 2 === 0 ? 'black' : 'white')),
  };
}

describe('trainClassifier', () => {
  test('takes the forest where columns work together, and says why', async () => {
    const { columns, table, labels } = chessboard(600);
    const { model, learnerReason } = await trainClassifier(
      { table, labels },
      { columns, learner: 'auto', seed: 1 },
      silent,
    );
    expect(model.learner).toBe('random-forest');
    expect(learnerSentence(learnerReason)).toMatch(
      /^A random forest was right on 9\d\.\d % of 600 rows it had not seen; the linear learner on 6\d\.\d %\.$/,
    );
    expect(model.validation.championLogLoss).toBeLessThan(model.validation.linearLogLoss);
  });

  test('takes the linear learner where words decide', async () => {
    const merchants = Array.from(
      { length: 60 },
      (_, at) => `shop${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`,
    );
    const texts = Array.from({ length: 480 }, (_, row) => `${merchants[row % 60]!} store`);
    const columns = [{ name: 't', type: 'text' }] as const;
    const { model, learnerReason } = await trainClassifier(
      {
        table: readTable(columns, [{ name: 't', values: texts }]),
        labels: texts.map((_, row) => `c${(row % 60) % 12}`),
      },
      { columns, learner: 'auto', seed: 1 },
      silent,
    );
    expect(model.learner).toBe('linear');
    expect(learnerSentence(learnerReason)).toBe(
      'The linear learner was right on 100 % of 480 rows it had not seen; no other learner suits this table.',
    );
  });

  test('takes the learner that a person chose, and says so', async () => {
    const { columns, table, labels } = sampleTable(60, 1);
    const choose = async (learner: 'linear' | 'random-forest') =>
      trainClassifier({ table, labels }, { columns, learner, seed: 1 }, silent);
    expect(learnerSentence((await choose('linear')).learnerReason)).toMatch(
      /^The linear learner was chosen by hand; it was right on /,
    );
    expect(learnerSentence((await choose('random-forest')).learnerReason)).toMatch(
      /^A random forest was chosen by hand; /,
    );
  });

  test('refuses ml-random-forest for a table that it would take minutes for', async () => {
    const { columns, table, labels } = chessboard(4_000);
    await expect(
      trainClassifier({ table, labels }, { columns, learner: 'ml-random-forest', seed: 1 }, silent),
    ).rejects.toMatchObject({ refusal: { reason: 'small-forest', rows: 4_000 } });
  });

  test('tells of its steps in order, and lets others grow the trees', async () => {
    const { columns, table, labels } = sampleTable(60, 1);
    const steps: TrainingStep[] = [];
    let grown = 0;
    const hooks = {
      onProgress: (step: TrainingStep) => {
        if (steps.at(-1) !== step) steps.push(step);
      },
      growTrees: async (task: Parameters<typeof growTrees>[0]) => {
        grown += task.trees;
        return growTrees(task, [...Array(task.trees).keys()]);
      },
    };
    const { model } = await trainClassifier({ table, labels }, { columns, learner: 'random-forest', seed: 1 }, hooks);
    expect(steps).toEqual(['encoding', 'comparing', 'training']);
    expect(grown).toBe(4 * 40 + 100);
    expect(model).toEqual(
      (await trainClassifier({ table, labels }, { columns, learner: 'random-forest', seed: 1 }, silent)).model,
    );
  });

  test('leaves ignored columns out of the model', async () => {
    const { table, labels, columns } = sampleTable(40, 1);
    const { model } = await trainClassifier(
      { table, labels },
      {
        columns: columns.map((column) => (column.name === 'Amount' ? { name: 'Amount', type: 'ignored' } : column)),
        learner: 'linear',
        seed: 1,
      },
      silent,
    );
    expect(model.columns.map((column) => column.name)).toEqual(['Centre', 'Merchant', 'Refund', 'When', '__proto__']);
    expect(model.classes).toEqual(['meals', 'office', 'travel']);
  });

  test('refuses weights for other rows', async () => {
    const { table, labels, columns } = sampleTable(10, 1);
    await expect(
      trainClassifier({ table, labels, weights: new Float64Array(3) }, { columns, learner: 'linear', seed: 1 }, silent),
    ).rejects.toThrow('trainClassifier requires one weight for each row');
  });
});
