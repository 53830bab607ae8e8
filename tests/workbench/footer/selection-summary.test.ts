import { areaOf, EVERYTHING, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { summaryOf, summaryText } from '../../../workbench/footer/selection-summary.ts';
import { at, bookOf } from '../workbook/book.ts';

test('sum and average are of numbers only, the count is of all that is not empty', () => {
  const { workbook, sheet } = bookOf([
    [1, 'a', true],
    [2.5, '', "'7"],
  ]);
  const text = (address: string) =>
    summaryText(sheet, at(workbook, address).area, summaryOf(sheet, at(workbook, address).area));
  expect(text('A1:C2')).toBe('Average: 1.75   Count: 5   Sum: 3.5');
  expect(text('B1:C2')).toBe('Count: 3');
  expect([text('A1'), text('E1:F9')]).toEqual(['', '']);
});

test('hidden cells are left out', () => {
  const { sheet } = bookOf([
    [1, 10],
    [2, 20],
    [4, 40],
  ]);
  sheet.filteredRows.add(1);
  sheet.hiddenColumns.add(1);
  expect(summaryOf(sheet, areaOf(0, 0, MAX_ROWS, 2))).toEqual({ count: 2, numbers: 2, sum: 5 });
});

test('figures are shown in the format that all numbers have, but days are not added up to a day', () => {
  const { workbook, sheet } = bookOf([['Sum'], [0.5], [1]]);
  workbook.setStyle(at(workbook, 'A2'), 'numberFormat', '0.0%', 'addin');
  expect(summaryText(sheet, areaOf(0, 0, 3, 1), summaryOf(sheet, areaOf(0, 0, 3, 1)))).toBe(
    'Average: 0.75   Count: 3   Sum: 1.5',
  );
  workbook.setStyle(at(workbook, 'A3'), 'numberFormat', '0.0%', 'addin');
  expect(summaryText(sheet, areaOf(0, 0, 3, 1), summaryOf(sheet, areaOf(0, 0, 3, 1)))).toBe(
    'Average: 75.0%   Count: 3   Sum: 150.0%',
  );
  workbook.setStyle(at(workbook, 'A2:A3'), 'numberFormat', 'yyyy-mm-dd', 'addin');
  expect(summaryText(sheet, areaOf(0, 0, 3, 1), summaryOf(sheet, areaOf(0, 0, 3, 1)))).toContain('Sum: 1.5');
});

test('small numbers beside large ones are not lost, and any number of cells is added up', () => {
  const { sheet } = bookOf([[1e16], [1], [-1e16]]);
  expect(summaryOf(sheet, areaOf(0, 0, 3, 1)).sum).toBe(1);
  for (let row = 3; row < 300_000; row += 1) sheet.values.set(row, 0, 0.1);
  expect(summaryOf(sheet, EVERYTHING)).toEqual({ count: 300_000, numbers: 300_000, sum: expect.closeTo(30_000.7, 6) });
});
