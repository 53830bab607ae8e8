import { describe, expect, test } from '@jest/globals';
import { FewAtOnce } from '../../../../server/platform/turns/few-at-once.ts';

/** Work that ends when it is told, and notes its beginning. */
const work = () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const piece = (number: number) => () => {
    begun.push(number);
    return new Promise<number>((resolve) => ends.push(() => resolve(number)));
  };
  return { begun, ends, piece };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('few at once', () => {
  test('begins so many, the others in order as places become free', async () => {
    const { begun, ends, piece } = work();
    const places = new FewAtOnce(2, 10);
    const all = [1, 2, 3, 4].map((number) => places.take(piece(number)));
    expect(begun).toEqual([1, 2]);
    ends[1]!();
    await settle();
    expect(begun).toEqual([1, 2, 3]);
    ends[0]!();
    await settle();
    expect(begun).toEqual([1, 2, 3, 4]);
    for (const end of ends) end();
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
  });

  test('refuses what would wait beyond the most', async () => {
    const { begun, ends, piece } = work();
    const places = new FewAtOnce(1, 1);
    const [first, second, third] = [1, 2, 3].map((number) => places.take(piece(number)));
    expect(third).toBeNull();
    ends[0]!();
    await first;
    await settle();
    ends[1]!();
    await second;
    expect(begun).toEqual([1, 2]);
  });

  test('gives the place of work that failed to the next', async () => {
    const places = new FewAtOnce(1, 5);
    const failing = places.take(() => Promise.reject(new Error('no')));
    const next = places.take(async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
