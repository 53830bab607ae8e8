import type { CombinedModel } from '../../../ml/learners/combined-learner.ts';
import { predictProbabilities, type ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { modelFromBytes, modelToBytes } from '../../../ml/learners/model-bytes.ts';
import { packBytes, type Packable } from '../../../ml/learners/packed-bytes.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import { sampleTable } from '../../checks/sample-table.ts';

// That models come back as they were is among the promises in tests/checks/learners.test.ts.
describe('modelFromBytes', () => {
  test('refuses other data and versions to come', () => {
    const refusal = 'modelFromBytes requires an amend-model of version 3 or 4';
    expect(() => modelFromBytes(packBytes({ format: 'amend-online', formatVersion: 3 }))).toThrow(refusal);
    expect(() => modelFromBytes(packBytes({ format: 'amend-model', formatVersion: 2 }))).toThrow(refusal);
    expect(() => modelFromBytes(packBytes({ format: 'amend-model', formatVersion: 5 }))).toThrow(refusal);
  });

  test('reads a model of version 3, in which no neighbours were asked, and answers as it did', async () => {
    const { table, labels, columns } = sampleTable(120, 1);
    const { model } = await trainClassifier(
      { table, labels },
      { columns, learner: 'combined', seed: 1 },
      { onProgress: () => undefined },
    );
    const { neighbours, ...before } = model.champion.model as CombinedModel;
    expect(neighbours).not.toBeUndefined();
    const saved = packBytes({
      ...{ ...model, formatVersion: 3, champion: { learner: 'combined', model: before } },
    } as unknown as Packable);
    const read = modelFromBytes(saved);
    const unasked = {
      ...model,
      champion: { learner: 'combined', model: { ...before, neighbours: null } },
    } as ClassificationModel;
    expect(predictProbabilities(read, table)).toEqual(predictProbabilities(unasked, table));
    expect(modelFromBytes(modelToBytes(read))).toEqual(read);
  });
});
