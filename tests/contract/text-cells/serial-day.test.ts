import { serialOfDate, serialOfTime } from '../../../contract/text-cells/serial-day.ts';

describe('serialOfDate', () => {
  test.each([
    // Excel's own serials: 1900-03-01 is 61, 2024-01-02 is 45293.
    [1900, 3, 1, 61],
    [2024, 1, 2, 45293],
    [2024, 2, 29, 45351],
    [9999, 12, 31, 2958465],
  ])('%i-%i-%i is day %i', (year, month, day, serial) => {
    expect(serialOfDate(year, month, day)).toBe(serial);
  });

  test.each([
    [2024, 2, 30],
    [2023, 2, 29],
    [1900, 2, 28],
    [2024, 13, 1],
    [10000, 1, 1],
  ])('%i-%i-%i is no day', (year, month, day) => {
    expect(serialOfDate(year, month, day)).toBeNull();
  });
});

describe('serialOfTime', () => {
  test('the time of day is the fraction', () => {
    expect(serialOfTime(Date.UTC(2020, 6, 23, 9))).toBe(44035.375);
  });
});
