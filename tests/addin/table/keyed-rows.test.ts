import { columnOf, keyRows, readableKey, unusableRows } from '../../../addin/table/keyed-rows.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

describe('keyRows', () => {
  test('finds every row by its key', () => {
    const keyed = keyRows(sheetTable({ Id: ['a', 'b', ' c '] }), ['Id']);
    expect(keyed.keys).toEqual(['a', 'b', 'c']);
    expect(keyed.rowOf.get('c')).toBe(2);
    expect(unusableRows(keyed)).toBe(0);
  });

  test('counts blank keys and leaves their rows out', () => {
    const keyed = keyRows(sheetTable({ Id: ['a', null, '  '] }), ['Id']);
    expect(keyed).toMatchObject({ keys: ['a', null, null], blank: 2, repeated: 0 });
  });

  test('leaves out every copy of a repeated key, because an answer could not tell them apart', () => {
    const keyed = keyRows(sheetTable({ Id: ['a', 'b', 'a', 7, '7'] }), ['Id']);
    expect(keyed).toMatchObject({ keys: [null, 'b', null, null, null], repeated: 4, examples: ['a', '7'] });
    expect([...keyed.rowOf.keys()]).toEqual(['b']);
  });

  test('joins several key columns, so that neither alone needs to be unique', () => {
    const keyed = keyRows(sheetTable({ Year: [2025, 2025, 2026], Number: [1, 2, 1] }), ['Year', 'Number']);
    expect(unusableRows(keyed)).toBe(0);
    expect(readableKey(keyed.keys[1]!)).toBe('2025 · 2');
  });

  test('a key longer than the contract allows is left out', () => {
    expect(keyRows(sheetTable({ Id: ['x'.repeat(1_001), 'x'.repeat(1_000)] }), ['Id'])).toMatchObject({
      tooLong: 1,
      blank: 0,
    });
  });

  test('a key column that the table lacks counts as blank', () => {
    expect(keyRows(sheetTable({ Other: ['a'] }), ['Id']).blank).toBe(1);
  });

  test('of one reading the keys are read once by each choice of columns, of the next anew', () => {
    const table = sheetTable({ Id: ['a', 'b'], Other: ['c', 'c'] });
    expect(keyRows(table, ['Id'])).toBe(keyRows(table, ['Id']));
    expect(keyRows(table, ['Other']).repeated).toBe(2);
    expect(keyRows(table, ['Id']).repeated).toBe(0);
    expect(keyRows({ ...table, series: 'May' }, ['Id']).keys).not.toEqual(keyRows(table, ['Id']).keys);
  });

  test('a header named __proto__ is a column like any other', () => {
    const table = sheetTable(JSON.parse('{"__proto__": ["a", "b"]}'));
    expect(columnOf(table, '__proto__')?.values).toEqual(['a', 'b']);
    expect(keyRows(table, ['__proto__']).rowOf.size).toBe(2);
  });
});
