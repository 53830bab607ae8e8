import fc from 'fast-check';
import {
  countItems,
  mergeFrequentItems,
  timesSeen,
  topItems,
  type FrequentItems,
} from '../../../ml/sketches/frequent-items.ts';

/** What Misra and Gries promise of every item, listed or not. */
function expectBound(sketch: FrequentItems, items: readonly string[]): void {
  expect(sketch.total).toBe(items.length);
  expect(sketch.error).toBeLessThanOrEqual(items.length / (sketch.capacity + 1));
  for (const item of new Set(items)) {
    const count = items.filter((each) => each === item).length;
    const tally = sketch.tallies.get(item) ?? { seen: 0, kept: 0 };
    expect(tally.kept).toBeLessThanOrEqual(tally.seen);
    expect(tally.seen).toBeLessThanOrEqual(count);
    expect(count).toBeLessThanOrEqual(tally.kept + sketch.error);
  }
}

const texts = fc.array(fc.constantFrom(...'aaaaabbbccdefghijklmnop'), { maxLength: 200 });

describe('countItems', () => {
  test('counts exactly while there are no more different items than the capacity', () => {
    const sketch = countItems(['a', 'b', 'a', '__proto__'], 3);
    expect(topItems(sketch, 9)).toEqual([
      { item: 'a', count: 2 },
      { item: '__proto__', count: 1 },
      { item: 'b', count: 1 },
    ]);
    expect(sketch.error).toBe(0);
  });

  test('keeps every item that is more frequent than total / (capacity + 1)', () => {
    const items = [...Array<string>(40).fill('often'), ...Array.from({ length: 100 }, (_, at) => `once ${at}`)];
    const sketch = countItems(items, 4);
    expect(timesSeen(sketch, 'often')).toBe(40);
  });

  test('keeps the bound for any items', () => {
    fc.assert(
      fc.property(texts, (items) => expectBound(countItems(items, 4), items)),
      { numRuns: 100, seed: 1 },
    );
  });

  test('refuses a capacity below 1', () => {
    expect(() => countItems([], 0)).toThrow('countItems requires a capacity of at least 1');
  });
});

describe('mergeFrequentItems', () => {
  test('keeps the bound for any parts', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 8 }), (parts) =>
        expectBound(mergeFrequentItems(parts.map((part) => countItems(part, 4))), parts.flat()),
      ),
      { numRuns: 100, seed: 2 },
    );
  });

  test('sees a frequent item exactly through any number of merges', () => {
    const part = (at: number) =>
      countItems([...Array<string>(20).fill('often'), ...Array.from({ length: 30 }, (_, n) => `rare ${at} ${n}`)], 10);
    const sketch = Array.from({ length: 49 }, (_, at) => part(at + 1)).reduce(
      (merged, next) => mergeFrequentItems([merged, next]),
      part(0),
    );
    expect(timesSeen(sketch, 'often')).toBe(1_000);
    expect(sketch.tallies.size).toBeLessThanOrEqual(10);
  });

  test('leaves its parts as they were', () => {
    const part = countItems(['a', 'b'], 1);
    const before = structuredClone(part);
    mergeFrequentItems([part, part]);
    expect(part).toEqual(before);
  });

  test('refuses to merge nothing', () => {
    expect(() => mergeFrequentItems([])).toThrow(RangeError);
  });
});

describe('topItems', () => {
  test('orders by count, then by text, and takes no more than asked', () => {
    expect(topItems(countItems(['b', 'a', 'c', 'c'], 9), 2)).toEqual([
      { item: 'c', count: 2 },
      { item: 'a', count: 1 },
    ]);
  });
});
