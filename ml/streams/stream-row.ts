import { dateParts } from '../features/date-parts.ts';
import { hashText } from '../hash.ts';
import { isNumberColumn, type Table, type WordColumn } from '../table/column.ts';

/** A row as learners of streams read it: the same cells, the same row, whatever came before. */
export interface StreamRow {
  /** NaN where missing; of a date its serial, month, weekday and time of the day. */
  readonly numbers: Float64Array;
  /** Per column of categories a hash of its name and cell; 0 where missing. */
  readonly categories: Int32Array;
  /** Hashes of the different words of texts. */
  readonly words: Int32Array;
}

/** How many numbers, categories and texts rows of a table have. */
export interface RowShape {
  readonly [name: string]: number;
  readonly numbers: number;
  readonly categories: number;
  readonly texts: number;
}

const OF_A_DATE = 4;
/** Of a text, so many different words are read. */
const MOST_WORDS = 500;

/**
 * What rows of these columns look like. A date is four numbers.
 *
 * @example shapeOf([{ type: 'date' }, { type: 'category' }]) // => { numbers: 4, categories: 1, texts: 0 }
 */
export function shapeOf(columns: readonly { readonly type: string }[]): RowShape {
  const count = (...types: string[]) => columns.filter(({ type }) => types.includes(type)).length;
  return {
    numbers: count('number') + OF_A_DATE * count('date'),
    categories: count('category', 'boolean'),
    texts: count('text'),
  };
}

/** Reads one row of a table. O(cells + characters of texts). */
export function streamRow(table: Table, row: number): StreamRow {
  const numbers: number[] = [];
  const categories: number[] = [];
  const words = new Set<number>();
  for (const column of table.columns) {
    if (isNumberColumn(column)) {
      const value = column.values[row]!;
      numbers.push(...(column.type === 'date' ? dateNumbers(value) : [value]));
    } else if (column.type === 'text') addWords(column, row, words);
    else {
      const cell = column.values[row] ?? null;
      categories.push(cell === null ? 0 : hashText(cell, hashText(column.name)) | 1);
    }
  }
  return {
    numbers: Float64Array.from(numbers),
    categories: Int32Array.from(categories),
    words: Int32Array.from(words),
  };
}

function dateNumbers(serial: number): number[] {
  const parts = dateParts(serial);
  return parts === null ? [NaN, NaN, NaN, NaN] : [serial, parts.month, parts.weekday, serial - Math.floor(serial)];
}

function addWords(column: WordColumn, row: number, into: Set<number>): void {
  const seed = hashText(column.name);
  const most = into.size + MOST_WORDS;
  for (const [word] of (column.values[row] ?? '').toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    into.add(hashText(word, seed) | 0);
    if (into.size >= most) return;
  }
}
