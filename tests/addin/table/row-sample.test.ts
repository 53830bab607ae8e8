import { fittingRows, spread } from '../../../addin/table/row-sample.ts';

describe('spread', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

  test('takes the first and the last row and even steps between', () => {
    expect(spread(rows(9), 5)).toEqual([0, 2, 4, 6, 8]);
  });

  test('takes few rows whole, and of many never one twice', () => {
    expect(spread([3, 1, 2], 2_000)).toEqual([3, 1, 2]);
    expect(new Set(spread(rows(2_001), 2_000)).size).toBe(2_000);
  });

  test('one row is the first', () => {
    expect(spread(rows(9), 1)).toEqual([0]);
  });
});

describe('fittingRows', () => {
  test('takes all rows that fit one request', () => {
    expect(fittingRows([{ values: ['a', 'b', 'c'] }], [0, 1, 2])).toEqual([0, 1, 2]);
  });

  test('of rows too heavy for one request takes fewer, first and last among them', () => {
    const values = Array.from({ length: 9 }, () => 'x'.repeat(1_000_000));
    expect(fittingRows([{ values }], [0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([0, 4, 8]);
  });
});
