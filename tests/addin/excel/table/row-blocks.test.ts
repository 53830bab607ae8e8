import { blockColumn, rowBlocks } from '../../../../addin/excel/table/row-blocks.ts';

describe('rowBlocks', () => {
  test('rows that follow each other are one block, in whatever order they come', () => {
    expect(rowBlocks(Object.freeze([4, 2, 3]), 0)).toEqual([{ first: 2, rows: 3, members: [2, 3, 4] }]);
  });

  test('a gap within the allowance is carried along', () => {
    expect(rowBlocks([0, 3], 2)).toEqual([{ first: 0, rows: 4, members: [0, 3] }]);
    expect(rowBlocks([0, 4], 2)).toHaveLength(2);
  });

  test('no rows make no block', () => {
    expect(rowBlocks([], 5)).toEqual([]);
  });

  test('every row is in exactly one block, which contains it', () => {
    const rows = Array.from({ length: 500 }, (_, i) => (i * 7919) % 10_007);
    const blocks = rowBlocks(rows, 3);
    expect(blocks.flatMap((block) => block.members).sort((a, b) => a - b)).toEqual([...rows].sort((a, b) => a - b));
    for (const block of blocks) {
      expect(Math.min(...block.members)).toBe(block.first);
      expect(Math.max(...block.members)).toBe(block.first + block.rows - 1);
    }
  });
});

describe('blockColumn', () => {
  test('rows carried along are null, which Excel leaves as they are', () => {
    const [block] = rowBlocks([5, 7], 1);
    expect(blockColumn(block!, (row) => `row ${row}`)).toEqual([['row 5'], [null], ['row 7']]);
  });
});
