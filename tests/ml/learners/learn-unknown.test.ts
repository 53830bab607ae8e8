import { splitForValidation } from '../../../ml/evaluation/validation-split.ts';
import { learnUnknownRule } from '../../../ml/learners/learn-unknown.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import { modelFromBytes, modelToBytes } from '../../../ml/learners/model-bytes.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import type { TrainingData } from '../../../ml/table/training-data.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const rows = 40;
const data: TrainingData = {
  table: readTable([{ name: 'n', type: 'number' }], [{ name: 'n', values: Array.from({ length: rows }, (_, n) => n) }]),
  labels: Int32Array.from({ length: rows }, (_, row) => (row === 0 ? 2 : row % 2)),
  weights: null,
  classes: 3,
  seed: 1,
};
const folds = splitForValidation(data);

describe('learnUnknownRule', () => {
  test('leaves out rows of a class that nothing was learnt of in their fold', () => {
    const experts = [new Float64Array(rows * 3).fill(1 / 3)];
    const answered = { folds, experts, losses: [1], novelty: new Float32Array(rows) };
    // The only row of class 2 is asked in a fold whose part has none.
    expect(learnUnknownRule(answered, 0.1)).toMatchObject({ rows: rows - 1, share: 0.1 });
  });

  test('mixes experts by how well they did, as they answer together', () => {
    const sure = Float64Array.from({ length: rows * 3 }, (_, at) => (at % 3 === 0 ? 1 : 0));
    const unsure = new Float64Array(rows * 3).fill(1 / 3);
    const ruleOf = (losses: number[]) =>
      learnUnknownRule({ folds, experts: [sure, unsure], losses, novelty: new Float32Array(rows) }, 0.1)!;
    expect(ruleOf([0, 9]).threshold).toBeCloseTo(1, 9);
    expect(ruleOf([9, 0]).threshold).toBeCloseTo(1 / 3, 9);
  });
});

describe('a classifier', () => {
  const sample = sampleTable(300, 1);
  const train = (unknownShare?: number) =>
    trainClassifier(
      { table: sample.table, labels: sample.labels },
      { columns: sample.columns, learner: 'linear', seed: 1, ...(unknownShare === undefined ? {} : { unknownShare }) },
      { onProgress: () => undefined },
    );

  test('has a rule where a share is accepted, keeps it with its bytes, and has else the bytes it always had', async () => {
    const { model } = await train(0.05);
    expect(model.unknown).toMatchObject({ share: 0.05 });
    expect(modelFromBytes(modelToBytes(model)).unknown).toEqual(model.unknown);
    const none = (await train(0)).model;
    expect('unknown' in none).toBe(false);
    expect(modelToBytes(none)).toEqual(modelToBytes((await train()).model));
  });
});
