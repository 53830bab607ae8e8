import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { PriorityGate } from '../../../../server/platform/turns/priority-gate.ts';

describe('PriorityGate', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Work that ends when told to. */
  function work() {
    let end!: (result: string) => void;
    let fail!: (error: Error) => void;
    const promise = new Promise<string>((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
    return { run: () => promise, end, fail };
  }
  const settled = async (promise: Promise<unknown>): Promise<boolean> => {
    let isSettled = false;
    void promise.finally(() => {
      isSettled = true;
    });
    await jest.advanceTimersByTimeAsync(0);
    return isSettled;
  };

  test('nobody waits while nothing has priority', async () => {
    expect(await settled(new PriorityGate().pass())).toBe(true);
  });

  test('long work waits until the last that has priority has ended', async () => {
    const priorityGate = new PriorityGate();
    const [one, two] = [work(), work()];
    const results = [priorityGate.prioritize(one.run), priorityGate.prioritize(two.run)];
    const waiting = priorityGate.pass();
    one.end('one');
    expect(await settled(waiting)).toBe(false);
    two.end('two');
    expect(await settled(waiting)).toBe(true);
    expect(await Promise.all(results)).toEqual(['one', 'two']);
  });

  test('work that fails makes way too', async () => {
    const priorityGate = new PriorityGate();
    const failing = work();
    const result = priorityGate.prioritize(failing.run);
    const waiting = priorityGate.pass();
    failing.fail(new Error('no'));
    await expect(result).rejects.toThrow('no');
    expect(await settled(waiting)).toBe(true);
  });

  test('long work goes on after 100 ms', async () => {
    const priorityGate = new PriorityGate();
    void priorityGate.prioritize(work().run);
    const waiting = priorityGate.pass();
    await jest.advanceTimersByTimeAsync(99);
    expect(await settled(waiting)).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await settled(waiting)).toBe(true);
  });

  test('whatever has had priority for 100 ms is long work: nobody waits for it any more', async () => {
    const priorityGate = new PriorityGate();
    const slow = work();
    const result = priorityGate.prioritize(slow.run);
    await jest.advanceTimersByTimeAsync(100);
    expect(await settled(priorityGate.pass())).toBe(true);
    slow.end('late');
    expect(await result).toBe('late');
    const waiting = priorityGate.pass();
    expect(await settled(waiting)).toBe(true);
  });
});
