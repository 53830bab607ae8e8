import { filledBlock } from '../../../workbench/editing/fill-cells.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { bookOf } from '../workbook/book.ts';

describe('filledBlock', () => {
  const { sheet } = bookOf([
    [1, 'a', '=A1+1', 10],
    [3, 'b', '=A2+1', 11],
    ['', '', '', 99],
  ]);

  test('an even series goes on, other cells repeat, formulas move along', () => {
    expect(filledBlock(sheet, areaOf(0, 0, 2, 3), areaOf(2, 0, 3, 3), 'series')).toEqual([
      [5, 'a', '=A3+1'],
      [7, 'b', '=A4+1'],
      [9, 'a', '=A5+1'],
    ]);
  });

  test('one number repeats, numbers in uneven steps go on along their trend, as in Excel', () => {
    expect(filledBlock(sheet, areaOf(0, 0), areaOf(1, 0, 2, 1), 'series')).toEqual([[1], [1]]);
    expect(filledBlock(sheet, areaOf(0, 3, 3, 1), areaOf(3, 3, 3, 1), 'series')).toEqual([[129], [173.5], [218]]);
  });

  test('to the right it goes by row', () => {
    expect(filledBlock(bookOf([[1, 2]]).sheet, areaOf(0, 0, 1, 2), areaOf(0, 2, 1, 2), 'series')).toEqual([[3, 4]]);
  });

  test('text that looks like a number is filled as text', () => {
    expect(filledBlock(bookOf([["'00123"]]).sheet, areaOf(0, 0), areaOf(1, 0, 1, 1), 'series')).toEqual([["'00123"]]);
  });

  test('each column goes on by itself, days as the days that they show', () => {
    const { workbook, sheet: dated } = bookOf([[45323, 'Mon', 'x']]);
    workbook.setStyle({ sheet: dated, area: areaOf(0, 0) }, 'numberFormat', 'yyyy-mm-dd', 'addin');
    expect(filledBlock(dated, areaOf(0, 0, 1, 3), areaOf(1, 0, 2, 3), 'series')).toEqual([
      [45324, 'Tue', 'x'],
      [45325, 'Wed', 'x'],
    ]);
  });

  test('a copy repeats what would be a series', () => {
    expect(filledBlock(sheet, areaOf(0, 0, 2, 1), areaOf(2, 0, 2, 1), 'copy')).toEqual([[1], [3]]);
  });
});
