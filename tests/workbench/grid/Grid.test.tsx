/** @jest-environment ./tests/setup/page-environment.js */
import { screen } from '@testing-library/react';
import { fireEvent } from '@testing-library/dom';
import { areaOf } from '../../../workbench/cells/area.ts';
import { addComment, addReply } from '../../../workbench/operations/comments.ts';
import { mergeCells } from '../../../workbench/operations/merge-cells.ts';
import { addShape } from '../../../workbench/operations/shapes.ts';
import { setValidation } from '../../../workbench/workbook/validation-rules.ts';
import { at, bookOf, tableOf, valuesAt } from '../workbook/book.ts';
import '../menus/laid-out-page.ts';
import { change, showGrid } from './shown-grid.tsx';

describe('Grid', () => {
  test('draws the visible cells of the model, and what an add-in writes', async () => {
    const { workbook, sheet } = bookOf([
      ['a', 1.5],
      ['b', true],
    ]);
    const { cell, grid } = showGrid(workbook);
    expect([cell('A1').textContent, cell('B1').textContent, cell('B2').textContent]).toEqual(['a', '1.5', 'TRUE']);
    expect([grid().getAttribute('aria-rowcount'), grid().getAttribute('aria-colcount')]).toEqual(['1048576', '16384']);
    await change(() => workbook.writeCells({ sheet, area: areaOf(2, 0) }, [['new']], 'addin'));
    expect(cell('A3').textContent).toBe('new');
  });

  test('draws a window of 50,000 rows, not all of them', () => {
    const { workbook, sheet } = bookOf([]);
    for (let row = 0; row < 50_000; row += 1) sheet.values.set(row, 0, row);
    showGrid(workbook);
    expect(screen.getAllByRole('row').length).toBeLessThan(80);
  });

  test('typing replaces the cell, Enter goes down, and the workbook knows that a cell is being edited', async () => {
    const { workbook } = bookOf([['old']]);
    const { user, cell, cursor } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('ne');
    expect(workbook.editing).toBe(true);
    await user.keyboard('w{Enter}');
    expect([valuesAt(workbook, 'A1'), workbook.editing, cursor.active]).toEqual([
      [['new']],
      false,
      { row: 1, column: 0 },
    ]);
  });

  test('F2 edits what is there, Escape leaves it as it was', async () => {
    const { workbook } = bookOf([['old']]);
    const { user, cell } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('{F2}er{Escape}');
    expect(valuesAt(workbook, 'A1')).toEqual([['old']]);
    await user.keyboard('{F2}er{Tab}');
    expect(valuesAt(workbook, 'A1')).toEqual([['older']]);
  });

  test('a double click edits what is there, though the browser sends it to the grid that captured the pointer', async () => {
    const { workbook } = bookOf([['old']]);
    const { user, cell, grid } = showGrid(workbook);
    await user.click(cell('A1'));
    await change(() => fireEvent.doubleClick(grid()));
    await user.keyboard('er{Enter}');
    expect(valuesAt(workbook, 'A1')).toEqual([['older']]);
  });

  test("a double click on a column's edge fits it, and opens no cell", async () => {
    const { workbook, sheet } = bookOf([['a text that is longer than the column is wide']]);
    const { user, grid } = showGrid(workbook);
    await user.click(document.querySelector('[data-column="A"] .column-resizer')!);
    await change(() => fireEvent.doubleClick(grid()));
    expect([sheet.columnWidth(0) > 200, workbook.editing]).toEqual([true, false]);
  });

  test('arrows and Shift move and extend the selection, Delete empties it, Ctrl-Z brings it back', async () => {
    const { workbook } = bookOf([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const { user, cell, grid } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(workbook.selection.area).toEqual(areaOf(0, 0, 2, 2));
    expect(cell('B2').getAttribute('aria-selected')).toBe('true');
    expect(grid().getAttribute('aria-activedescendant')).toBe(cell('A1').id);
    await user.keyboard('{Delete}');
    expect(valuesAt(workbook, 'A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    await user.keyboard('{Control>}z{/Control}');
    expect(valuesAt(workbook, 'A1:B2')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test("a drop-down opens with Alt and Down, and Enter takes the choice as the person's edit", async () => {
    const { workbook } = bookOf([['']]);
    setValidation(workbook, at(workbook, 'A1'), {
      rule: { list: { inCellDropDown: true, source: 'Hotels,Fuel,Taxi' } },
    });
    const sources: unknown[] = [];
    workbook.listen((event) => event.kind === 'cellsChanged' && sources.push(event.source));
    const { user, cell } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Hotels', 'Fuel', 'Taxi']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect([valuesAt(workbook, 'A1'), sources]).toEqual([[['Fuel']], ['user']]);
  });

  test('a text that the drop-down does not have is refused, and the cell stays open', async () => {
    const { workbook } = bookOf([['Hotels']]);
    setValidation(workbook, at(workbook, 'A1'), { rule: { list: { inCellDropDown: true, source: 'Hotels,Fuel' } } });
    const { user, cell, problems } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('Taxi{Enter}');
    expect([problems.length, workbook.editing, valuesAt(workbook, 'A1')]).toEqual([1, true, [['Hotels']]]);
    await user.keyboard('{Escape}');
    expect(workbook.editing).toBe(false);
  });

  test("copy and paste speak the clipboard's text", async () => {
    const { workbook } = bookOf([
      ['a', 1],
      ['b', 2],
    ]);
    const { user, cell, grid } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    const board = new Map<string, string>();
    const clipboardData = {
      setData: (kind: string, text: string) => board.set(kind, text),
      getData: (kind: string) => board.get(kind) ?? '',
    };
    await change(() => fireEvent.copy(grid(), { clipboardData }));
    expect(board.get('text/plain')).toBe('a\t1\r\nb\t2');
    await user.click(cell('D4'));
    await change(() => fireEvent.paste(grid(), { clipboardData }));
    expect(valuesAt(workbook, 'D4:E5')).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    board.clear();
    board.set('text/plain', 'x\ty');
    await user.click(cell('A1'));
    await change(() => fireEvent.paste(grid(), { clipboardData }));
    expect(valuesAt(workbook, 'A1:B1')).toEqual([['x', 'y']]);
  });

  test("a table's header button sorts and filters", async () => {
    const { workbook } = tableOf([
      ['Name', 'Sum'],
      ['b', 2],
      ['a', 1],
      ['c', 3],
    ]);
    const { user } = showGrid(workbook);
    await user.click(screen.getByRole('button', { name: 'Sort and filter Name' }));
    await user.click(screen.getByRole('button', { name: 'Sort ascending' }));
    expect(valuesAt(workbook, 'A2:A4')).toEqual([['a'], ['b'], ['c']]);
    await user.click(screen.getByRole('button', { name: 'Sort and filter Name' }));
    await user.click(screen.getByRole('checkbox', { name: 'b' }));
    await user.click(screen.getByRole('button', { name: 'Apply filter' }));
    expect(document.querySelector('[data-address="A3"]')).toBeNull();
  });

  test('frozen rows and a filled, bold cell are drawn', () => {
    const { workbook, sheet } = bookOf([['Head'], ['x']]);
    sheet.frozenRows = 1;
    workbook.setStyle(at(workbook, 'A1'), 'fill', '#ffeb9c', 'addin');
    workbook.setStyle(at(workbook, 'A1'), 'bold', true, 'addin');
    const { cell } = showGrid(workbook);
    expect(cell('A1').style.backgroundColor).toBe('rgb(255, 235, 156)');
    expect(cell('A1').closest('.top-layer')).not.toBeNull();
    expect(cell('A2').closest('.body-layer')).not.toBeNull();
  });

  test('a menu means what is under it: a cell, a row, a column, or what is selected already', async () => {
    const { workbook } = bookOf([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const { user, cell, cursor, grid } = showGrid(workbook);
    const labels = () => screen.getAllByRole('menuitem').map((item) => item.textContent);
    const openOn = (element: Element) => change(() => fireEvent.contextMenu(element));
    await user.click(cell('A1'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await openOn(cell('A2'));
    expect(labels()).toContain('Delete 2 rows');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(grid());
    await openOn(cell('B2'));
    expect([cursor.selection, labels().includes('Delete row')]).toEqual([areaOf(1, 1), true]);
    await user.click(screen.getByRole('menuitem', { name: 'Delete row' }));
    expect(valuesAt(workbook, 'A1:B2')).toEqual([
      ['a', 'b'],
      ['', ''],
    ]);
  });

  test('the menu key opens the menu at the active cell, and keys choose in it', async () => {
    const { workbook } = bookOf([['a'], ['b']]);
    const { user, cell } = showGrid(workbook);
    await user.click(cell('A2'));
    await user.keyboard('{Shift>} {F10}{/Shift}');
    expect(document.activeElement?.textContent).toContain('Cut');
    for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{Enter}']) await user.keyboard(key);
    expect(valuesAt(workbook, 'A1:A3').flat()).toEqual(['a', '', 'b']);
  });

  test("Alt and Down on a table's header opens its menu, whose list is searched and filtered by the keyboard", async () => {
    const { workbook, sheet } = tableOf([['Region'], ['North'], ['South'], ['Southwest']]);
    const { user, cell, asked } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.type(screen.getByRole('searchbox', { name: 'Search the values' }), 'south{Enter}');
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([true, false, false]);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(screen.getByRole('button', { name: 'Sort by several columns…' }));
    expect(asked).toEqual(['sort 0,0']);
  });

  test('find, replace and go to are asked of the page', async () => {
    const { workbook } = bookOf([['a']]);
    const { user, cell, asked } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('{Control>}fhg{/Control}{F5}');
    expect(asked).toEqual(['find', 'replace', 'go to', 'go to']);
  });

  test('an edit of a protected sheet is refused and told', async () => {
    const { workbook, sheet } = bookOf([['a']]);
    sheet.isProtected = true;
    const { user, cell, problems } = showGrid(workbook);
    await user.click(cell('A1'));
    await user.keyboard('{Delete}');
    expect([valuesAt(workbook, 'A1'), problems]).toEqual([
      [['a']],
      [expect.objectContaining({ code: 'AccessDenied' })],
    ]);
  });

  test('merged cells are drawn, selected and left as one', async () => {
    const { workbook } = bookOf([['Title', 'hidden']]);
    mergeCells(workbook, at(workbook, 'A1:C2'), false, 'user');
    const { user, cell, cursor } = showGrid(workbook);
    expect([cell('A1').textContent, cell('A1').getAttribute('aria-colspan')]).toEqual(['Title', '3']);
    expect(document.querySelector('[data-address="B1"], [data-address="B2"]')).toBeNull();
    await user.click(cell('A1'));
    expect(cursor.selection).toEqual(areaOf(0, 0, 2, 3));
    await user.keyboard('{ArrowRight}');
    expect(cursor.selection).toEqual(areaOf(0, 3));
    await user.keyboard('{ArrowLeft}');
    expect(cursor.selection).toEqual(areaOf(0, 0, 2, 3));
    await user.keyboard('New{Enter}');
    expect([valuesAt(workbook, 'A1'), cursor.selection]).toEqual([[['New']], areaOf(2, 0)]);
  });

  test('a comment is marked in its cell and read, and shapes are drawn with their text', async () => {
    const { workbook, sheet } = bookOf([['a']]);
    showGrid(workbook);
    await change(() => {
      addReply(workbook, sheet, addComment(workbook, at(workbook, 'A1'), 'Why?'), 'Because');
      addShape(workbook, sheet, 'GeometricShape', 'Star5', { text: 'New' });
    });
    expect(screen.getByRole('note', { name: /Comment on A1: You: Why\?\s+You: Because/ })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Star 5 1, “New”' }).querySelector('polygon')).not.toBeNull();
  });

  test('a click is told with its cell', async () => {
    const { workbook } = bookOf([['a', 'b']]);
    const clicked: unknown[] = [];
    workbook.listen((event) => event.kind === 'cellClicked' && clicked.push(event.area));
    const { user, cell } = showGrid(workbook);
    await user.click(cell('B1'));
    expect(clicked).toEqual([areaOf(0, 1)]);
  });
});
