import { HashIndex } from '../../../ml/features/hash-index.ts';
import { CellReader } from '../../../ml/features/read-cells.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const NONE = new Float64Array(0);
const columns = [
  { name: 'amount', type: 'number', fineEdges: Float64Array.of(5, 10), coarseEdges: Float64Array.of(10), cross: null },
  { name: 'merchant', type: 'text', fineEdges: NONE, coarseEdges: NONE, cross: null },
] as const;
const read = (
  amounts: (number | null)[],
  merchants: (string | null)[],
  reader = new CellReader(columns, new HashIndex()),
) =>
  reader.read(
    readTable(columns, [
      { name: 'amount', values: amounts },
      { name: 'merchant', values: merchants },
    ]),
  );

describe('CellReader', () => {
  test('reads alike cells of a column once', () => {
    const cells = read([1, 2, 1, null, null], ['tea', 'tea', 'rail', null, 'tea']);
    const blockOf = (row: number, column: number): number => cells.blocks[row * 2 + column]!;
    expect(cells.offsets).toHaveLength(1 + 3 + 3);
    expect([blockOf(0, 0) === blockOf(2, 0), blockOf(3, 0) === blockOf(4, 0), blockOf(0, 1) === blockOf(4, 1)]).toEqual(
      [true, true, true],
    );
    expect(blockOf(0, 1)).not.toBe(blockOf(2, 1));
    expect([...cells.columnOf]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('reads alike cells once also when they come in another table', () => {
    const reader = new CellReader(columns, new HashIndex());
    expect(read([1, 2], ['tea', 'rail'], reader).offsets).toHaveLength(1 + 4);
    const later = read([2, 3, null], ['tea', 'hotel', 'rail'], reader);
    expect(later.rows).toBe(3);
    expect([...later.blocks]).toEqual([1, 2, 4, 6, 5, 3]);
    expect(later.offsets).toHaveLength(1 + 7);
  });

  test('puts the pieces of a text behind its words', () => {
    const cells = read([1], ['tea']);
    expect([...cells.offsets]).toEqual([0, 2, 13]);
    expect([...cells.pieces]).toEqual([2, 3]);
  });

  test('gives two numbers of one bin the same features', () => {
    const { features, offsets } = read([6, 9, 11], ['a', 'a', 'a']);
    const block = (at: number): number[] => [...features.subarray(offsets[at]!, offsets[at + 1]!)];
    expect(block(0)).toEqual(block(1));
    expect(block(2).some((feature) => block(0).includes(feature))).toBe(false);
  });
});
