import { continuation } from '../../../workbench/operations/continuation.ts';

/** Days of Excel's calendar, checked against its DATE function. */
const DAY = { jan31: 45322, feb1: 45323, feb29: 45351, mar1: 45352, mar31: 45382, apr30: 45412, may31: 45443 };

function next(values: readonly (string | number | boolean)[], count: number, isDate = false): unknown[] | null {
  const series = continuation(values.map((value) => ({ value, isDate })));
  return series && Array.from({ length: count }, (_, beyond) => series(beyond));
}

test.each([
  ['numbers in even steps', [1, 3], [5, 7]],
  ['numbers in steps below one', [0.1, 0.2], [expect.closeTo(0.3, 12), expect.closeTo(0.4, 12)]],
  ['weekdays from one', ['Saturday'], ['Sunday', 'Monday']],
  ['weekdays in steps', ['Mon', 'Wed'], ['Fri', 'Sun', 'Tue']],
  ['months, in the case that they are written in', ['NOV'], ['DEC', 'JAN']],
  ['months backwards', ['march', 'february'], ['january', 'december']],
  ['quarters', ['Q3'], ['Q4', 'Q1']],
  ['texts with a number', ['Item 9'], ['Item 10', 'Item 11']],
  ['texts with a number, in steps, with its noughts', ['A001', 'A006'], ['A011', 'A016']],
  ['a number before a text', ['1 week'], ['2 week', '3 week']],
])('%s', (_, begun, expected) => expect(next(begun, expected.length)).toEqual(expected));

test('days go on by days, from one on, and by whole months and years', () => {
  expect(next([DAY.jan31], 2, true)).toEqual([DAY.feb1, DAY.feb1 + 1]);
  expect(next([DAY.feb1, DAY.feb1 + 7], 1, true)).toEqual([DAY.feb1 + 14]);
  expect(next([DAY.feb1, DAY.mar1], 1, true)).toEqual([45383]);
  expect(next([DAY.jan31, DAY.feb29], 3, true)).toEqual([DAY.mar31, DAY.apr30, DAY.may31]);
  // 1 February 2023 and 2024 are followed by that of 2025.
  expect(next([44958, DAY.feb1], 1, true)).toEqual([45689]);
});

test.each([
  ['one number', [5]],
  ['uneven numbers', [10, 11, 99]],
  ['a text without a number', ['taxi']],
  ['texts with different words', ['Item 1', 'Part 2']],
  ['a number and a text', [1, 'a']],
  ['truth values', [true]],
  ['digits alone', ['00123']],
  ['an empty cell', ['']],
])('%s repeats', (_, values) => expect(next(values, 1)).toBeNull());
