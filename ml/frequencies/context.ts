import { hashPair, hashText } from '../hash.ts';
import { isNumberColumn, type Table, type TypedColumn } from '../table/column.ts';

/** What of a row's cell is looked at: the whole cell, or the first words of a text. */
export interface ContextPart {
  readonly column: string;
  readonly head: boolean;
}

/** Cells that rows may have in common: a merchant, or a merchant with a cost centre. */
export type Context = readonly ContextPart[];

/** Stands for a row that has no such context, since one of its cells is missing. */
export const NO_CONTEXT = 0;

const WORDS_OF_HEAD = 2;
const WORD = /\p{L}{2,}/gu;

/** The parts that the columns of a table offer: words as they are, numbers as they are, and how texts begin. Dates pass, they offer none. */
export function partsOf(table: Table): ContextPart[] {
  return table.columns.flatMap(({ name, type }) => {
    if (type === 'date') return [];
    return type === 'text' ? [{ column: name, head: true }, { column: name, head: false }] : [{ column: name, head: false }];
  });
}

/** One hash a row for a context; {@link NO_CONTEXT} where a cell is missing. O(characters). */
export function hashContext(context: Context, table: Table): Uint32Array {
  const hashes = new Uint32Array(table.rows).fill(1);
  for (const part of context) {
    const column = table.columns.find(({ name }) => name === part.column);
    const seed = hashText(part.column, part.head ? 1 : 2);
    for (let row = 0; row < table.rows; row++) {
      const cell = column === undefined ? NO_CONTEXT : hashCell(column, row, part.head, seed);
      hashes[row] = cell === NO_CONTEXT || hashes[row] === NO_CONTEXT ? NO_CONTEXT : hashPair(hashes[row]!, cell) || 1;
    }
  }
  return hashes;
}

function hashCell(column: TypedColumn, row: number, head: boolean, seed: number): number {
  if (isNumberColumn(column)) {
    const value = column.values[row]!;
    return Number.isNaN(value) ? NO_CONTEXT : hashText(String(value), seed) || 1;
  }
  const text = column.values[row] ?? null;
  if (text === null) return NO_CONTEXT;
  return hashText(head ? headOf(text) : text.toLowerCase(), seed) || 1;
}

/**
 * The first two words of a text, without numbers and signs, in small letters; the text itself when it has no word.
 *
 * @example headOf('BP Snax 24 Weoley Castle') // => 'bp snax'
 */
export function headOf(text: string): string {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) if (words.push(word.toLowerCase()) === WORDS_OF_HEAD) break;
  return words.length === 0 ? text : words.join(' ');
}
