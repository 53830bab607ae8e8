import { STEPS, type Step } from '../editing/cell-moves.ts';
import { pressName, typedCharacter, type KeyPress } from '../editing/key-press.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { keysWords } from './words/keys-words.ts';

/** What a key press in the grid asks for. */
export type GridCommand =
  | { readonly kind: 'move'; readonly step: Step; readonly jump: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly step: Step; readonly extend: boolean }
  | { readonly kind: 'home' | 'end'; readonly corner: boolean; readonly extend: boolean }
  | { readonly kind: 'advance'; readonly step: Step }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'sheet'; readonly direction: -1 | 1 }
  | { readonly kind: 'find'; readonly isReplacing: boolean }
  | {
      readonly kind:
        | 'edit'
        | 'today'
        | 'delete'
        | 'selectAll'
        | 'selectSheet'
        | 'selectColumn'
        | 'selectRow'
        | 'undo'
        | 'redo'
        | 'copy'
        | 'cut'
        | 'paste'
        | 'pasteValues'
        | 'fillDown'
        | 'fillRight'
        | 'openList'
        | 'openMenu'
        | 'goTo'
        | 'addSheet'
        | 'save'
        | 'open'
        | 'escape';
    };

/** Keys that do one thing, in one direction or another. */
export interface KeyLine {
  /** A sentence for people, without its full stop. */
  readonly does: string;
  /** By the names of the presses, as `pressName` gives them. */
  readonly keys: Readonly<Record<string, GridCommand>>;
}

const UP: Step = { rows: -1, columns: 0 };
const DOWN: Step = { rows: 1, columns: 0 };
const LEFT: Step = { rows: 0, columns: -1 };
const RIGHT: Step = { rows: 0, columns: 1 };

function arrows(held: string, jump: boolean, extend: boolean): Record<string, GridCommand> {
  return Object.fromEntries(
    Object.entries(STEPS).map(([key, step]) => [
      `${held}${key.replace('Arrow', '')}`,
      { kind: 'move', step, jump, extend },
    ]),
  );
}

