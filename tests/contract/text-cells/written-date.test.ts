import { expect, test } from '@jest/globals';
import { serialOfDate, timeOfSerial } from '../../../contract/text-cells/serial-day.ts';
import { readIsoDate, serialOfWritten, writtenDate } from '../../../contract/text-cells/written-date.ts';

test('a date is the day that its order makes it, or none', () => {
  const date = writtenDate('03/04/2024')!;
  expect(serialOfWritten(date, 'day-month')).toBe(serialOfDate(2024, 4, 3));
  expect(serialOfWritten(date, 'month-day')).toBe(serialOfDate(2024, 3, 4));
  expect(serialOfWritten(writtenDate('31/12/2024')!, 'month-day')).toBeNull();
  expect(writtenDate('21-04-25')).toBeNull();
});

test('a serial day is the day that it is of', () => {
  expect(timeOfSerial(serialOfDate(2024, 2, 29)!).toISOString()).toBe('2024-02-29T00:00:00.000Z');
  expect(timeOfSerial(readIsoDate('2024-02-29 09:30')!.serial).toISOString()).toBe('2024-02-29T09:30:00.000Z');
  expect(readIsoDate('2024-02-30')).toBeNull();
});
