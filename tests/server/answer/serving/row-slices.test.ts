import { describe, expect, test } from '@jest/globals';
import { rowSlices, weightOf } from '../../../../server/answer/serving/row-slices.ts';

const sizes = (rows: readonly (readonly (string | number)[])[]) =>
  [...rowSlices(rows, (row) => row)].map((slice) => slice.length);

describe('rowSlices', () => {
  test('cuts rows of ordinary length by 50, in their order', () => {
    const rows = Array.from({ length: 120 }, (_, at) => ['City Taxi', at]);
    const slices = [...rowSlices(rows, (row) => row)];
    expect(slices.map((slice) => slice.length)).toEqual([50, 50, 20]);
    expect(slices.flat()).toEqual(rows);
    expect(sizes([])).toEqual([]);
  });

  test('long texts and many columns make slices short, never empty', () => {
    const long = Array.from({ length: 10 }, () => ['x'.repeat(992)]);
    expect(sizes(long)).toEqual([4, 4, 2]);
    expect(sizes(Array.from({ length: 3 }, () => ['x'.repeat(32_767)]))).toEqual([1, 1, 1]);
    expect(sizes(Array.from({ length: 12 }, () => Array<number>(200).fill(1)))).toEqual([2, 2, 2, 2, 2, 2]);
    expect(sizes([['short'], ['x'.repeat(32_767)], ['short']])).toEqual([1, 1, 1]);
  });

  test('a row of 32,767 characters weighs as much as four hundred short ones', () => {
    expect(weightOf(['taxi', 1])).toBe(1);
    expect(Math.round(weightOf(['x'.repeat(32_767)]))).toBe(410);
  });
});
