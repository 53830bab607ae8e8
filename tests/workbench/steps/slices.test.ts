import { expect, test } from '@jest/globals';
import { inSlices } from '../../../workbench/steps/slices.ts';
import type { Steps } from '../../../workbench/steps/steps.ts';

/** Work of so many steps, each of which takes some milliseconds. */
function work(steps: number, stepMs: number) {
  const told: string[] = [];
  let now = 0;
  function* doing(): Steps<string> {
    for (let step = 1; step <= steps; step += 1) {
      now += stepMs;
      told.push(`step ${step}`);
      yield;
    }
    return 'done';
  }
  const pacing = { now: () => now, pause: async () => void told.push('pause') };
  return { told, doing, pacing };
}

test('the page may answer after every 10 ms', async () => {
  const { told, doing, pacing } = work(5, 4);
  expect(await inSlices(doing(), pacing, () => true)).toBe('done');
  expect(told).toEqual(['step 1', 'step 2', 'step 3', 'pause', 'step 4', 'step 5']);
});

test('a step that takes long is a slice of its own', async () => {
  const { told, doing, pacing } = work(2, 200);
  await inSlices(doing(), pacing, () => true);
  expect(told).toEqual(['step 1', 'pause', 'step 2', 'pause']);
});

test('work that is no longer wanted goes no further', async () => {
  const { told, doing, pacing } = work(9, 10);
  expect(await inSlices(doing(), pacing, () => told.length < 4)).toBeNull();
  expect(told).toEqual(['step 1', 'pause', 'step 2', 'pause']);
});
