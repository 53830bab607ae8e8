import { expect, test } from '@jest/globals';
import { retryPauseMs } from '../../../../server/feeds/running/pause-before-retry.ts';
import { TaskSet } from '../../../../server/feeds/running/task-set.ts';

/** A task that says when it begins and ends, and ends when it is let. */
function aTask(said: string[], name: string) {
  let letEnd: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letEnd = resolve));
  const task = async (signal: AbortSignal) => {
    said.push(`${name} begins`);
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    await held;
    said.push(`${name} ends`);
  };
  return { task, letEnd: () => letEnd() };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a task with another stamp begins once the one before has ended, never twice at once', async () => {
  const said: string[] = [];
  const [one, other] = [aTask(said, 'one'), aTask(said, 'other')];
  const tasks = new TaskSet();
  tasks.settle(new Map([['feed', { stamp: '1', task: one.task }]]));
  tasks.settle(new Map([['feed', { stamp: '1', task: one.task }]]));
  tasks.settle(new Map([['feed', { stamp: '2', task: other.task }]]));
  await turn();
  expect(said).toEqual(['one begins']);
  one.letEnd();
  await turn();
  tasks.settle(new Map([['feed', { stamp: '2', task: other.task }]]));
  other.letEnd();
  tasks.settle(new Map());
  await tasks.stop();
  expect(said).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

test('waits for a second, twice as long each time, five minutes at most, and by chance up to half less', () => {
  expect([1, 2, 3, 9, 10, 1_000].map((failures) => retryPauseMs(failures, 1))).toEqual([
    1_000, 2_000, 4_000, 256_000, 300_000, 300_000,
  ]);
  expect([1, 1_000].map((failures) => retryPauseMs(failures, 0))).toEqual([500, 150_000]);
});
