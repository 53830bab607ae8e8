import type { CellBlocks } from '../../../ml/features/cell-blocks.ts';
import { RowEncoder, slottedRows, type SlottedRows } from '../../../ml/features/row-encoder.ts';
import { encodeCells, fitCells, indexOf, type SparseEncoder } from '../../../ml/features/sparse-encoder.ts';
import { Signatures } from '../../../ml/features/word-signature.ts';
import type { Table } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const spec = [
  { name: 'centre', type: 'category' },
  { name: 'text', type: 'text' },
] as const;
const read = (rows: number, from = 0) =>
  readTable(spec, [
    { name: 'centre', values: Array.from({ length: rows }, (_, row) => `CC${(row + from) % 3}`) },
    { name: 'text', values: Array.from({ length: rows }, (_, row) => `shop ${(row + from) % 7} of things`) },
  ]);
const encode = (encoder: SparseEncoder, table: Table): SlottedRows =>
  slottedRows(new RowEncoder(encoder, new Signatures()).encode(table));
const hashesOf = (rows: SlottedRows): number[] => [...rows.features].map((feature) => rows.index.hashAt(feature));
/** Slots and values, cell by cell. */
const slotsOf = ({ blocks, offsets, features, values }: CellBlocks): number[][][] =>
  [...blocks].map((block) => [
    [...features.subarray(offsets[block], offsets[block + 1])],
    [...values.subarray(offsets[block], offsets[block + 1])],
  ]);

describe('RowEncoder', () => {
  test('gives missing and unseen values features, too', () => {
    const { encoder } = fitCells(read(40), 100_000, null);
    const rows = encode(
      encoder,
      readTable(spec, [
        { name: 'centre', values: ['brand new'] },
        { name: 'text', values: [null] },
      ]),
    );
    // Two columns, and two crosses of them.
    expect([...rows.offsets]).toEqual([0, 1, 2, 3, 4]);
    expect([...rows.features].map((feature) => rows.slotOf[feature])).toEqual([-1, -1, -1, -1]);
  });

  test('tells the same word in two columns apart', () => {
    const two = readTable(
      [
        { name: 'a', type: 'text' },
        { name: 'b', type: 'text' },
      ],
      [
        { name: 'a', values: ['tea'] },
        { name: 'b', values: ['tea'] },
      ],
    );
    const { features } = encode(fitCells(two, 1_000, null).encoder, two);
    expect(new Set(features).size).toBe(features.length);
  });

  test('takes a text of 32,767 characters', () => {
    const { encoder } = fitCells(read(40), 100_000, null);
    const long = readTable(spec, [{ name: 'text', values: ['lorem ipsum '.repeat(2_800).slice(0, 32_767)] }]);
    expect(encode(encoder, long).values.every(Number.isFinite)).toBe(true);
  });

  test('names the slots of its features, and says of their cells what encodeCells says', () => {
    const { encoder } = fitCells(read(40), 50, null);
    const rows = encode(encoder, read(10, 35));
    expect(hashesOf(rows).map((hash) => indexOf(encoder).find(hash))).toEqual(
      [...rows.features].map((feature) => rows.slotOf[feature]!),
    );
    const { slots } = new RowEncoder(encoder, new Signatures()).encode(read(10, 35));
    expect(slotsOf(slots)).toEqual(slotsOf(encodeCells(encoder, read(10, 35))));
    expect(rows.features.some((feature) => rows.slotOf[feature]! < 0)).toBe(true);
  });

  test('encodes each part of a table as if it were alone', () => {
    const { encoder } = fitCells(sampleTable(200, 1).table, 3_000, null);
    const { table } = sampleTable(300, 2);
    const inParts = new RowEncoder(encoder, new Signatures());
    for (let from = 0; from < 300; from += 50) {
      const part = takeRows(
        table,
        Array.from({ length: 50 }, (_, row) => from + row),
      );
      const [along, alone] = [inParts.encode(part), new RowEncoder(encoder, new Signatures()).encode(part)];
      expect(slotsOf(along.slots)).toEqual(slotsOf(alone.slots));
      const [rows, rowsAlone] = [slottedRows(along), slottedRows(alone)];
      expect(hashesOf(rows)).toEqual(hashesOf(rowsAlone));
      expect([rows.offsets, rows.values]).toEqual([rowsAlone.offsets, rowsAlone.values]);
    }
  });

  test('pauses while it reads long texts, and says the same', () => {
    const { encoder } = fitCells(read(40), 100_000, null);
    const long = readTable(spec, [
      { name: 'text', values: ['a', 'b', 'c', 'd', 'e', 'f'].map((word) => `lorem ${word} `.repeat(400)) },
    ]);
    const steps = new RowEncoder(encoder, new Signatures()).encodeInSteps(long);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(1);
    expect(slotsOf(step.value.slots)).toEqual(slotsOf(encodeCells(encoder, long)));
  });
});