/** Every key of the grid. It decides what a press does, and `docs/workbench.md` shows it. */
export const GRID_KEYS: readonly KeyLine[] = [
  { does: 'Go one cell on, over hidden rows and columns', keys: arrows('', false, false) },
  { does: 'Select one cell more, or less', keys: arrows('Shift+', false, true) },
  {
    does: 'Go to the edge of the filled cells, and from there to the next filled cell',
    keys: arrows('Ctrl+', true, false),
  },
  { does: 'Select to the edge of the filled cells', keys: arrows('Ctrl+Shift+', true, true) },
  {
    does: "Go to the row's first column, and to the last one in use; with Shift select to there",
    keys: {
      Home: { kind: 'home', corner: false, extend: false },
      End: { kind: 'end', corner: false, extend: false },
      'Shift+Home': { kind: 'home', corner: false, extend: true },
      'Shift+End': { kind: 'end', corner: false, extend: true },
    },
  },
  {
    does: "Go to the sheet's first cell behind what is frozen, and to the last one in use; with Shift select to there",
    keys: {
      'Ctrl+Home': { kind: 'home', corner: true, extend: false },
      'Ctrl+End': { kind: 'end', corner: true, extend: false },
      'Ctrl+Shift+Home': { kind: 'home', corner: true, extend: true },
      'Ctrl+Shift+End': { kind: 'end', corner: true, extend: true },
    },
  },
  {
    does: 'Go a screen up or down, with Alt to the left or right; with Shift select to there',
    keys: {
      PageUp: { kind: 'page', step: UP, extend: false },
      PageDown: { kind: 'page', step: DOWN, extend: false },
      'Shift+PageUp': { kind: 'page', step: UP, extend: true },
      'Shift+PageDown': { kind: 'page', step: DOWN, extend: true },
      'Alt+PageUp': { kind: 'page', step: LEFT, extend: false },
      'Alt+PageDown': { kind: 'page', step: RIGHT, extend: false },
    },
  },
  {
    does: 'Go down or to the right, with Shift back; within a selection round and round. Enter after Tab begins the next row',
    keys: {
      Enter: { kind: 'advance', step: DOWN },
      'Shift+Enter': { kind: 'advance', step: UP },
      Tab: { kind: 'advance', step: RIGHT },
      'Shift+Tab': { kind: 'advance', step: LEFT },
    },
  },
  {
    does: 'Go to the sheet before, and to the one after',
    keys: { 'Ctrl+PageUp': { kind: 'sheet', direction: -1 }, 'Ctrl+PageDown': { kind: 'sheet', direction: 1 } },
  },
  { does: 'Select whole columns', keys: { 'Ctrl+Space': { kind: 'selectColumn' } } },
  { does: 'Select whole rows', keys: { 'Shift+Space': { kind: 'selectRow' } } },
  {
    does: 'Select the table or the filled cells around, then the whole sheet',
    keys: { 'Ctrl+A': { kind: 'selectAll' } },
  },
  { does: 'Select the whole sheet', keys: { 'Ctrl+Shift+Space': { kind: 'selectSheet' } } },
  { does: 'Edit the cell', keys: { F2: { kind: 'edit' } } },
  { does: 'Empty the cell and type into it', keys: { Backspace: { kind: 'type', text: '' } } },
  { does: 'Empty all selected cells; formats stay', keys: { Delete: { kind: 'delete' } } },
  { does: "Type today's date", keys: { 'Ctrl+;': { kind: 'today' } } },
  {
    does: 'Fill the selection with its first row, or the cell with the one above',
    keys: { 'Ctrl+D': { kind: 'fillDown' } },
  },
  {
    does: 'Fill the selection with its first column, or the cell with the one to its left',
    keys: { 'Ctrl+R': { kind: 'fillRight' } },
  },
  {
    does: "Open the cell's list, or the menu of a table's column on its header",
    keys: { 'Alt+Down': { kind: 'openList' } },
  },
  { does: 'Undo', keys: { 'Ctrl+Z': { kind: 'undo' } } },
  { does: 'Redo', keys: { 'Ctrl+Y': { kind: 'redo' }, 'Ctrl+Shift+Z': { kind: 'redo' } } },
  { does: 'Copy', keys: { 'Ctrl+C': { kind: 'copy' } } },
  { does: 'Cut', keys: { 'Ctrl+X': { kind: 'cut' } } },
  { does: 'Paste', keys: { 'Ctrl+V': { kind: 'paste' } } },
  { does: 'Paste values only, without formulas and formats', keys: { 'Ctrl+Shift+V': { kind: 'pasteValues' } } },
  { does: 'Forget what was copied', keys: { Esc: { kind: 'escape' } } },
  { does: 'Find', keys: { 'Ctrl+F': { kind: 'find', isReplacing: false } } },
  { does: 'Find and replace', keys: { 'Ctrl+H': { kind: 'find', isReplacing: true } } },
  { does: 'Go to a cell, a table or a name', keys: { 'Ctrl+G': { kind: 'goTo' }, F5: { kind: 'goTo' } } },
  {
    does: 'Open the menu of what is selected',
    keys: { 'Shift+F10': { kind: 'openMenu' }, Menu: { kind: 'openMenu' } },
  },
  { does: 'Add a sheet', keys: { 'Shift+F11': { kind: 'addSheet' } } },
  { does: 'Open a file', keys: { 'Ctrl+O': { kind: 'open' } } },
  { does: 'Save the workbook', keys: { 'Ctrl+S': { kind: 'save' } } },
];

const COMMANDS: ReadonlyMap<string, GridCommand> = new Map(GRID_KEYS.flatMap(({ keys }) => Object.entries(keys)));

/**
 * Reads a key press as Excel does; what types a character types over the cell. Null when it means nothing to the grid.
 */
export function gridCommand(press: KeyPress): GridCommand | null {
  const command = COMMANDS.get(pressName(press));
  if (command !== undefined) return command;
  const text = typedCharacter(press);
  return text === null ? null : { kind: 'type', text };
}

/** Keys that are not called on every keyboard as they are in the names of presses. */
const KEY_NAMES: Readonly<Partial<Record<string, string>>> = calledBy(keysWords, {
  Ctrl: 'ctrl',
  Shift: 'shift',
  Delete: 'delete',
});

/** The keys of a command as a menu shows them: the first that does it. */
export function keysOf(kind: GridCommand['kind']): string {
  for (const [name, command] of COMMANDS) {
    if (command.kind !== kind) continue;
    return name
      .split('+')
      .map((key) => KEY_NAMES[key] ?? key)
      .join('+');
  }
  throw new RangeError(`keysOf requires a command with a key, not ${kind}`);
}
