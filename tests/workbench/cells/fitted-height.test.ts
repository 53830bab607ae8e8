import { fittedHeight, fittedHeights } from '../../../workbench/cells/fitted-height.ts';
import { at, bookOf } from '../workbook/book.ts';

describe('fittedHeights', () => {
  test('usual cells need nothing', () => {
    const { workbook, sheet } = bookOf([['a'], ['b']]);
    workbook.setStyle(at(workbook, 'A1:A2'), 'bold', true, 'addin');
    expect(fittedHeights(sheet).size).toBe(0);
  });

  test('a large font makes its row higher', () => {
    const { workbook, sheet } = bookOf([['Title'], ['x']]);
    workbook.setStyle(at(workbook, 'A1'), 'fontSize', 18, 'addin');
    // 18 points with a third for the line, as Excel's own 23.25 to 24.
    expect([...fittedHeights(sheet)]).toEqual([[0, 24]]);
    expect([fittedHeight(sheet, 0), sheet.rowHeight(0), sheet.rowHeight(1)]).toEqual([24, 24, 15]);
  });

  test('wrapped text makes its row as high as its lines, in a wide column fewer', () => {
    const { workbook, sheet } = bookOf([['one two three four five six seven']]);
    workbook.setStyle(at(workbook, 'A1'), 'wrapText', true, 'addin');
    const narrow = fittedHeights(sheet).get(0) ?? 0;
    sheet.columnWidths.set(0, 120);
    const wide = fittedHeights(sheet).get(0) ?? 0;
    expect(narrow).toBeGreaterThan(wide);
    expect(wide).toBeGreaterThan(15);
    sheet.columnWidths.set(0, 400);
    expect(fittedHeights(sheet).size).toBe(0);
  });

  test('a row with a height of its own keeps it', () => {
    const { workbook, sheet } = bookOf([['Title']]);
    workbook.setStyle(at(workbook, 'A1'), 'fontSize', 18, 'addin');
    sheet.rowHeights.set(0, 15);
    expect(fittedHeights(sheet).size).toBe(0);
  });
});
