import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';

test.each([
  ['=SUM(A1:A5,10)', 16],
  ['=SUM(A1:A6)', '#N/A'],
  ['=AVERAGE(A1:A5)', 2],
  ['=AVERAGE(A4:A5)', '#DIV/0!'],
  ['=COUNT(A1:A6)', 3],
  ['=MEDIAN(A1:A2)', 1.5],
  ['=COUNTA(A1:A5)', 4],
  ['=COUNTBLANK(A1:A5)', 1],
  ['=MIN(A1:A5)', 1],
  ['=MAX(A1:A5,7)', 7],
  ['=MAX(A5:A5)', 0],
  ['=MEDIAN(A1:A3)', 2],
  ['=LEN(A4)', 4],
  ['=UPPER(A4)', 'TEXT'],
  ['=SUBSTITUTE(A4,"t","T")', 'TexT'],
  ['=TEXTJOIN("-",TRUE,A1:A5)', '1-2-3-text'],
  ['=MATCH("TEXT",A1:A5,0)', 4],
  ['=MATCH(2.5,A1:A3)', 2],
  ['=MATCH(9,A1:A3,0)', '#N/A'],
  ['=VALUE("1.5")', 1.5],
])('%s is %p', (formula, value) => {
  const { workbook, sheet } = bookOf([[1], [2], [3], ['text'], [''], ['#N/A']]);
  expect(workbook.engine.evaluate(formula, sheet, 0, 1)).toBe(value);
});

test('a sum over 50,000 cells takes a fraction of a second', () => {
  const { workbook, sheet } = bookOf(Array.from({ length: 50_000 }, (_, row) => [row]));
  // Computing time of this process: what else the machine does meanwhile does not count.
  const start = process.cpuUsage();
  expect(workbook.engine.evaluate('=SUM(A:A)', sheet, 0, 1)).toBe((49_999 * 50_000) / 2);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});
