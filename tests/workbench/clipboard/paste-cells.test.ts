/** @jest-environment ./tests/setup/page-environment.js */
import { clipboardText } from '../../../workbench/clipboard/clipboard-text.ts';
import { shownBlock, type CopiedCells } from '../../../workbench/clipboard/copied-cells.ts';
import { pasteCells } from '../../../workbench/clipboard/paste-cells.ts';
import { areaOf, type Area } from '../../../workbench/cells/area.ts';
import type { Sheet } from '../../../workbench/sheets/sheet.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';

const text = (plain: string) => ({ text: plain, html: '' });

function copiedFrom(sheet: Sheet, area: Area): CopiedCells {
  const block = shownBlock(sheet, area);
  return { sheet, area, ...block, text: clipboardText(sheet, block), isCut: false };
}

describe('pasteCells', () => {
  test('reads text as Excel reads typing, and tells once', () => {
    const { workbook } = bookOf([]);
    let told = 0;
    workbook.listen((event) => event.kind === 'cellsChanged' && (told += 1));
    expect(pasteCells(workbook, areaOf(1, 1), text('1\tx\r\n=1+1\t'), null)).toEqual(areaOf(1, 1, 2, 2));
    expect(valuesAt(workbook, 'B2:C3')).toEqual([
      [1, 'x'],
      [2, ''],
    ]);
    expect(told).toBe(1);
  });

  test('a block repeats over a selection that is a multiple of it, else it keeps its size', () => {
    const { workbook } = bookOf([]);
    pasteCells(workbook, areaOf(0, 0, 4, 1), text('a\nb'), null);
    expect(valuesAt(workbook, 'A1:A4')).toEqual([['a'], ['b'], ['a'], ['b']]);
    expect(pasteCells(workbook, areaOf(0, 2, 3, 1), text('a\nb'), null)).toEqual(areaOf(0, 2, 2, 1));
  });

  test('cells copied here keep exact values, formats and text, and formulas move', () => {
    const { workbook, sheet } = bookOf([[1 / 3, "'00123", '=A1*3']]);
    workbook.setStyle(at(workbook, 'A1'), 'numberFormat', '0.0', 'addin');
    const area = areaOf(0, 0, 1, 3);
    const copied = copiedFrom(sheet, area);
    pasteCells(workbook, areaOf(1, 0), text(copied.text), copied);
    expect(valuesAt(workbook, 'A2:C2')).toEqual([[1 / 3, '00123', 1]]);
    expect([sheet.textAt(1, 0), sheet.formulaAt(1, 2)]).toEqual(['0.3', '=A2*3']);
  });

  test('cut cells move', () => {
    const { workbook, sheet } = bookOf([['a', 'b']]);
    const area = areaOf(0, 0, 1, 2);
    pasteCells(workbook, areaOf(0, 1), text('a\tb'), { ...copiedFrom(sheet, area), isCut: true });
    expect(valuesAt(workbook, 'A1:C1')).toEqual([['', 'a', 'b']]);
  });

  test('what stands on the clipboard now wins over what was copied here before', () => {
    const { workbook, sheet } = bookOf([['old']]);
    pasteCells(workbook, areaOf(1, 0), text('new'), copiedFrom(sheet, areaOf(0, 0)));
    expect(valuesAt(workbook, 'A2')).toEqual([['new']]);
  });

  test('a paste into a protected sheet is refused whole', () => {
    const { workbook, sheet } = bookOf([['a']]);
    sheet.isProtected = true;
    expect(() => pasteCells(workbook, areaOf(0, 0), text('x'), null)).toThrow('protected');
    expect(valuesAt(workbook, 'A1')).toEqual([['a']]);
  });

  test('values are pasted without formulas and looks, and text that looks like a number stays text', () => {
    const { workbook, sheet } = bookOf([['=1+1', "'007"]]);
    workbook.setStyle(at(workbook, 'A1'), 'bold', true, 'addin');
    const copied = copiedFrom(sheet, areaOf(0, 0, 1, 2));
    pasteCells(workbook, areaOf(1, 0), text(copied.text), copied, true);
    expect(valuesAt(workbook, 'A2:B2')).toEqual([[2, '007']]);
    expect([sheet.formulaAt(1, 0), sheet.styleAt(1, 0).bold]).toEqual([undefined, false]);
  });

  test('rows that a filter hides are not pasted', () => {
    const { workbook, sheet } = bookOf([['a'], ['hidden'], ['c']]);
    sheet.filteredRows.add(1);
    const copied = copiedFrom(sheet, areaOf(0, 0, 3, 1));
    expect(pasteCells(workbook, areaOf(0, 2), text(copied.text), copied)).toEqual(areaOf(0, 2, 2, 1));
    expect(valuesAt(workbook, 'C1:C3').flat()).toEqual(['a', 'c', '']);
  });

  test("another program's table is pasted by its cells, not by its text", () => {
    const { workbook } = bookOf([]);
    const html = '<table><tr><td>a<br>b</td><td>1,5</td></tr></table>';
    pasteCells(workbook, areaOf(0, 0), { text: 'a b 1,5', html }, null);
    expect(valuesAt(workbook, 'A1:B1')[0]?.[0]).toBe('a\nb');
  });
});
