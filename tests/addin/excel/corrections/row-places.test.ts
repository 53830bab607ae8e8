import { RowPlaces } from '../../../../addin/excel/corrections/row-places.ts';

const TABLE = { firstRow: 1, firstColumn: 0, columnNames: ['Id', 'Amend correction'] };
const before = new RowPlaces(TABLE, ['a', null, 'b']);

describe('RowPlaces', () => {
  test('rows in the same order at the same place have not moved', () => {
    const now = new RowPlaces(TABLE, ['a', null, 'b']);
    expect(now.haveMovedSince(before)).toBe(false);
    expect(now.hasMovedSince(before, 'b')).toBe(false);
  });

  test.each([
    ['sorted', ['b', null, 'a'], TABLE, { a: true, b: true }],
    ['one inserted', ['a', 'n', null, 'b'], TABLE, { a: false, n: true, b: true }],
    ['the last one deleted', ['a', null], TABLE, { a: false }],
    ['given another key', ['a', 'x', 'b'], TABLE, { a: false, x: true, b: false }],
    ['below a row put in above the table', ['a', null, 'b'], { ...TABLE, firstRow: 2 }, { a: true, b: true }],
    ['where the table took in the row above', ['n', 'a', null, 'b'], { ...TABLE, firstRow: 0 }, { n: true, a: false }],
  ])('rows %s have, each that stands elsewhere or is new', (_, keys, place, moved) => {
    const now = new RowPlaces(place, keys);
    expect(now.haveMovedSince(before)).toBe(true);
    expect(Object.fromEntries(Object.keys(moved).map((key) => [key, now.hasMovedSince(before, key)]))).toEqual(moved);
  });

  test('other keys are told from rows that moved', () => {
    expect(new RowPlaces(TABLE, ['x', 'y', 'b']).rekeyedSince(before)).toEqual([{ from: 'a', to: 'x' }]);
    for (const keys of [
      ['b', null, 'x'],
      ['a', null],
      ['b', null, 'b'],
      [null, null, 'b'],
    ])
      expect(new RowPlaces(TABLE, keys).rekeyedSince(before)).toEqual([]);
    expect(new RowPlaces({ ...TABLE, firstRow: 2 }, ['x', null, 'b']).rekeyedSince(before)).toEqual([]);
  });

  test('what another column says cannot be compared', () => {
    expect(new RowPlaces(TABLE, ['b']).isComparableWith(before, 'Amend correction')).toBe(true);
    const other = new RowPlaces({ ...TABLE, columnNames: ['Id', 'Note', 'Amend correction'] }, ['a', null, 'b']);
    expect(other.isComparableWith(before, 'Amend correction')).toBe(false);
    expect(other.isComparableWith(before, 'Id')).toBe(true);
  });
});
