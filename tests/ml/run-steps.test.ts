import { runSteps } from '../../ml/run-steps.ts';

test('runSteps answers what the steps return', () => {
  function* count(to: number): Generator<void, number> {
    for (let step = 0; step < to; step++) yield;
    return to;
  }
  expect([runSteps(count(0)), runSteps(count(3))]).toEqual([0, 3]);
});
