import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { RightOfWay } from '../../../../server/platform/turns/right-of-way.ts';

describe('RightOfWay', () => {
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

  test('nobody waits while nothing hurries', async () => {
    expect(await settled(new RightOfWay().giveWay())).toBe(true);
  });

  test('long work waits until the last that hurries has ended', async () => {
    const rightOfWay = new RightOfWay();
    const [one, two] = [work(), work()];
    const results = [rightOfWay.hurry(one.run), rightOfWay.hurry(two.run)];
    const waiting = rightOfWay.giveWay();
    one.end('one');
    expect(await settled(waiting)).toBe(false);
    two.end('two');
    expect(await settled(waiting)).toBe(true);
    expect(await Promise.all(results)).toEqual(['one', 'two']);
  });

  test('work that fails makes way too', async () => {
    const rightOfWay = new RightOfWay();
    const failing = work();
    const result = rightOfWay.hurry(failing.run);
    const waiting = rightOfWay.giveWay();
    failing.fail(new Error('no'));
    await expect(result).rejects.toThrow('no');
    expect(await settled(waiting)).toBe(true);
  });

  test('long work goes on after 100 ms', async () => {
    const rightOfWay = new RightOfWay();
    void rightOfWay.hurry(work().run);
    const waiting = rightOfWay.giveWay();
    await jest.advanceTimersByTimeAsync(99);
    expect(await settled(waiting)).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await settled(waiting)).toBe(true);
  });

  test('whoever hurries for 100 ms is long work: nobody gives way to him any more', async () => {
    const rightOfWay = new RightOfWay();
    const slow = work();
    const result = rightOfWay.hurry(slow.run);
    await jest.advanceTimersByTimeAsync(100);
    expect(await settled(rightOfWay.giveWay())).toBe(true);
    slow.end('late');
    expect(await result).toBe('late');
    const waiting = rightOfWay.giveWay();
    expect(await settled(waiting)).toBe(true);
  });
});
