import { isDateFormat } from '../../../../addin/excel/table/date-format.ts';

describe('isDateFormat', () => {
  test.each(['m/d/yyyy', 'dd.mm.yyyy', 'yyyy-mm-dd', 'd-mmm-yy', '[$-409]mmmm d, yyyy;@', 'yyyy-mm-dd hh:mm', 'mmm'])(
    '%s shows dates',
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  test.each([
    'General',
    '0.00',
    '#,##0.00',
    '0%',
    '@',
    '0.00E+00',
    'hh:mm',
    '[h]:mm:ss',
    '[Red]0.00',
    '0 "days"',
    '0 \\d',
    '_-* #,##0.00_-',
    '[$-409]0.00',
  ])('%s does not', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
