import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('the culture is the one that typing is read by', () => {
  const { workbook } = bookOf([['3/4/2024', '1,234.5']]);
  const answers = ask(hostOf(workbook), (batch) => {
    const culture = batch.workbook.get('Application').get('CultureInfo');
    culture.load('name');
    culture.get('NumberFormat').load('numberDecimalSeparator', 'numberGroupSeparator');
    culture.get('DatetimeFormat').load('shortDatePattern', 'dateSeparator');
    batch.range('A1:B1').load('values', 'text');
  });
  expect(answers).toEqual([
    { Name: 'en-US' },
    { NumberDecimalSeparator: '.', NumberGroupSeparator: ',' },
    { ShortDatePattern: 'M/d/yyyy', DateSeparator: '/' },
    { Values: [[45_355, 1234.5]], Text: [['3/4/2024', '1,234.50']] },
  ]);
});
