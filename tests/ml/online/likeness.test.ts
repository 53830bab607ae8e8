import { RowEncoder, slottedRows } from '../../../ml/features/row-encoder.ts';
import { fitCells, type SparseEncoder } from '../../../ml/features/sparse-encoder.ts';
import { Signatures } from '../../../ml/features/word-signature.ts';
import { likenessRows } from '../../../ml/online/likeness.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import type { Cell, ColumnSpec, Table } from '../../../ml/table/column.ts';

const spec: readonly ColumnSpec[] = [
  { name: 'merchant', type: 'text' },
  { name: 'centre', type: 'category' },
  { name: 'amount', type: 'number' },
];
const read = (columns: readonly ColumnSpec[], rows: readonly Cell[][]) =>
  readTable(
    columns,
    columns.map(({ name }, at) => ({ name, values: rows.map((row) => row[at] ?? null) })),
  );
const trained = Array.from({ length: 60 }, (_, row): Cell[] => [
  ['City Cabs', 'Harbour Hotel', 'Corner Coffee'][row % 3]!,
  `CC${row % 4}`,
  row,
]);

const likenessBy = (encoder: SparseEncoder, table: Table, credit: number[]) =>
  likenessRows(slottedRows(new RowEncoder(encoder, new Signatures()).encode(table)), table, credit, new Signatures());

/** How much each row takes over from the first. */
function likeness(columns: readonly ColumnSpec[], rows: readonly Cell[][]): number[] {
  const { encoder } = fitCells(read(columns, trained), 10_000, null);
  const table = read(columns, rows);
  const { offsets, features, values } = likenessBy(
    encoder,
    table,
    encoder.columns.map(({ cross }) => (cross === null ? 1 : 0)),
  ).rows;
  const featuresOf = (row: number) =>
    new Map(
      Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, at) => [
        features[offsets[row]! + at]!,
        values[offsets[row]! + at]!,
      ]),
    );
  const first = featuresOf(0);
  return rows.map((_, row) =>
    [...featuresOf(row)].reduce((sum, [feature, value]) => sum + value * (first.get(feature) ?? 0), 0),
  );
}

describe('likenessRows', () => {
  test('makes a row wholly like itself, whatever its columns', () => {
    for (const columns of [spec, spec.slice(1), spec.slice(2)])
      expect(likeness(columns, [trained[0]!])[0]).toBeCloseTo(1, 5);
    expect(likeness(spec, [[null, null, null]])[0]).toBeCloseTo(1, 5);
  });

  test('makes near-duplicates nearly alike, the same merchant half, others little', () => {
    const [, duplicate, merchant, centre, nothing] = likeness(spec, [
      ['City Cabs 1042', 'CC1', 12],
      ['CITY CABS 77', 'CC1', 50],
      ['City Cabs 13', 'CC3', 50],
      ['Harbour Hotel', 'CC1', 12],
      ['Corner Coffee', 'CC2', 59],
    ]);
    expect(duplicate).toBeGreaterThan(0.7);
    expect(merchant! > 0.35 && merchant! < 0.65).toBe(true);
    expect(centre).toBeLessThan(0.25);
    expect(nothing).toBeLessThan(0.05);
  });

  test('names one feature that near-duplicates alone share, by the columns that carry the answers', () => {
    const { encoder } = fitCells(read(spec, trained), 10_000, null);
    const table = read(spec, [
      ['City Cabs 1', 'CC1', 1],
      ['CITY CABS', 'CC2', 2],
      ['Harbour Hotel', 'CC1', 1],
      [null, null, 3],
    ]);
    const wholesFor = (credit: number[]): number[] => [
      ...likenessBy(
        encoder,
        table,
        encoder.columns.map((_, at) => credit[at] ?? 0),
      ).wholes,
    ];
    const [first, second, third, nothing] = wholesFor([1, 0.05, 0.1]);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(nothing).toBe(0);
    const [own, otherCentre] = wholesFor([1, 0.8, 0.1]);
    expect(otherCentre).not.toBe(own);
  });
});
