import { hashPair, hashText, mixBits } from '../hash.ts';
import { isNumberColumn, type NumberColumn, type Table, type WordColumn } from '../table/column.ts';

/** By what rows are compared. */
export interface NeighbourColumns {
  /** The column of names with the most different ones. */
  readonly text: string;
  /** The other columns of names, and the category with the most different values: its words and code. */
  readonly context: readonly string[];
  /** Categories that count where they are equal, and numbers where they are near. */
  readonly equal: readonly string[];
  readonly near: readonly string[];
}

/** A row as it is compared: sets of hashes without repeats, and numbers. */
export interface NeighbourRow {
  readonly text: Uint32Array;
  readonly context: Uint32Array;
  /** Per column of `equal`; 0 where the cell is missing. */
  readonly equal: Uint32Array;
  /** Per column of `near`, the logarithm of the amount; NaN where the cell is missing. */
  readonly near: Float64Array;
}

/** Names are so short in the mean. Longer is prose: rows are alike by its subject, not by its runs of characters. */
const LONGEST_NAME = 64;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 4;
const SPACE = 32;
const SEED = 0x4e16;

/** By which columns the rows of a table are to be compared; null where none holds names. O(cells). */
export function chooseNeighbourColumns(table: Table): NeighbourColumns | null {
  const words = table.columns.filter((column): column is WordColumn => !isNumberColumn(column));
  const texts = mostDifferentFirst(words.filter((column) => column.type === 'text' && isOfNames(column)));
  const names = texts[0];
  if (names === undefined) return null;
  const categories = mostDifferentFirst(words.filter(({ type }) => type === 'category'));
  const others = [...categories.slice(1), ...words.filter(({ type }) => type === 'boolean')];
  return {
    text: names.name,
    context: [...texts.slice(1), ...categories.slice(0, 1)].map(({ name }) => name),
    equal: others.map(({ name }) => name),
    near: table.columns.filter(({ type }) => type === 'number').map(({ name }) => name),
  };
}

function mostDifferentFirst(columns: readonly WordColumn[]): WordColumn[] {
  const different = new Map(columns.map((column) => [column, new Set(column.values).size]));
  return columns.toSorted((a, b) => different.get(b)! - different.get(a)!);
}

function isOfNames({ values }: WordColumn): boolean {
  const texts = values.filter((value) => value !== null);
  return texts.reduce((sum, text) => sum + text.length, 0) <= LONGEST_NAME * texts.length;
}

/** Reads rows of tables, each text once: made for one piece of work, and then let go. */
export class NeighbourReader {
  private readonly columns: NeighbourColumns;
  private readonly texts = new Map<string, Uint32Array>();
  private readonly contexts = new Map<string, Uint32Array>();

  constructor(columns: NeighbourColumns) {
    this.columns = columns;
  }

  /** The rows of a table, whose columns are found by name; one that is not there is missing. O(characters). */
  read(table: Table): NeighbourRow[] {
    const { text, context, equal, near } = this.columns;
    const words = wordsByName(table);
    const numbers = new Map(table.columns.filter(isNumberColumn).map((column) => [column.name, column]));
    const read = (names: readonly string[]) => names.map((name) => words.get(name));
    const [texts, contexts, equals] = [words.get(text), read(context), read(equal)];
    const amounts = near.map((name): NumberColumn | undefined => numbers.get(name));
    return Array.from({ length: table.rows }, (_, row) => ({
      text: remembered(this.texts, texts?.values[row] ?? '', gramsOf),
      context: remembered(this.contexts, contexts.map((column) => column?.values[row] ?? '').join(' '), wordsOf),
      equal: Uint32Array.from(equals, (column) => {
        const value = column?.values[row] ?? null;
        return value === null ? 0 : hashText(value, SEED) || 1;
      }),
      near: Float64Array.from(amounts, (column) => Math.log1p(Math.abs(column?.values[row] ?? NaN))),
    }));
  }
}

function wordsByName({ columns }: Table): Map<string, WordColumn> {
  return new Map(columns.flatMap((column) => (isNumberColumn(column) ? [] : [[column.name, column]])));
}

function remembered(known: Map<string, Uint32Array>, text: string, read: (text: string) => Uint32Array): Uint32Array {
  let set = known.get(text);
  if (set === undefined) known.set(text, (set = read(text)));
  return set;
}

/** The runs of 3 and 4 characters of a text, blanks around it, whatever their case; of its first 256 characters. */
function gramsOf(text: string): Uint32Array {
  const padded = ` ${text.slice(0, 256).toLowerCase().replace(/\s+/g, ' ').trim()} `;
  if (padded.length < SHORTEST_GRAM) return new Uint32Array(0);
  const grams = new Set<number>();
  for (let from = 0; from <= padded.length - SHORTEST_GRAM; from++) {
    let hash = SEED;
    for (let at = from; at < from + LONGEST_GRAM && at < padded.length; at++) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
      if (at - from + 1 >= SHORTEST_GRAM) grams.add(mixBits(hash ^ SPACE));
    }
  }
  return Uint32Array.from(grams);
}

function wordsOf(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return Uint32Array.from(new Set(words.map((word) => hashPair(SEED, hashText(word)))));
}
