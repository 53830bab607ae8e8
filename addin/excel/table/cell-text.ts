import type { CellValue } from '../../../contract/cell.ts';

/** The most characters that a cell holds. */
const MAX_CELL_CHARACTERS = 32_767;

/** What Excel's errors look like in `values`; a text that looks like one tells a reader just as little. */
const ERROR_CELLS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#EXTERNAL!',
  '#PYTHON!',
]);

/** Text that Excel would take for a formula, a command or a prefix. */
const FORMULA_LIKE = /^[=+\-@\t\r\n']/;

/** Text that Excel might read as a number, a date, a share, a boolean or an error. */
const VALUE_LIKE = /\d|^\s*(?:true|false)\s*$|^#/i;

const HASH = 0x23;

/** Whether a cell shows an Excel error such as #N/A. Hardly any does: most are known by their first character. */
export function isErrorCell(value: unknown): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === HASH && ERROR_CELLS.has(value);
}

/** A cell of `Range.values` as it travels: empty cells and error cells are null. */
export function cellValueOf(value: unknown): CellValue {
  if (value === '' || isErrorCell(value)) return null;
  return typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
    ? value
    : null;
}

/** The number in a cell; null when it holds something else. */
export function cellNumberOf(value: unknown): number | null {
  const cell = cellValueOf(value);
  return typeof cell === 'number' ? cell : null;
}

/** The text of a cell, trimmed; null when there is none. */
export function cellTextOf(value: unknown): string | null {
  const cell = cellValueOf(value);
  const text = cell === null ? '' : String(cell).trim();
  return text === '' ? null : text;
}

/**
 * Text as written into a cell that is formatted as text ("@"): what would run as a formula gets an apostrophe,
 * which Excel hides. Nothing else is changed, but text beyond 32,767 characters is cut.
 *
 * @see OWASP, "CSV Injection"
 */
export function textForTextCell(text: string): string {
  return guarded(text, FORMULA_LIKE.test(text));
}

/** Text as written into a cell with any format: it is never read as a formula, a number or a date. */
export function textForAnyCell(text: string): string {
  return guarded(text, FORMULA_LIKE.test(text) || VALUE_LIKE.test(text));
}

function guarded(text: string, needsApostrophe: boolean): string {
  const cut = text.slice(0, MAX_CELL_CHARACTERS);
  return needsApostrophe ? `'${cut}` : cut;
}
