import type { Cell } from './column.ts';

/** What Excel shows for an error. Such a cell says nothing: it counts as missing. */
const ERROR_TEXTS = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BLOCKED!',
  '#CONNECT!',
  '#FIELD!',
  '#UNKNOWN!',
  '#BUSY!',
  '#EXTERNAL!',
  '#PYTHON!',
]);

/** The cell as trimmed text, or null when it says nothing: empty, blank, an Excel error, or not a finite number. */
export function cellText(cell: Cell): string | null {
  if (typeof cell === 'string') {
    const text = cell.trim();
    return text === '' || ERROR_TEXTS.has(text) ? null : text;
  }
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : null;
  return cell === null ? null : String(cell);
}
