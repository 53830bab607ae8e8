import { findingWords } from '../../../contract/words/finding-words.ts';
import { checkEarlierDates } from '../../../ml/drift/earlier-dates.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

/** A serial a day, from 1 January 2026 on. */
const FIRST = 46_023;
const days = (count: number, from: number) => digestOf(Array.from({ length: count }, (_, at) => from + (at % 90)));
const reference = days(900, FIRST);
const check = (from: number) => checkEarlierDates(reference, days(180, from), 0.05);
const said = (from: number) => findingWords(check(from).findings[0]!);

test('new rows may be as late as they like', () => {
  expect(check(FIRST + 90)).toMatchObject({ effect: 0, pValue: 1 });
});

test('rows from before are counted, beside the first day of the reference', () => {
  expect(check(FIRST - 9)).toMatchObject({ about: 'out-of-range', effect: 0.1, threshold: 0.05 });
  expect(check(FIRST - 9).pValue).toBeLessThan(1e-9);
  expect(said(FIRST - 9)).toBe('10 % of dates are before 1 January 2026, the first seen in training');
});

test('a whole column that is early by a known number of days was read otherwise', () => {
  expect(said(FIRST + 60 - 1_462)).toContain(
    ': they seem to be four years and a day early, as dates from a workbook of the other date system are',
  );
  expect(said(FIRST + 90 - 36_525)).toContain(': they seem to be a hundred years early');
  expect(said(FIRST - 800)).toBe('100 % of dates are before 1 January 2026, the first seen in training');
});
