import {
  deleteCells,
  EditProblem,
  fillSelection,
  fillTarget,
  fillTo,
  pasteCells,
  typeIntoCell,
} from '../../../workbench/editing/edit-cells.ts';
import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { setValidation } from '../../../workbench/workbook/validation-rules.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';
import { clipboardText } from '../../../workbench/editing/clipboard-text.ts';

describe('typeIntoCell', () => {
  test('writes as the person, and can be undone', () => {
    const { workbook, sheet } = bookOf([['a']]);
    const sources: unknown[] = [];
    workbook.listen((event) => event.kind === 'cellsChanged' && sources.push(event.source));
    typeIntoCell(workbook, sheet, { row: 0, column: 0 }, '1.5');
    expect(valuesAt(workbook, 'A1')).toEqual([[1.5]]);
    workbook.undo();
    expect(valuesAt(workbook, 'A1')).toEqual([['a']]);
    expect(sources[0]).toBe('user');
  });

  test("a text that is the cell's own already is no edit", () => {
    const { workbook, sheet } = bookOf([['a']]);
    typeIntoCell(workbook, sheet, { row: 0, column: 0 }, 'a');
    expect(workbook.history.canUndo).toBe(false);
  });

  test('what the drop-down does not have is refused with the next step', () => {
    const { workbook, sheet } = bookOf([['']]);
    setValidation(workbook, at(workbook, 'A1'), { rule: { list: { inCellDropDown: true, source: 'Hotels,Fuel' } } });
    expect(() => typeIntoCell(workbook, sheet, { row: 0, column: 0 }, 'Taxi')).toThrow(EditProblem);
    expect(() => typeIntoCell(workbook, sheet, { row: 0, column: 0 }, 'Taxi')).toThrow(
      /press Escape to keep what was there\.$/,
    );
    typeIntoCell(workbook, sheet, { row: 0, column: 0 }, 'Fuel');
    expect(valuesAt(workbook, 'A1')).toEqual([['Fuel']]);
  });
});

describe('pasteCells', () => {
  test('reads text as Excel reads typing, and tells once', () => {
    const { workbook } = bookOf([]);
    let told = 0;
    workbook.listen((event) => event.kind === 'cellsChanged' && (told += 1));
    expect(pasteCells(workbook, areaOf(1, 1), '1\tx\r\n=1+1\t', null)).toEqual(areaOf(1, 1, 2, 2));
    expect(valuesAt(workbook, 'B2:C3')).toEqual([
      [1, 'x'],
      [2, ''],
    ]);
    expect(told).toBe(1);
  });

  test('a block repeats over a selection that is a multiple of it, else it keeps its size', () => {
    const { workbook } = bookOf([]);
    pasteCells(workbook, areaOf(0, 0, 4, 1), 'a\nb', null);
    expect(valuesAt(workbook, 'A1:A4')).toEqual([['a'], ['b'], ['a'], ['b']]);
    expect(pasteCells(workbook, areaOf(0, 2, 3, 1), 'a\nb', null)).toEqual(areaOf(0, 2, 2, 1));
  });

  test('cells copied here keep exact values, formats and text, and formulas move', () => {
    const { workbook, sheet } = bookOf([[1 / 3, "'00123", '=A1*3']]);
    workbook.setStyle(at(workbook, 'A1'), 'numberFormat', '0.0', 'addin');
    const area = areaOf(0, 0, 1, 3);
    pasteCells(workbook, areaOf(1, 0), clipboardText(sheet, area), {
      sheet,
      area,
      text: clipboardText(sheet, area),
      isCut: false,
    });
    expect(valuesAt(workbook, 'A2:C2')).toEqual([[1 / 3, '00123', 1]]);
    expect([sheet.textAt(1, 0), sheet.formulaAt(1, 2)]).toEqual(['0.3', '=A2*3']);
  });

  test('cut cells move', () => {
    const { workbook, sheet } = bookOf([['a', 'b']]);
    const area = areaOf(0, 0, 1, 2);
    pasteCells(workbook, areaOf(0, 1), 'a\tb', { sheet, area, text: 'a\tb', isCut: true });
    expect(valuesAt(workbook, 'A1:C1')).toEqual([['', 'a', 'b']]);
  });

  test('what stands on the clipboard now wins over what was copied here before', () => {
    const { workbook, sheet } = bookOf([['old']]);
    pasteCells(workbook, areaOf(1, 0), 'new', { sheet, area: areaOf(0, 0), text: 'old', isCut: false });
    expect(valuesAt(workbook, 'A2')).toEqual([['new']]);
  });

  test('a paste into a protected sheet is refused whole', () => {
    const { workbook, sheet } = bookOf([['a']]);
    sheet.isProtected = true;
    expect(() => pasteCells(workbook, areaOf(0, 0), 'x', null)).toThrow('protected');
    expect(valuesAt(workbook, 'A1')).toEqual([['a']]);
  });
});

describe('deleting and filling', () => {
  test('deleting whole columns touches the used cells only', () => {
    const { workbook, sheet } = bookOf([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    deleteCells(workbook, sheet, areaOf(0, 1, MAX_ROWS, 1));
    expect(valuesAt(workbook, 'A1:B2')).toEqual([
      ['a', ''],
      ['c', ''],
    ]);
    deleteCells(workbook, sheet, areaOf(0, 0, MAX_ROWS, MAX_COLUMNS));
    expect(sheet.usedArea()).toBeNull();
  });

  test('Ctrl-D repeats the first row, or takes the cell above', () => {
    const { workbook, sheet } = bookOf([['a'], [''], [''], ['']]);
    fillSelection(workbook, sheet, areaOf(0, 0, 3, 1), 'down');
    fillSelection(workbook, sheet, areaOf(3, 0), 'down');
    expect(valuesAt(workbook, 'A1:A4')).toEqual([['a'], ['a'], ['a'], ['a']]);
    fillSelection(workbook, sheet, areaOf(0, 0), 'down');
    expect(valuesAt(workbook, 'A1')).toEqual([['a']]);
  });

  test('the handle fills down or to the right, whichever is further, in one step to undo', () => {
    const { workbook, sheet } = bookOf([[1], [2]]);
    expect(fillTarget(areaOf(0, 0, 2, 1), { row: 1, column: 0 })).toBeNull();
    expect(fillTarget(areaOf(0, 0, 2, 1), { row: 1, column: 4 })).toEqual(areaOf(0, 1, 2, 4));
    expect(fillTo(workbook, sheet, areaOf(0, 0, 2, 1), { row: 4, column: 1 })).toEqual(areaOf(0, 0, 5, 1));
    expect(valuesAt(workbook, 'A1:A5')).toEqual([[1], [2], [3], [4], [5]]);
    workbook.undo();
    expect(valuesAt(workbook, 'A1:A5')).toEqual([[1], [2], [''], [''], ['']]);
  });
});
