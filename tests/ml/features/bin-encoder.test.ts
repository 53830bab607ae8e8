import { byRow, encodeBins, fitBinEncoder, mostBinColumns } from '../../../ml/features/bin-encoder.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const spec = [
  { name: 'n', type: 'number' },
  { name: 'd', type: 'date' },
  { name: 'c', type: 'category' },
  { name: 't', type: 'text' },
] as const;
const table = readTable(spec, [
  { name: 'n', values: [1, 2, null, 4, 5, 6] },
  { name: 'd', values: ['2008-01-01', '2008-01-02', null, '2008-02-01', '2008-02-02', '2009-02-02'] },
  { name: 'c', values: ['x', 'x', 'y', 'y', null, 'z'] },
  { name: 't', values: ['red car', 'red car', 'red car', 'blue bus', 'blue bus', null] },
]);
const labels = Int32Array.of(0, 0, 0, 1, 1, 1);

describe('encodeBins', () => {
  const encoder = fitBinEncoder(table, labels, 2);
  const columnsOf = (bins: Uint8Array, rows: number): number[][] =>
    Array.from({ length: bins.length / rows }, (_, column) => [...bins.subarray(column * rows, (column + 1) * rows)]);

  test('gives numbers their bin, dates their parts, words their codes; 0 is missing', () => {
    const binned = encodeBins(encoder, table);
    const [number, day, month, dayOfMonth, weekday, category, text, ...words] = columnsOf(binned.bins, binned.rows);
    expect(number).toEqual([1, 2, 0, 3, 4, 5]);
    expect(day).toEqual([1, 2, 0, 3, 4, 5]);
    expect([month, dayOfMonth, weekday]).toEqual([
      [1, 1, 0, 2, 2, 2],
      [1, 2, 0, 1, 2, 2],
      [3, 4, 0, 6, 7, 2],
    ]);
    // x and y are on fewer rows than have a code of their own.
    expect(category).toEqual([1, 1, 1, 1, 0, 1]);
    expect(text).toEqual([1, 1, 1, 1, 1, 0]);
    expect(words).toContainEqual([1, 1, 1, 0, 0, 0]);
  });

  test('reads an absent column as missing, and an unseen value as unseen', () => {
    const other = readTable([{ name: 'c', type: 'category' }], [{ name: 'c', values: ['never seen'] }]);
    const binned = encodeBins(encoder, other);
    expect(binned.columns).toBe(encodeBins(encoder, table).columns);
    expect([...binned.bins].filter((bin) => bin !== 0)).toEqual([1]);
  });

  test('is no wider than was foretold', () => {
    expect(encodeBins(encoder, table).columns).toBeLessThanOrEqual(mostBinColumns(table));
  });
});

describe('byRow', () => {
  test('puts the bins of a row side by side', () => {
    expect([...byRow({ rows: 2, columns: 3, bins: Uint8Array.of(1, 2, 3, 4, 5, 6) })]).toEqual([1, 3, 5, 2, 4, 6]);
  });
});
