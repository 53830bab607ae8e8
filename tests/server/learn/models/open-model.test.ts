import { expect, test } from '@jest/globals';
import { openModel } from '../../../../server/learn/models/open-model.ts';
import { learnedModel } from '../../../setup/stored-classifier.ts';

test('opens a model that this release saved, and no other', async () => {
  const { artifact } = await learnedModel();
  expect(openModel(artifact)).toMatchObject({ learner: 'linear' });
  expect(openModel(Uint8Array.of(1, 2, 3))).toBeNull();
});
