import { expect, test } from '@jest/globals';
import { displayedText, showsDates } from '../../../workbench/cells/number-format.ts';

test.each([
  [0.123, '0.0%', '12.3%'],
  [-5, '#,##0.00', '-5.00'],
  [45_352, 'yyyy-mm-dd', '2024-03-01'],
  [0.1 + 0.2, 'General', '0.3'],
  [1e12, 'General', '1E+12'],
  [true, 'General', 'TRUE'],
  ['text', '0.00', 'text'],
  ['', '0.00', ''],
])('%p in %s shows %s', (value, format, text) => {
  expect(displayedText(value, format)).toBe(text);
});

test('date formats show dates, others do not', () => {
  expect(['m/d/yyyy', 'h:mm', 'General', '0.00', '[Red]0'].map(showsDates)).toEqual([true, true, false, false, false]);
});
