import { expect, test } from '@jest/globals';
import { MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { restyle } from '../../../workbench/sheets/restyle.ts';
import { at, bookOf } from '../workbook/book.ts';

test('whole rows keep the style for cells to come, and cells with a style of their own get theirs changed', () => {
  const { workbook, sheet } = bookOf([['a']]);
  const bold = (style: number) => workbook.styleBook.with(style, 'bold', true);
  workbook.setStyle(at(workbook, 'A1'), 'italic', true, 'user');
  restyle(at(workbook, '1:1'), bold);
  restyle(at(workbook, 'B2'), bold);
  expect([sheet.styleAt(0, 0), sheet.styleAt(0, MAX_COLUMNS - 1), sheet.styleAt(1, 1), sheet.styleAt(1, 2)]).toEqual([
    expect.objectContaining({ bold: true, italic: true }),
    expect.objectContaining({ bold: true, italic: false }),
    expect.objectContaining({ bold: true }),
    expect.objectContaining({ bold: false }),
  ]);
});
