import { encodeCells, fitCells } from '../../../ml/features/sparse-encoder.ts';
import type { HashedRows } from '../../../ml/features/hashed-rows.ts';
import { RowEncoder, slottedRows } from '../../../ml/features/row-encoder.ts';
import { Signatures } from '../../../ml/features/word-signature.ts';
import type { Table } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const spec = [
  { name: 'amount', type: 'number' },
  { name: 'centre', type: 'category' },
  { name: 'text', type: 'text' },
  { name: 'when', type: 'date' },
] as const;
const read = (rows: number, from = 0) =>
  readTable(spec, [
    { name: 'amount', values: Array.from({ length: rows }, (_, row) => (row + from) * 1.5) },
    { name: 'centre', values: Array.from({ length: rows }, (_, row) => `CC${(row + from) % 3}`) },
    { name: 'text', values: Array.from({ length: rows }, (_, row) => `shop ${(row + from) % 7} of things`) },
    { name: 'when', values: Array.from({ length: rows }, (_, row) => 45_000 + row) },
  ]);
const block = (rows: HashedRows, row: number, column: number): number[] => [
  ...rows.values.subarray(rows.offsets[row * rows.columns + column]!, rows.offsets[row * rows.columns + column + 1]!),
];
const times = (value: string, count: number): string[] => new Array<string>(count).fill(value);

/** A table encoded by what was learned of it. */
function fitAndEncode(table: Table, mostSlots: number) {
  const { encoder } = fitCells(table, mostSlots, null);
  return { encoder, rows: slottedRows(new RowEncoder(encoder, new Signatures()).encode(table)) };
}

describe('fitCells', () => {
  test('encodes the table it learns from as that table is encoded later', () => {
    const table = read(40);
    const { encoder, cells } = fitCells(table, 100_000, null);
    expect(encodeCells(encoder, table)).toEqual(cells);
  });

  test('makes a text’s words and its pieces of length 1 each, and every other feature at most 1', () => {
    const { rows } = fitAndEncode(read(40), 100_000);
    for (let row = 0; row < 40; row++) {
      expect(block(rows, row, 2).reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(2, 5);
      for (const column of [0, 1, 3])
        for (const value of block(rows, row, column)) expect(value > 0 && value <= 1).toBe(true);
    }
    expect([0, 1, 3].map((column) => block(rows, 0, column).length)).toEqual([2, 1, 5]);
  });

  test('weighs by inverse document frequency, by hand', () => {
    const { encoder, rows } = fitAndEncode(
      readTable([{ name: 'c', type: 'category' }], [{ name: 'c', values: ['x', 'x', 'y'] }]),
      10,
    );
    const greatest = Math.log(4 / 1) + 1;
    expect(block(rows, 0, 0)[0]).toBeCloseTo((Math.log(4 / 3) + 1) / greatest, 6);
    expect(block(rows, 2, 0)[0]).toBeCloseTo((Math.log(4 / 2) + 1) / greatest, 6);
    expect([...encoder.idf].map((each) => each.toFixed(4))).toEqual([
      (Math.log(4 / 3) + 1).toFixed(4),
      (Math.log(4 / 2) + 1).toFixed(4),
    ]);
  });

  test('keeps the most frequent features when there are too many', () => {
    const { encoder } = fitCells(read(40), 5, null);
    expect(encoder.hashes).toHaveLength(5);
  });

  test('weighs a text as scikit-learn does', () => {
    const texts = ['rail ticket to leeds', 'taxi to the rail station', 'hotel night in leeds'];
    const { encoder } = fitCells(
      readTable([{ name: 't', type: 'text' }], [{ name: 't', values: texts }]),
      10_000,
      null,
    );
    const rows = slottedRows(
      new RowEncoder(encoder, new Signatures()).encode(
        readTable([{ name: 't', type: 'text' }], [{ name: 't', values: ['taxi to rail to'] }]),
      ),
    );
    // scikit-learn 1.9.1, fitted on the same texts: TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True) and
    // TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True); the non-zero values, sorted.
    const words = ['0.36950', '0.48584', '0.48584', '0.62561'];
    const pieces = ['0.10489', ...times('0.13507', 13), ...times('0.17759', 13), ...times('0.22869', 5), '0.28345'];
    const own = [...rows.values].filter((_, at) => rows.slotOf[rows.features[at]!]! >= 0);
    expect(
      own
        .slice(0, words.length)
        .toSorted((a, b) => a - b)
        .map((value) => value.toFixed(5)),
    ).toEqual(words);
    expect(
      own
        .slice(words.length)
        .toSorted((a, b) => a - b)
        .map((value) => value.toFixed(5)),
    ).toEqual(pieces);
  });
});

describe('fitCells', () => {
  test('encodes its own table as encodeCells does', () => {
    const { encoder, cells } = fitCells(read(40), 100_000, null);
    expect(encodeCells(encoder, read(40))).toEqual(cells);
  });

  test('takes a row of weight 2 for two rows', () => {
    const spec = [
      { name: 'c', type: 'category' },
      { name: 't', type: 'text' },
    ] as const;
    const table = (values: string[]) =>
      readTable(spec, [
        { name: 'c', values },
        { name: 't', values },
      ]);
    expect(fitCells(table(['x', 'y']), 100, Float64Array.of(2, 1)).encoder.idf).toEqual(
      fitCells(table(['x', 'x', 'y']), 100, null).encoder.idf,
    );
  });
});
