import type { ColumnHabit } from '../../../contract/text-cells/column-habits.ts';
import { mayBeRead, readTextCell } from '../../../contract/text-cells/read-text-cell.ts';

/** A column of which nothing is known, in a file whose cells commas part. */
const plain: ColumnHabit = Object.freeze({
  hasCodes: false,
  decimal: '.',
  either: '.',
  settledBy: 'nothing',
  readsSpaced: false,
  readsAccounting: false,
  dateOrder: null,
  isDateOrderOfFile: false,
  readsShortYears: false,
});
const points: ColumnHabit = { ...plain, either: '.,', settledBy: 'column' };
const commas: ColumnHabit = { ...plain, decimal: ',', either: '.,', settledBy: 'column' };
const read = (text: string, habit = plain) => readTextCell(text, habit);
const values = (habit: ColumnHabit, ...texts: string[]) => texts.map((text) => read(text, habit).value);

describe('readTextCell', () => {
  test.each([
    ['12', 12],
    ['-7.5', -7.5],
    ['+3', 3],
    ['.5', 0.5],
    ['0', 0],
    ['-0', 0],
    ['12.', 12],
    ['-0.25', -0.25],
    ['1.234', 1.234],
    [' 8 ', 8],
    ['1e-7', 1e-7],
    ['1.5E+05', 150_000],
    ['0.30000000000000004', 0.30000000000000004],
  ])('%p is the number %p', (text, value) => expect(read(text)).toEqual({ value }));

  test.each([
    '00123',
    '0000',
    '9007199254740993',
    '12345678901234567890',
    '1E5',
    '1-2',
    '1/2',
    '=1+1',
    '@SUM(A1)',
    '+x',
    '(99.00)',
    '12-',
    '1 234',
    'N/A',
    '1,234',
    '1.2.3',
    '12.12.12',
    '12/12/12',
    '21-04-25',
    ' YES ',
    '1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
  ])('%p stays text', (text) => expect(read(text)).toEqual({ value: text }));

  test('TRUE and FALSE in any case are booleans', () => {
    expect([read('TRUE').value, read('false').value, read('yes').value]).toEqual([true, false, 'yes']);
  });

  test('ISO dates become serial days, impossible ones stay text', () => {
    expect(read('2024-01-02')).toEqual({ value: 45293, numberFormat: 'yyyy-mm-dd' });
    expect(read('2020-07-23T09:00')).toEqual({ value: 44035.375, numberFormat: 'yyyy-mm-dd hh:mm' });
    expect(read('2024-02-30')).toEqual({ value: '2024-02-30' });
    expect(read('1900-02-29')).toEqual({ value: '1900-02-29' });
  });

  test('dates with slashes need the column to settle the order', () => {
    expect(read('03/04/2024')).toEqual({ value: '03/04/2024' });
    expect(read('03/04/2024', { ...plain, dateOrder: 'day-month' })).toEqual({
      value: 45385,
      numberFormat: 'dd/mm/yyyy',
    });
    expect(read('03/04/2024', { ...plain, dateOrder: 'month-day' })).toEqual({
      value: 45355,
      numberFormat: 'mm/dd/yyyy',
    });
    expect(read('03.04.2024')).toEqual({ value: 45385, numberFormat: 'dd/mm/yyyy' });
  });

  test('a year of two digits is in the century that Excel takes, and its date shows the whole year', () => {
    const habit: ColumnHabit = { ...plain, dateOrder: 'day-month', readsShortYears: true };
    expect([read('21/04/25', habit), read('21/04/2025', habit).value]).toEqual([
      { value: 45768, numberFormat: 'dd/mm/yyyy' },
      45768,
    ]);
    expect([read('01/03/29', habit).value, read('01/03/30', habit).value]).toEqual([
      read('01/03/2029', habit).value,
      read('01/03/1930', habit).value,
    ]);
  });

  test('money, thousands and percentages keep how they are shown', () => {
    expect(read('$1,234.50')).toEqual({ value: 1234.5, numberFormat: '$#,##0.00' });
    expect(read('£5')).toEqual({ value: 5, numberFormat: '"£"#,##0' });
    expect(read('411,85 €', commas)).toEqual({ value: 411.85, numberFormat: '#,##0.00 "€"' });
    expect(read('1,234,567')).toEqual({ value: 1_234_567, numberFormat: '#,##0' });
    expect(read('12%')).toEqual({ value: 0.12, numberFormat: '0%' });
    expect(read('5.5 %')).toEqual({ value: 0.055, numberFormat: '0.0%' });
    expect(read('12,34%', commas)).toEqual({ value: 0.1234, numberFormat: '0.00%' });
  });

  test('a number is read by the decimal sign of its column and by no other', () => {
    expect(values(commas, '1.234,56', '-7,5', '1.234', '1.5')).toEqual([1234.56, -7.5, 1234, '1.5']);
    expect(values(points, '1,234.56', '-7.5', '1,234', '1,5')).toEqual([1234.56, -7.5, 1234, '1,5']);
    expect(values({ ...points, decimal: null }, '12', '1.5', '1,5')).toEqual([12, '1.5', '1,5']);
  });

  test('blanks and apostrophes part thousands where the column does so', () => {
    const spaced = { ...commas, readsSpaced: true };
    expect(values(spaced, '1 234', '1\u00a0234,5', "1'234", '12 34')).toEqual([1234, 1234.5, 1234, '12 34']);
  });

  test("accountants' minuses are negative where the column has numbers without them", () => {
    const accounting = { ...points, readsAccounting: true };
    expect(values(accounting, '(99.00)', '12-', '$(5)', '(12', '-(5)')).toEqual([-99, -12, -5, '(12', '-(5)']);
    expect(read('(£711.69)', accounting)).toEqual({ value: -711.69, numberFormat: '"£"#,##0.00;("£"#,##0.00)' });
  });
});

test('what is no code may be a number to its writer', () => {
  const texts = ['8,030', '1.5', '118', '(5)', '03/04/2024', '00118', '1.2.3', 'N/A', ''];
  expect(texts.filter(mayBeRead)).toEqual(['8,030', '1.5', '118', '(5)', '03/04/2024']);
});
