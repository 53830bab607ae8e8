import { describe, expect, test } from '@jest/globals';
import { rowSlices, weightOf } from '../../../../server/answer/serving/row-slices.ts';

const sizes = (rows: readonly (readonly (string | number)[])[]) =>
  [...rowSlices(rows, (row) => row)].map((slice) => slice.length);

describe('rowSlices', () => {
  test('cuts rows of ordinary length by 250, in their order', () => {
    const rows = Array.from({ length: 620 }, (_, at) => ['City Taxi', at]);
    const slices = [...rowSlices(rows, (row) => row)];
    expect(slices.map((slice) => slice.length)).toEqual([250, 250, 120]);
    expect(slices.flat()).toEqual(rows);
    expect(sizes([])).toEqual([]);
  });

  test('long texts and many columns make slices short, never empty', () => {
    const long = Array.from({ length: 50 }, () => ['x'.repeat(992)]);
    expect(sizes(long)).toEqual([20, 20, 10]);
    expect(sizes(Array.from({ length: 3 }, () => ['x'.repeat(32_767)]))).toEqual([1, 1, 1]);
    expect(sizes(Array.from({ length: 30 }, () => Array<number>(200).fill(1)))).toEqual([12, 12, 6]);
    expect(sizes([['short'], ['x'.repeat(32_767)], ['short']])).toEqual([1, 1, 1]);
  });

  test('a row of 32,767 characters weighs as much as four hundred short ones', () => {
    expect(weightOf(['taxi', 1])).toBe(1);
    expect(Math.round(weightOf(['x'.repeat(32_767)]))).toBe(410);
  });
});
