import { describe, expect, test } from '@jest/globals';
import { cutTexts } from '../../../ml/table/most-text.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const lengths = (columns: readonly (readonly (string | null)[])[]) =>
  columns.map((cells) => cells.map((text) => text?.length ?? null));

describe('cutTexts', () => {
  test('leaves texts of ordinary length as they are, and what is missing missing', () => {
    const columns = [
      ['taxi', null],
      ['x'.repeat(4_000), 'y'],
    ];
    expect(cutTexts(columns)).toEqual(columns);
  });

  test('reads 4,000 characters of a cell', () => {
    expect(lengths(cutTexts([['x'.repeat(32_767)]]))).toEqual([[4_000]]);
  });

  test('reads 8,000 characters of a row: short texts whole, long ones in equal parts, row by row', () => {
    const columns = [1_000, 1_000, 10_000, 10_000].map((length) => ['x'.repeat(length), 'short']);
    expect(lengths(cutTexts(columns))).toEqual([
      [1_000, 5],
      [1_000, 5],
      [3_000, 5],
      [3_000, 5],
    ]);
    const long = Array.from({ length: 200 }, (_, at) => ['x'.repeat(at < 100 ? 10 : 32_767)]);
    expect(lengths(cutTexts(long)).flat()).toEqual([...Array<number>(100).fill(10), ...Array<number>(100).fill(70)]);
  });

  test('never cuts a character in two, nor leaves a blank at the end', () => {
    expect(cutTexts([['x' + '😀'.repeat(2_000)]])[0]![0]).toBe('x' + '😀'.repeat(1_999));
    expect(cutTexts([['x'.repeat(3_990) + ' '.repeat(20) + 'y']])[0]![0]).toBe('x'.repeat(3_990));
  });

  test('does not change what it was given', () => {
    const columns = Object.freeze([Object.freeze(['x'.repeat(5_000)])]);
    cutTexts(columns);
    expect(columns[0]![0]).toHaveLength(5_000);
  });
});

test('readTable cuts texts, and categories not', () => {
  const long = 'x'.repeat(5_000);
  const { columns } = readTable(
    [
      { name: 'T', type: 'text' },
      { name: 'C', type: 'category' },
    ],
    [
      { name: 'T', values: [long] },
      { name: 'C', values: [long] },
    ],
  );
  expect(columns.map(({ values }) => (values[0] as string).length)).toEqual([4_000, 5_000]);
});
