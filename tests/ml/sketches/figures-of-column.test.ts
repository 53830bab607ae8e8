import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { profileColumn, REFERENCE_VOCABULARY } from '../../../ml/sketches/column-profile.ts';
import { figuresOfColumn } from '../../../ml/sketches/figures-of-column.ts';
import { deviationOf, digestOf } from '../../../ml/sketches/t-digest.ts';

const OPTIONS = { typeFailures: 0, vocabulary: REFERENCE_VOCABULARY, known: undefined };
const numbers = (values: readonly number[], type: 'number' | 'date' = 'number') =>
  figuresOfColumn(profileColumn({ name: 'Amount', type, values: Float64Array.from(values) }, OPTIONS));
const words = (values: readonly (string | null)[], type: 'text' | 'category') =>
  figuresOfColumn(profileColumn({ name: 'Merchant', type, values }, OPTIONS));

describe('figuresOfColumn', () => {
  test('of numbers says least, median, greatest, mean and standard deviation, and what is missing', () =>
    expect(numbers([2, 4, 4, 4, 5, 5, 7, 9, NaN, NaN])).toEqual({
      // Standard deviation 2, as in every textbook's example of it.
      ...{ rows: 10, missing: 0.2, distinct: null, least: 2, median: 4, most: 9 },
      ...{ mean: 5, deviation: 2, top: [] },
    }));

  test('of dates says days, and no mean', () =>
    expect(numbers([46_082, 46_083.5, 46_084], 'date')).toMatchObject({
      ...{ least: '2026-03-01', median: '2026-03-02', most: '2026-03-03', mean: null, deviation: null },
    }));

  test('of categories says different and most frequent ones, in shares of those that have one', () =>
    expect(words(['Rail', 'Rail', 'Rail', 'Air', null], 'category')).toEqual({
      ...{ rows: 5, missing: 0.2, distinct: 2, least: null, median: null, most: null, mean: null, deviation: null },
      top: [
        { value: 'Rail', share: 0.75 },
        { value: 'Air', share: 0.25 },
      ],
    }));

  test('of texts says words, and how long they are', () => {
    const { distinct, mean, top } = words(['late parcel', 'late bill'], 'text');
    expect([distinct, mean, top[0]]).toEqual([3, 10, { value: 'late', share: 1 }]);
  });

  test('of nothing says nothing', () => {
    expect(numbers([])).toMatchObject({ rows: 0, missing: null, least: null, mean: null, deviation: null });
    expect(words([null], 'category')).toMatchObject({ missing: 1, distinct: 0, top: [] });
  });
});

test('the standard deviation of a digest is that of its numbers, as far as these are told apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 400 }), (values) => {
      const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
      const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
      expect(deviationOf(digestOf(values))).toBeCloseTo(Math.sqrt(squares / values.length), 6);
    }),
    { seed: 62, numRuns: 200 },
  );
});
