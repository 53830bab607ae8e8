import { hasTextAndOthers, type CombinedModel } from '../../../ml/learners/combined-learner.ts';
import { predictProbabilities } from '../../../ml/learners/classification-model.ts';
import { modelFromBytes, modelToBytes } from '../../../ml/learners/model-bytes.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import { LearnerRefusal } from '../../../ml/learners/learner.ts';
import { seededRandom } from '../../../ml/random.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const silent = { onProgress: () => undefined };
const columns = [
  { name: 'Merchant', type: 'text' },
  { name: 'Centre', type: 'category' },
] as const;

/** What a merchant sells depends on who buys: neither column tells the class alone. */
function purchases(rows: number, seed: number) {
  const random = seededRandom(seed);
  const merchants = Array.from({ length: rows }, () => random.integer(25));
  const centres = Array.from({ length: rows }, () => random.integer(4));
  return {
    table: readTable(columns, [
      { name: 'Merchant', values: merchants.map((merchant) => `${String.fromCharCode(97 + merchant).repeat(3)} shop`) },
      { name: 'Centre', values: centres.map((centre) => `C${centre}`) },
    ]),
    labels: merchants.map((merchant, row) => `class ${(merchant * 7 + centres[row]! * (merchant % 3)) % 5}`),
  };
}

describe('combined', () => {
  test('learns what a text and another column say only together, and says what it looked up', async () => {
    const { model, settings, comparison } = await trainClassifier(
      purchases(320, 1),
      { columns, learner: 'combined', seed: 1 },
      silent,
    );
    expect(settings[0]).toEqual({ name: 'Values looked up', value: expect.stringContaining('with Centre') });
    const { neighbours } = model.champion.model as CombinedModel;
    const asked = neighbours === null ? 'not asked, they added nothing' : 'asked';
    expect(settings[1]).toEqual({ name: 'Rows most alike', value: asked });
    const loss = (learner: string) => comparison.find((each) => each.learner === learner)!.logLoss!;
    expect(loss('combined')).toBeLessThan(loss('linear'));
    const unseen = purchases(200, 2);
    const probabilities = predictProbabilities(model, unseen.table);
    const right = unseen.labels.filter(
      (label, row) =>
        model.classes[
          [...probabilities.subarray(row * 5, row * 5 + 5).keys()].reduce((best, k) =>
            probabilities[row * 5 + k]! > probabilities[row * 5 + best]! ? k : best,
          )
        ] === label,
    );
    expect(right.length / 200).toBeGreaterThan(0.85);
  });

  test('shares the linear base with its model, also when it was saved', async () => {
    const { model } = await trainClassifier(purchases(120, 1), { columns, learner: 'combined', seed: 1 }, silent);
    const read = modelFromBytes(modelToBytes(model));
    expect(read.champion.learner === 'combined' && read.champion.model.linear === read.linear).toBe(true);
  });

  test('refuses a table of texts alone', async () => {
    const { table, labels } = purchases(60, 1);
    await expect(
      trainClassifier({ table, labels }, { columns: columns.slice(0, 1), learner: 'combined', seed: 1 }, silent),
    ).rejects.toThrow(LearnerRefusal);
    expect(hasTextAndOthers(table)).toBe(true);
    expect(hasTextAndOthers({ columns: table.columns.slice(1) })).toBe(false);
  });
});
