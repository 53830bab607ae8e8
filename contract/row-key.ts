import { KEY_SEPARATOR, type CellValue, type RowKey } from './cell.ts';

/**
 * The row key of one row: its key cells as text, trimmed, joined.
 *
 * @returns null when every key cell is blank, because such a row cannot be told from another
 * @example rowKeyOf(['PC-0001']) // => 'PC-0001'
 * @example rowKeyOf([null, '  ']) // => null
 */
export function rowKeyOf(keyCells: readonly CellValue[]): RowKey | null {
  const parts = keyCells.map((cell) => (cell === null ? '' : String(cell).trim()));
  return parts.every((part) => part === '') ? null : parts.join(KEY_SEPARATOR);
}
