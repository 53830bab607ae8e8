import { LEARNERS, learnerOf } from '../../../ml/learners/learner-list.ts';
import { learnerName } from '../../../contract/learner.ts';
import type { LearnerName } from '../../../ml/learners/learner.ts';

test('the learners are those of the contract, each after those that it needs', () => {
  expect(LEARNERS.map(({ name }) => name).sort()).toEqual([...learnerName.options].sort());
  LEARNERS.forEach(({ needs }, at) =>
    expect(LEARNERS.slice(0, at).map(({ name }) => name)).toEqual(expect.arrayContaining([...needs])),
  );
});

test('a learner is found by its name', () => {
  expect(learnerOf('combined').name).toBe('combined');
  expect(() => learnerOf('magic' as LearnerName)).toThrow('learnerOf requires the name of a learner');
});
