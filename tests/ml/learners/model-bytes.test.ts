import { modelFromBytes } from '../../../ml/learners/model-bytes.ts';
import { packBytes } from '../../../ml/learners/packed-bytes.ts';

// That models come back as they were is among the promises in tests/checks/learners.test.ts.
describe('modelFromBytes', () => {
  test('refuses other data and versions to come', () => {
    const refusal = 'modelFromBytes requires an amend-model of version 3';
    expect(() => modelFromBytes(packBytes({ format: 'amend-online', formatVersion: 1 }))).toThrow(refusal);
    expect(() => modelFromBytes(packBytes({ format: 'amend-model', formatVersion: 4 }))).toThrow(refusal);
  });
});
