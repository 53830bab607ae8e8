import { dateParts } from '../../../ml/features/date-parts.ts';

describe('dateParts', () => {
  test('tells month, day and weekday of an Excel serial', () => {
    // 39448 is 2008-01-01 (Excel's documentation of DATE), a Tuesday.
    expect(dateParts(39448.75)).toEqual({ month: 1, day: 1, weekday: 2 });
  });

  test('is null for no date', () => {
    expect(dateParts(NaN)).toBeNull();
    expect(dateParts(1e18)).toBeNull();
  });
});
