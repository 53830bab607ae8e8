import { parseIsoDate, serialToIsoDate } from '../../../ml/table/date-text.ts';

describe('parseIsoDate', () => {
  test('gives the serials that Excel shows', () => {
    // Excel's documentation of DATE: 2008-01-01 is 39448; 1900-03-01 is 61, after the leap day that never was.
    expect(parseIsoDate('2008-01-01')).toBe(39448);
    expect(parseIsoDate('1900-03-01')).toBe(61);
  });

  test('adds the time as a fraction of a day and leaves the offset out', () => {
    expect(parseIsoDate('2008-01-01T12:00')).toBe(39448.5);
    expect(parseIsoDate('2008-01-01 06:00:00Z')).toBe(39448.25);
    expect(parseIsoDate('2008-01-01T12:00:00.500+02:00')).toBe(39448.5);
  });

  test('refuses days that no calendar has, and other texts', () => {
    for (const text of [
      '2025-02-29',
      '2025-13-01',
      '2025-00-10',
      '01/02/2025',
      '2025-1-1',
      'today',
      '2025-01-01T25:00',
    ])
      expect(parseIsoDate(text)).toBeNaN();
  });
});

describe('serialToIsoDate', () => {
  test('undoes parseIsoDate, time left out', () => {
    expect(serialToIsoDate(parseIsoDate('2026-03-31T23:59'))).toBe('2026-03-31');
  });

  test('is empty beyond the calendar', () => {
    expect(serialToIsoDate(1e15)).toBe('');
    expect(serialToIsoDate(NaN)).toBe('');
  });
});
