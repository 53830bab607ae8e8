import { expect, test } from '@jest/globals';
import { allSteps, type Steps } from '../../../workbench/steps/steps.ts';

test('all steps at once come to what they come to one by one', () => {
  function* counting(): Steps<number> {
    let count = 0;
    while (count < 3) {
      count += 1;
      yield;
    }
    return count;
  }
  expect(allSteps(counting())).toBe(3);
});
