import { columnHabit, readCsvCell } from '../../../workbench/opening/csv-column.ts';

const plain = Object.freeze({ decimalComma: false, dateOrder: null });
const read = (text: string) => readCsvCell(text, plain);

describe('readCsvCell', () => {
  test.each([
    ['12', 12],
    ['-7.5', -7.5],
    ['+3', 3],
    ['.5', 0.5],
    ['0', 0],
    ['-0.25', -0.25],
    [' 8 ', 8],
    ['1e-7', 1e-7],
    ['1.5E+05', 150_000],
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
    'N/A',
    '1,234',
    '12.12.12',
    ' YES ',
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
    expect(readCsvCell('03/04/2024', { decimalComma: false, dateOrder: 'day-month' })).toEqual({
      value: 45385,
      numberFormat: 'dd/mm/yyyy',
    });
    expect(readCsvCell('03/04/2024', { decimalComma: false, dateOrder: 'month-day' })).toEqual({
      value: 45355,
      numberFormat: 'mm/dd/yyyy',
    });
    expect(read('03.04.2024')).toEqual({ value: 45385, numberFormat: 'dd/mm/yyyy' });
  });

  test('money, thousands and percentages that cannot be misread become numbers', () => {
    expect(read('$1,234.50')).toEqual({ value: 1234.5, numberFormat: '$#,##0.00' });
    expect(read('1,234,567')).toEqual({ value: 1_234_567, numberFormat: '#,##0' });
    expect(read('12%')).toEqual({ value: 0.12, numberFormat: '0%' });
    expect(read('5.5 %')).toEqual({ value: 0.055, numberFormat: '0.0%' });
  });

  test('a column with decimal commas reads 1.234,56', () => {
    const habit = { decimalComma: true, dateOrder: null };
    expect([
      readCsvCell('1.234,56', habit).value,
      readCsvCell('-7,5', habit).value,
      readCsvCell('1.234', habit).value,
    ]).toEqual([1234.56, -7.5, 1234]);
  });
});

describe('columnHabit', () => {
  test('one day beyond 12 settles the order of the column', () => {
    expect(columnHabit(['01/02/2024', '31/12/2023'], ',').dateOrder).toBe('day-month');
    expect(columnHabit(['01/02/2024', '12/31/2023'], ',').dateOrder).toBe('month-day');
  });

  test('nothing or a contradiction leaves the order unknown', () => {
    expect(columnHabit(['01/02/2024'], ',').dateOrder).toBeNull();
    expect(columnHabit(['31/12/2023', '12/31/2023'], ',').dateOrder).toBeNull();
  });

  test('decimal commas are looked for only where the comma does not part the cells', () => {
    expect(columnHabit(['7,5'], ';').decimalComma).toBe(true);
    expect(columnHabit(['7,5'], ',').decimalComma).toBe(false);
  });
});
