import {
  deleteCells,
  EditProblem,
  endBeside,
  fillSelection,
  fillTarget,
  fillTo,
  typeIntoCell,
} from '../../../workbench/editing/edit-cells.ts';
import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';
import { setValidation } from '../../../workbench/workbook/validation-rules.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';

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

  test('Ctrl-D copies what the handle would go on with', () => {
    const { workbook, sheet } = bookOf([['Item 1'], ['']]);
    fillSelection(workbook, sheet, areaOf(0, 0, 2, 1), 'down');
    expect(valuesAt(workbook, 'A2')).toEqual([['Item 1']]);
  });

  test('a double click on the handle fills as far as the column beside is filled', () => {
    const { sheet } = bookOf([
      ['a', 1, ''],
      ['b', '', 'x'],
      ['c', '', ''],
    ]);
    expect(endBeside(sheet, areaOf(0, 1))).toEqual({ row: 2, column: 1 });
    expect(endBeside(sheet, areaOf(0, 3))).toEqual({ row: 1, column: 3 });
    expect(endBeside(sheet, areaOf(0, 5))).toBeNull();
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
