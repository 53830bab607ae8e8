import { encodeSparse, fitSparseEncoder, indexOf } from '../../../ml/features/sparse-encoder.ts';
import type { HashedRows } from '../../../ml/features/hashed-rows.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const spec = [{ name: 'amount', type: 'number' }, { name: 'centre', type: 'category' }, { name: 'text', type: 'text' }, { name: 'when', type: 'date' }] as const;
const read = (rows: number, from = 0) =>
  readTable(spec, [
    { name: 'amount', values: Array.from({ length: rows }, (_, row) => (row + from) * 1.5) },
    { name: 'centre', values: Array.from({ length: rows }, (_, row) => `CC${(row + from) % 3}`) },
    { name: 'text', values: Array.from({ length: rows }, (_, row) => `shop ${(row + from) % 7} of things`) },
    { name: 'when', values: Array.from({ length: rows }, (_, row) => 45_000 + row) },
  ]);
const block = (rows: HashedRows, row: number, column: number): number[] => [...rows.values.subarray(rows.offsets[row * rows.columns + column]!, rows.offsets[row * rows.columns + column + 1]!)];

describe('fitSparseEncoder', () => {
  test('encodes its own table as encodeSparse does', () => {
    const table = read(40);
    const { encoder, rows } = fitSparseEncoder(table, 100_000);
    expect(encodeSparse(encoder, table)).toEqual(rows);
  });

  test('makes every text of length 1 and every other feature at most 1', () => {
    const { rows } = fitSparseEncoder(read(40), 100_000);
    for (let row = 0; row < 40; row++) {
      expect(block(rows, row, 2).reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1, 5);
      for (const column of [0, 1, 3]) for (const value of block(rows, row, column)) expect(value > 0 && value <= 1).toBe(true);
    }
    expect([0, 1, 3].map((column) => block(rows, 0, column).length)).toEqual([2, 1, 5]);
  });

  test('weighs by inverse document frequency, by hand', () => {
    const { encoder, rows } = fitSparseEncoder(readTable([{ name: 'c', type: 'category' }], [{ name: 'c', values: ['x', 'x', 'y'] }]), 10);
    const greatest = Math.log(4 / 1) + 1;
    expect(block(rows, 0, 0)[0]).toBeCloseTo((Math.log(4 / 3) + 1) / greatest, 6);
    expect(block(rows, 2, 0)[0]).toBeCloseTo((Math.log(4 / 2) + 1) / greatest, 6);
    expect([...encoder.idf].map((each) => each.toFixed(4))).toEqual([(Math.log(4 / 3) + 1).toFixed(4), (Math.log(4 / 2) + 1).toFixed(4)]);
  });

  test('keeps the most frequent features when there are too many', () => {
    const { encoder } = fitSparseEncoder(read(40), 5);
    expect(encoder.hashes).toHaveLength(5);
  });

  test('drops what is on a single row once rows are many', () => {
    const values = Array.from({ length: 400 }, (_, row) => (row === 0 ? 'once' : 'often'));
    const { encoder } = fitSparseEncoder(readTable([{ name: 'c', type: 'category' }], [{ name: 'c', values }]), 100);
    expect(encoder.hashes).toHaveLength(1);
  });
});

describe('encodeSparse', () => {
  test('gives missing and unseen values features, too', () => {
    const { encoder } = fitSparseEncoder(read(40), 100_000);
    const rows = encodeSparse(encoder, readTable(spec, [{ name: 'centre', values: ['brand new'] }, { name: 'text', values: [null] }]));
    expect([0, 1, 2, 3].map((column) => block(rows, 0, column).length)).toEqual([1, 1, 1, 1]);
    expect(indexOf(encoder).find(rows.hashes[1]!)).toBe(-1);
  });

  test('tells the same word in two columns apart', () => {
    const two = readTable([{ name: 'a', type: 'text' }, { name: 'b', type: 'text' }], [{ name: 'a', values: ['tea'] }, { name: 'b', values: ['tea'] }]);
    const { rows } = fitSparseEncoder(two, 1_000);
    expect(new Set(rows.hashes).size).toBe(rows.hashes.length);
  });

  test('takes a text of 32,767 characters', () => {
    const { encoder } = fitSparseEncoder(read(40), 100_000);
    const long = readTable(spec, [{ name: 'text', values: ['lorem ipsum '.repeat(2_800).slice(0, 32_767)] }]);
    expect(encodeSparse(encoder, long).values.every(Number.isFinite)).toBe(true);
  });
});
