import { chooseNeighbourColumns, NeighbourReader } from '../../../ml/neighbours/neighbour-rows.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import type { Cell, ColumnSpec } from '../../../ml/table/column.ts';

const COLUMNS: readonly ColumnSpec[] = [
  { name: 'Date', type: 'date' },
  { name: 'Paid', type: 'boolean' },
  { name: 'Directorate', type: 'category' },
  { name: 'Centre', type: 'category' },
  { name: 'Centre name', type: 'text' },
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
];
const CELLS: readonly Cell[][] = [
  ['2014-04-01', true, 'D1', 'C1', 'Library North', 'City Cabs 17', 40],
  ['2014-04-02', true, 'D1', 'C2', 'Library', 'CITY  cabs 17', -41],
  ['2014-04-03', false, 'D2', 'C3', 'Library', 'Toner Warehouse', 0],
  ['2014-04-04', null, null, null, null, null, null],
];

const tableOf = (columns: readonly ColumnSpec[], cells: readonly Cell[][]) =>
  readTable(
    columns,
    columns.map(({ name }, at) => ({ name, values: cells.map((row) => row[at]!) })),
  );

describe('chooseNeighbourColumns', () => {
  test('compares names, beside them the other names and the category of most values, then what is equal or near', () => {
    expect(chooseNeighbourColumns(tableOf(COLUMNS, CELLS))).toEqual({
      text: 'Merchant',
      context: ['Centre name', 'Centre'],
      equal: ['Directorate', 'Paid'],
      near: ['Amount'],
    });
  });

  test('takes no prose for names', () => {
    const prose = 'The meeting was moved to the second floor since the room was taken. ';
    const columns: readonly ColumnSpec[] = [{ name: 'Note', type: 'text' }];
    expect(chooseNeighbourColumns(tableOf(columns, [[prose], [`${prose}Again.`]]))).toBeNull();
    expect(chooseNeighbourColumns(tableOf([{ name: 'Amount', type: 'number' }], [[1]]))).toBeNull();
  });
});

describe('NeighbourReader', () => {
  const table = tableOf(COLUMNS, CELLS);
  const [first, second, third, empty] = new NeighbourReader(chooseNeighbourColumns(table)!).read(table);

  test('reads a name as its runs of three and four characters, whatever its case and blanks', () => {
    // " city cabs 17 " is of 14 characters: 12 runs of three, 11 of four.
    expect(first!.text).toHaveLength(23);
    expect(second!.text).toEqual(first!.text);
    expect(third!.text.filter((hash) => first!.text.includes(hash))).toHaveLength(0);
  });

  test('reads what stands beside it as words', () => {
    expect(first!.context).toHaveLength(3);
    expect(first!.context.filter((hash) => second!.context.includes(hash))).toHaveLength(1);
  });

  test('reads categories as hashes and amounts as logarithms, whatever their sign', () => {
    expect(second!.equal).toEqual(first!.equal);
    expect(third!.equal[0]).not.toBe(first!.equal[0]);
    expect([...first!.near, ...second!.near, ...third!.near]).toEqual([Math.log(41), Math.log(42), 0]);
  });

  test('reads of cells that are missing nothing', () => {
    expect(empty).toEqual({
      text: new Uint32Array(0),
      context: new Uint32Array(0),
      equal: Uint32Array.of(0, 0),
      near: Float64Array.of(NaN),
    });
  });

  test('reads columns that are not there as missing', () => {
    const lacking = { rows: 1, columns: [] };
    expect(new NeighbourReader(chooseNeighbourColumns(table)!).read(lacking)).toEqual([empty]);
  });
});
