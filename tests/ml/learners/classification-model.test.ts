import { predictProbabilities } from '../../../ml/learners/classification-model.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import { sampleTable } from '../../checks/sample-table.ts';

describe('predictProbabilities', () => {
  test('is the champion’s answer, not the linear base’s', async () => {
    const { columns, table, labels } = sampleTable(60, 1);
    const { model } = await trainClassifier(
      { table, labels },
      { columns, learner: 'random-forest', seed: 1 },
      { onProgress: () => undefined },
    );
    expect(predictProbabilities(model, table)).not.toEqual(
      predictProbabilities({ ...model, champion: { learner: 'linear', model: model.linear } }, table),
    );
  });
});
