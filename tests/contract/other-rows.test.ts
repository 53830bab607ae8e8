import { columnWeight, doKeysBeginAgain, isOtherRow } from '../../contract/other-rows.ts';

/** Text, amount, currency, approved: what each of them tells. */
const WEIGHTS = Object.freeze([1, 0.95, 0, 0.5]);
const ROW = Object.freeze(['taxi ride', 12.5, 'GBP', true]);

describe('a row', () => {
  test('is the same when one of its cells was edited, or all that tell nothing', () => {
    expect(isOtherRow(ROW, ['taxi ride', 15, 'GBP', true], WEIGHTS)).toBe(false);
    expect(isOtherRow(ROW, ['taxi ride', 12.5, 'EUR', false], WEIGHTS)).toBe(false);
  });

  test('is another when what tells most is another, though it agrees in what most rows agree in', () => {
    expect(isOtherRow(ROW, ['hotel', 90, 'GBP', true], WEIGHTS)).toBe(true);
  });

  test('is the same when a number came back as its text, or with blanks around it', () => {
    expect(isOtherRow(ROW, [' taxi ride ', '12.5', 'GBP', true], WEIGHTS)).toBe(false);
  });

  test('is not the same because both have nothing in a cell', () => {
    expect(isOtherRow(['taxi', null, ''], ['hotel', '', null], [1, 1, 1])).toBe(true);
  });

  test('of columns that tell nothing is never another', () => {
    expect(isOtherRow(['a'], ['b'], [0])).toBe(false);
  });
});

test('a column tells as much as its rows differ: 1 of ids, 0 of a constant, 1 of a single row', () => {
  expect(columnWeight(['a', 'b', 'c', 'd'])).toBe(1);
  expect(columnWeight(['a', 'a', 'a', 'a'])).toBe(0);
  // Of six pairs, two agree.
  expect(columnWeight(['a', 'a', 'b', 'b'])).toBeCloseTo(2 / 3, 12);
  expect(columnWeight(['a'])).toBe(1);
});

test('keys begin again from three other rows and one in ten on', () => {
  expect([doKeysBeginAgain(2, 2), doKeysBeginAgain(3, 3)]).toEqual([false, true]);
  expect([doKeysBeginAgain(9, 100), doKeysBeginAgain(10, 100)]).toEqual([false, true]);
  expect(doKeysBeginAgain(0, 0)).toBe(false);
});
