import { expect, test } from '@jest/globals';
import { removeDuplicates } from '../../../workbench/operations/remove-duplicates.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';

test('the first of equal rows stays, the others go and the cells below move up', () => {
  const { workbook, sheet } = bookOf([
    ['Name', 'Amount', 'beside'],
    ['Ann', 1, 'p'],
    ['ann', 2, 'q'],
    ['Bob', 3, 'r'],
    ['Ann', 4, 's'],
  ]);
  workbook.setStyle(at(workbook, 'A4'), 'bold', true, 'user');
  expect(removeDuplicates(workbook, at(workbook, 'A1:B5'), [0], true, 'user')).toEqual({
    removed: 2,
    uniqueRemaining: 2,
  });
  expect(valuesAt(workbook, 'A1:C5')).toEqual([
    ['Name', 'Amount', 'beside'],
    ['Ann', 1, 'p'],
    ['Bob', 3, 'q'],
    ['', '', 'r'],
    ['', '', 's'],
  ]);
  expect(sheet.styleAt(2, 0).bold).toBe(true);
});

test('rows are equal in all the columns that are asked about, and at least one must be', () => {
  const { workbook } = bookOf([
    ['Ann', 1],
    ['Ann', 2],
  ]);
  expect(removeDuplicates(workbook, at(workbook, 'A1:B2'), [0, 1], false, 'user').removed).toBe(0);
  for (const columns of [[], [2], [-1]])
    expect(() => removeDuplicates(workbook, at(workbook, 'A1:B2'), columns, false, 'user')).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
});
