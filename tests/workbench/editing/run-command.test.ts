import { Cursor } from '../../../workbench/editing/cursor.ts';
import { gridCommand, type KeyPress } from '../../../workbench/editing/grid-keys.ts';
import { runCommand } from '../../../workbench/editing/run-command.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { bookOf, valuesAt } from '../workbook/book.ts';

const held: Omit<KeyPress, 'key'> = Object.freeze({ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false });

function keyboardOn(lines: Parameters<typeof bookOf>[0]) {
  const { workbook, sheet } = bookOf(lines);
  const cursor = new Cursor(workbook);
  const called: string[] = [];
  const editor = {
    edit: null,
    start: (mode: string, text?: string) => called.push(`${mode} ${text ?? ''}`),
    change: () => undefined,
    commit: () => true,
    cancel: () => undefined,
  };
  const tell = (name: string) => () => void called.push(name);
  const context = {
    workbook,
    cursor,
    editor,
    rowsPerPage: 30,
    openList: tell('list'),
    forgetCopied: tell('forget'),
    save: tell('save'),
    open: tell('open'),
  };
  const press = (key: string, more: Partial<KeyPress> = {}) => {
    const command = gridCommand({ ...held, key, ...more });
    if (command !== null) runCommand(command, context);
  };
  return { workbook, sheet, cursor, called, press };
}

describe('runCommand', () => {
  test('Home and End go along the row, with Ctrl to the corners, frozen panes left out', () => {
    const { sheet, cursor, press } = keyboardOn([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    sheet.frozenRows = 1;
    cursor.goTo({ row: 1, column: 1 });
    press('End');
    expect(cursor.active).toEqual({ row: 1, column: 2 });
    press('Home');
    expect(cursor.active).toEqual({ row: 1, column: 0 });
    press('End', { ctrlKey: true, shiftKey: true });
    expect(cursor.selection).toEqual(areaOf(1, 0, 1, 3));
    press('Home', { ctrlKey: true });
    expect(cursor.active).toEqual({ row: 1, column: 0 });
  });

  test('pages stop at the edges of the sheet', () => {
    const { cursor, press } = keyboardOn([['a']]);
    press('PageDown');
    expect(cursor.active).toEqual({ row: 30, column: 0 });
    press('PageUp', { shiftKey: true });
    expect(cursor.selection).toEqual(areaOf(0, 0, 31, 1));
    press('PageUp');
    expect(cursor.active).toEqual({ row: 0, column: 0 });
  });

  test('Ctrl and PageDown go to the next visible sheet', () => {
    const { workbook, press } = keyboardOn([['a']]);
    addSheet(workbook, 'Next');
    press('PageDown', { ctrlKey: true });
    expect(workbook.activeSheet.name).toBe('Next');
    press('PageDown', { ctrlKey: true });
    expect(workbook.activeSheet.name).toBe('Next');
  });

  test('edits, undo and fill reach the model', () => {
    const { workbook, cursor, press } = keyboardOn([['a'], ['b']]);
    cursor.select(areaOf(0, 0, 2, 1));
    press('d', { ctrlKey: true });
    expect(valuesAt(workbook, 'A1:A2')).toEqual([['a'], ['a']]);
    press('z', { ctrlKey: true });
    press('y', { ctrlKey: true });
    // What was done again is selected: the filled cell.
    press('Delete');
    expect(valuesAt(workbook, 'A1:A2')).toEqual([['a'], ['']]);
  });

  test('typing, F2, lists and files are handed on', () => {
    const { called, press } = keyboardOn([]);
    press('x');
    press('F2');
    press('ArrowDown', { altKey: true });
    press('Escape');
    press('s', { ctrlKey: true });
    press('o', { ctrlKey: true });
    expect(called).toEqual(['enter x', 'edit ', 'list', 'forget', 'save', 'open']);
  });
});
