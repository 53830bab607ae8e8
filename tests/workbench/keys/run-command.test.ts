import { addressOf } from '../../../workbench/cells/address.ts';
import { areaOf, type Area } from '../../../workbench/cells/area.ts';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import type { KeyPress } from '../../../workbench/editing/key-press.ts';
import { GRID_KEYS, gridCommand } from '../../../workbench/keys/grid-keys.ts';
import { runCommand } from '../../../workbench/keys/run-command.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { bookOf, valuesAt } from '../workbook/book.ts';

/** What browsers call the keys that people call otherwise. */
const BROWSER_NAMES: Readonly<Record<string, string>> = {
  ...{ Up: 'ArrowUp', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight' },
  ...{ Space: ' ', Esc: 'Escape', Menu: 'ContextMenu' },
};

/** The press of a name such as "Ctrl+Shift+Up". */
function pressOf(name: string): KeyPress {
  const parts = name.split('+');
  const key = parts.at(-1) ?? '';
  const letter = key.length === 1 && !parts.includes('Shift') ? key.toLowerCase() : key;
  return {
    key: BROWSER_NAMES[key] ?? letter,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    metaKey: false,
  };
}

function keyboardOn(lines: Parameters<typeof bookOf>[0]) {
  const { workbook, sheet } = bookOf(lines);
  const cursor = new Cursor(workbook);
  const called: string[] = [];
  const tell = (name: string) => () => void called.push(name);
  const editor = {
    edit: null,
    start: (mode: string, text?: string) => called.push(`${mode}:${text ?? ''}`),
    change: () => undefined,
    switchMode: () => undefined,
    commit: () => true,
    cancel: () => undefined,
  };
  const context = {
    ...{ workbook, cursor, editor },
    screen: { rows: 30, columns: 10 },
    today: () => new Date(2026, 2, 9, 23, 59),
    ...{ openList: tell('list'), openMenu: tell('menu'), forgetCopied: tell('forget') },
    pasteNext: (isValuesOnly: boolean) => void called.push(isValuesOnly ? 'paste values' : 'paste'),
    ...{ save: tell('save'), open: tell('open'), goTo: tell('go to'), sort: tell('sort') },
    find: (isReplacing: boolean) => void called.push(isReplacing ? 'replace' : 'find'),
  };
  const press = (...names: string[]) => {
    for (const name of names) {
      const command = gridCommand(pressOf(name));
      if (command === null) throw new RangeError(`press requires a key of the table, not ${name}`);
      runCommand(command, context);
    }
  };
  return { workbook, sheet, cursor, called, press };
}

/** Eight rows and five columns in use, D5 apart, and the second of three sheets shown. */
function desk() {
  const shown = keyboardOn([
    ['a', 'b', 'c', '', ''],
    ['d', 'e', 'f', '', ''],
    ['g', 'h', 'i', '', ''],
    ['', '', '', '', ''],
    ['', '', '', 'x', ''],
    ['', '', '', '', ''],
    ['', '', '', '', ''],
    ['', '', '', '', 'z'],
  ]);
  const { workbook } = shown;
  const before = addSheet(workbook, 'Before');
  workbook.sheets.reverse();
  addSheet(workbook, 'After');
  shown.cursor.goTo({ row: 1, column: 1 });
  return { ...shown, before };
}

/** From B2, for every key of the table: the selection, or what was asked for, or what the cells hold. */
const EXPECTED: Readonly<Record<string, string>> = {
  ...{ Up: 'B1', Down: 'B3', Left: 'A2', Right: 'C2' },
  ...{ 'Shift+Up': 'B1:B2', 'Shift+Down': 'B2:B3', 'Shift+Left': 'A2:B2', 'Shift+Right': 'B2:C2' },
  ...{ 'Ctrl+Up': 'B1', 'Ctrl+Down': 'B3', 'Ctrl+Left': 'A2', 'Ctrl+Right': 'C2' },
  ...{ 'Ctrl+Shift+Up': 'B1:B2', 'Ctrl+Shift+Down': 'B2:B3' },
  ...{ 'Ctrl+Shift+Left': 'A2:B2', 'Ctrl+Shift+Right': 'B2:C2' },
  ...{ Home: 'A2', End: 'E2', 'Shift+Home': 'A2:B2', 'Shift+End': 'B2:E2' },
  ...{ 'Ctrl+Home': 'A1', 'Ctrl+End': 'E8', 'Ctrl+Shift+Home': 'A1:B2', 'Ctrl+Shift+End': 'B2:E8' },
  ...{ PageUp: 'B1', PageDown: 'B32', 'Shift+PageUp': 'B1:B2', 'Shift+PageDown': 'B2:B32' },
  ...{ 'Alt+PageUp': 'A2', 'Alt+PageDown': 'L2' },
  ...{ Enter: 'B3', 'Shift+Enter': 'B1', Tab: 'C2', 'Shift+Tab': 'A2' },
  ...{ 'Ctrl+PageUp': 'Before', 'Ctrl+PageDown': 'After', 'Shift+F11': 'Sheet4' },
  ...{ 'Ctrl+Space': 'B:B', 'Shift+Space': '2:2', 'Ctrl+A': 'A1:C3', 'Ctrl+Shift+Space': '1:1048576' },
  ...{ F2: 'edit:', Backspace: 'enter:', Delete: 'B2 holds ', 'Ctrl+;': 'enter:2026-03-09' },
  ...{ 'Ctrl+D': 'B2 holds b', 'Ctrl+R': 'B2 holds d', 'Ctrl+Z': 'nothing', 'Ctrl+Y': 'nothing' },
  ...{ 'Ctrl+Shift+Z': 'nothing', 'Ctrl+C': 'nothing', 'Ctrl+X': 'nothing' },
  ...{ 'Ctrl+V': 'paste', 'Ctrl+Shift+V': 'paste values', Esc: 'forget', 'Alt+Down': 'list' },
  ...{ 'Ctrl+F': 'find', 'Ctrl+H': 'replace', 'Ctrl+G': 'go to', F5: 'go to' },
  ...{ 'Shift+F10': 'menu', Menu: 'menu', 'Ctrl+O': 'open', 'Ctrl+S': 'save' },
};

const B2 = areaOf(1, 1);
const same = (a: Area, b: Area) => addressOf(a) === addressOf(b);

test.each(GRID_KEYS.flatMap(({ keys }) => Object.keys(keys)))('%s', (name) => {
  const { workbook, sheet, cursor, called, press } = desk();
  press(name);
  const outcome =
    workbook.activeSheet !== sheet
      ? workbook.activeSheet.name
      : !same(cursor.selection, B2)
        ? addressOf(cursor.selection)
        : (called[0] ?? (sheet.valueAt(1, 1) === 'e' ? 'nothing' : `B2 holds ${sheet.valueAt(1, 1)}`));
  expect(outcome).toBe(EXPECTED[name]);
});

test('what was done is undone and done again', () => {
  const { workbook, press } = desk();
  press('Delete', 'Ctrl+Z');
  expect(valuesAt(workbook, 'B2')).toEqual([['e']]);
  press('Ctrl+Y');
  expect(valuesAt(workbook, 'B2')).toEqual([['']]);
  press('Ctrl+Z', 'Ctrl+Shift+Z');
  expect(valuesAt(workbook, 'B2')).toEqual([['']]);
});

test('the corner is behind what is frozen, and hidden rows and columns are not gone to', () => {
  const { sheet, cursor, press } = desk();
  sheet.frozenRows = 1;
  press('Ctrl+Home');
  expect(cursor.active).toEqual({ row: 1, column: 0 });
  sheet.hiddenRows.add(7).add(1);
  sheet.hiddenColumns.add(4).add(0);
  press('Ctrl+End');
  expect(cursor.active).toEqual({ row: 6, column: 3 });
  press('Ctrl+Home');
  expect(cursor.active).toEqual({ row: 2, column: 1 });
});

test('pages stop at the edges of the sheet', () => {
  const { cursor, press } = desk();
  press('PageDown', 'Shift+PageUp', 'Alt+PageUp');
  expect(cursor.active).toEqual({ row: 31, column: 0 });
  press('PageUp', 'PageUp');
  expect(cursor.active).toEqual({ row: 0, column: 0 });
});

test('Enter after Tab goes to the row below where the first Tab was pressed, until something else moves', () => {
  const { cursor, press } = desk();
  press('Tab', 'Tab', 'Enter');
  expect(cursor.active).toEqual({ row: 2, column: 1 });
  press('Tab', 'Shift+Tab', 'Tab', 'Enter');
  expect(cursor.active).toEqual({ row: 3, column: 1 });
  press('Tab', 'Right', 'Enter');
  expect(cursor.active).toEqual({ row: 4, column: 3 });
});

test('the sheets end at the first and the last', () => {
  const { workbook, press } = desk();
  press('Ctrl+PageDown', 'Ctrl+PageDown');
  expect(workbook.activeSheet.name).toBe('After');
});
