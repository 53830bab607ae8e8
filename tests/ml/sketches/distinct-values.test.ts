import { distinctCount, distinctOf, isNew, mergeDistinct } from '../../../ml/sketches/distinct-values.ts';

const texts = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `text ${from + at}`);

describe('distinctCount', () => {
  test('is exact while the sketch is not full', () => {
    expect(distinctCount(distinctOf([...texts(200), ...texts(200)], 256))).toBe(200);
  });

  test('is within three standard errors of 1/√(capacity − 2) when it is', () => {
    for (const count of [1_000, 20_000]) {
      const error = Math.abs(distinctCount(distinctOf(texts(count), 256)) / count - 1);
      expect(error).toBeLessThan(3 / Math.sqrt(254));
    }
  });

  test('of nothing is 0', () => {
    expect(distinctCount(distinctOf([], 3))).toBe(0);
  });
});

describe('mergeDistinct', () => {
  test('is the sketch of everything', () => {
    const merged = mergeDistinct([distinctOf(texts(3_000), 256), distinctOf(texts(3_000, 2_000), 256)]);
    expect(merged).toEqual(distinctOf(texts(5_000), 256));
  });

  test('is as small as the smallest', () => {
    expect(mergeDistinct([distinctOf(texts(100), 64), distinctOf(texts(100), 256)])).toEqual(
      distinctOf(texts(100), 64),
    );
  });

  test('refuses to merge nothing', () => {
    expect(() => mergeDistinct([])).toThrow(RangeError);
  });
});

describe('isNew', () => {
  test('knows every text again', () => {
    const sketch = distinctOf(texts(5_000), 65_536);
    expect(texts(5_000).filter((text) => isNew(sketch, text))).toEqual([]);
  });

  test('calls every text new that was not there', () => {
    const sketch = distinctOf(texts(5_000), 65_536);
    expect(texts(1_000, 5_000).every((text) => isNew(sketch, text))).toBe(true);
  });

  test('of a full sketch never calls a text new that was there', () => {
    const sketch = distinctOf(texts(5_000), 256);
    expect(texts(5_000).filter((text) => isNew(sketch, text))).toEqual([]);
  });

  test('of an empty sketch is always true', () => {
    expect(isNew(distinctOf([], 16), 'anything')).toBe(true);
  });
});

test('distinctOf refuses a capacity too small to estimate with', () => {
  expect(() => distinctOf([], 2)).toThrow('distinctOf requires a capacity of at least 3');
});
