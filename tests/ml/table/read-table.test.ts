import { readTable } from '../../../ml/table/read-table.ts';
import type { Cell } from '../../../ml/table/column.ts';

const freeze = (name: string, values: Cell[]) => Object.freeze({ name, values: Object.freeze(values) });

describe('readTable', () => {
  test('reads each column by its type, in the order of the specification', () => {
    const table = readTable(
      [
        { name: 'when', type: 'date' },
        { name: 'amount', type: 'number' },
        { name: 'paid', type: 'boolean' },
        { name: 'text', type: 'text' },
      ],
      [
        freeze('amount', [1, '2.5']),
        freeze('text', [' Tea ', 7]),
        freeze('when', ['2008-01-01', 39449]),
        freeze('paid', [true, 'No']),
      ],
    );
    expect(table.rows).toBe(2);
    expect(table.columns.map((column) => [column.name, ...column.values])).toEqual([
      ['when', 39448, 39449],
      ['amount', 1, 2.5],
      ['paid', 'true', 'false'],
      ['text', 'Tea', '7'],
    ]);
    expect(table.typeFailures).toEqual([0, 0, 0, 0]);
  });

  test('counts what a type cannot read, and takes it for missing; blanks and errors are only missing', () => {
    const table = readTable(
      [
        { name: 'n', type: 'number' },
        { name: 'b', type: 'boolean' },
        { name: 'd', type: 'date' },
      ],
      [
        freeze('n', ['x', '1,5', '#N/A', null]),
        freeze('b', ['maybe', '', true, null]),
        freeze('d', ['31.12.2025', true, '', null]),
      ],
    );
    expect(table.typeFailures).toEqual([2, 1, 2]);
    expect([...table.columns[0]!.values]).toEqual([NaN, NaN, NaN, NaN]);
  });

  test('leaves ignored columns out and reads an absent one as missing', () => {
    const table = readTable(
      [
        { name: 'a', type: 'ignored' },
        { name: 'b', type: 'text' },
        { name: 'c', type: 'number' },
      ],
      [freeze('a', ['x'])],
    );
    expect(table.columns.map((column) => [column.name, ...column.values])).toEqual([
      ['b', null],
      ['c', NaN],
    ]);
  });

  test('takes __proto__ for a name like any other', () => {
    const table = readTable(
      [
        { name: '__proto__', type: 'text' },
        { name: 'constructor', type: 'text' },
      ],
      [freeze('__proto__', ['x'])],
    );
    expect(table.columns.map((column) => [column.name, ...column.values])).toEqual([
      ['__proto__', 'x'],
      ['constructor', null],
    ]);
  });

  test('reads a table without rows, and one without columns', () => {
    expect(readTable([{ name: 'a', type: 'number' }], [freeze('a', [])]).rows).toBe(0);
    expect(readTable([], [])).toEqual({ rows: 0, columns: [], typeFailures: [] });
  });

  test('refuses columns of different lengths', () => {
    expect(() => readTable([], [freeze('a', [1]), freeze('b', [])])).toThrow(
      'readTable requires columns of equal length',
    );
  });
});
