import { hashPair, hashText } from '../hash.ts';
import { asciiRuns, LETTERS } from '../features/ascii-runs.ts';
import type { Table } from '../table/column.ts';

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
const SHORTEST_WORD = 2;
const WORD = /\p{L}{2,}/gu;

/**
 * The parts that the columns of a table offer: words as they are, numbers as they are, and how texts begin. Dates pass,
 * they offer none.
 */
export function partsOf(table: Table): ContextPart[] {
  return table.columns.flatMap(({ name, type }) => {
    if (type === 'date') return [];
    return type === 'text'
      ? [
          { column: name, head: true },
          { column: name, head: false },
        ]
      : [{ column: name, head: false }];
  });
}

/** One hash a row for a context; {@link NO_CONTEXT} where a cell is missing. O(characters). */
export function hashContext(context: Context, table: Table): Uint32Array {
  return hashContexts([context], table)[0]!;
}

/** As {@link hashContext} for several contexts; a part that some have in common is read once. */
export function hashContexts(contexts: readonly Context[], table: Table): Uint32Array[] {
  const known = new Map<string, Uint32Array>();
  const partOf = (part: ContextPart): Uint32Array => {
    const name = `${part.head} ${part.column}`;
    const cells = known.get(name) ?? hashPart(part, table);
    known.set(name, cells);
    return cells;
  };
  return contexts.map((context) => {
    const hashes = new Uint32Array(table.rows).fill(1);
    for (const cells of context.map(partOf)) {
      for (let row = 0; row < table.rows; row++)
        hashes[row] =
          cells[row] === NO_CONTEXT || hashes[row] === NO_CONTEXT
            ? NO_CONTEXT
            : hashPair(hashes[row]!, cells[row]!) || 1;
    }
    return hashes;
  });
}

function hashPart(part: ContextPart, table: Table): Uint32Array {
  const column = table.columns.find(({ name }) => name === part.column);
  const hashes = new Uint32Array(table.rows).fill(NO_CONTEXT);
  if (column === undefined) return hashes;
  const seed = hashText(part.column, part.head ? 1 : 2);
  const known = new Map<string | number | null, number>([
    [null, NO_CONTEXT],
    [NaN, NO_CONTEXT],
  ]);
  for (let row = 0; row < table.rows; row++) {
    const cell = column.values[row] ?? null;
    let hash = known.get(cell);
    if (hash === undefined) known.set(cell, (hash = hashText(wordsOfCell(cell!, part.head), seed) || 1));
    hashes[row] = hash;
  }
  return hashes;
}

function wordsOfCell(cell: string | number, head: boolean): string {
  if (typeof cell === 'number') return String(cell);
  return head ? headOf(cell) : cell.toLowerCase();
}

/**
 * The first two words of a text, without numbers and signs, in small letters; the text itself when it has no word.
 *
 * @example headOf('BP Snax 24 Weoley Castle') // => 'bp snax'
 */
export function headOf(text: string): string {
  const words = asciiRuns(text, LETTERS, SHORTEST_WORD) ?? text.match(WORD) ?? [];
  const head = words.slice(0, WORDS_OF_HEAD).map((word) => word.toLowerCase());
  return head.length === 0 ? text : head.join(' ');
}
