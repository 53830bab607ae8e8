import { expect, test } from '@jest/globals';
import { setStyles } from '../../../workbench/editing/cell-styles.ts';
import { at, bookOf } from '../workbook/book.ts';

test('a smaller block of looks repeats over the area, as one step and one event', () => {
  const { workbook, sheet } = bookOf([]);
  const bold = workbook.styleBook.numberOfLook({ bold: true });
  const told: string[] = [];
  workbook.listen((event) => told.push(event.kind));
  setStyles(workbook, at(workbook, 'A1:B3'), [[bold, undefined]]);
  expect([0, 1, 2].map((row) => [sheet.styleAt(row, 0).bold, sheet.styleAt(row, 1).bold])).toEqual([
    [true, false],
    [true, false],
    [true, false],
  ]);
  expect(told).toEqual(['formatChanged']);
  workbook.undo();
  expect(sheet.styleAt(2, 0).bold).toBe(false);
});
