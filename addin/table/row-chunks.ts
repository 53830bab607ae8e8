import type { SheetColumn } from '../ports/workbook-port.ts';

/**
 * How much one request carries. Excel on the web and the server both stop at 5 MB; half of that leaves room for keys
 * and quotes.
 */
const ROWS_PER_CHUNK = 2_000;
const CHARACTERS_PER_CHUNK = 2_000_000;

/**
 * Splits rows into runs that fit one request: at most `maxRows` rows and about `maxCharacters` characters of text,
 * but never less than one row. Order is kept. O(cells).
 */
export function rowChunks(
  columns: readonly SheetColumn[],
  rows: readonly number[],
  maxRows = ROWS_PER_CHUNK,
  maxCharacters = CHARACTERS_PER_CHUNK,
): number[][] {
  const chunks: number[][] = [];
  let current: number[] = [];
  let characters = 0;
  for (const row of rows) {
    const size = charactersOf(columns, row);
    if (current.length > 0 && (current.length === maxRows || characters + size > maxCharacters)) {
      chunks.push(current);
      current = [];
      characters = 0;
    }
    current.push(row);
    characters += size;
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}

/** About how many characters the cells of a row are as JSON. */
export function charactersOf(columns: readonly Pick<SheetColumn, 'values'>[], row: number): number {
  let sum = 0;
  for (const column of columns) {
    const value = column.values[row];
    sum += typeof value === 'string' ? value.length + 3 : 8;
  }
  return sum;
}
