import { alignColumns } from '../table/align-columns.ts';
import { isNumberColumn, type ColumnType, type NumberColumn, type Table, type TypedColumn, type WordColumn } from '../table/column.ts';
import { dateParts } from './date-parts.ts';
import { informativeWords, wordsOfText } from './informative-words.ts';
import { binOf, MOST_BINS, quantileEdges } from './quantile-bins.ts';

/** A column of the table, and what was learned to bin it by; what does not belong to its type is empty. */
export interface SplitSource {
  readonly name: string;
  readonly type: Exclude<ColumnType, 'ignored'>;
  /** Of a number or date: upper edges of the bins, rising. */
  readonly edges: Float64Array;
  /** Of words: the most frequent values; value v has bin v + 1. */
  readonly values: readonly string[];
  /** Of a text: the words that say most about the class. */
  readonly words: readonly string[];
}

/**
 * Turns a table into bins that a tree splits and that a person can read again. Plain data, saved with the model.
 *
 * Unlike the forest's bins, a category keeps no order: a tree parts its values by a set. Bin 0 is missing, which an
 * unseen value counts as; for a word it means "not there".
 */
export interface SplitEncoder {
  readonly sources: readonly SplitSource[];
}

/** What the bins of one column mean, such as "the month of Date" or "Merchant contains “taxi”". */
export interface SplitColumn {
  readonly source: SplitSource;
  readonly kind: 'number' | 'date' | 'month' | 'day' | 'weekday' | 'values' | 'word';
  /** For kind `word` only; else empty. */
  readonly word: string;
}

/** A value on fewer rows has no bin of its own; neither has a whole text on fewer. */
const LEAST_VALUE_ROWS = 2;
const LEAST_TEXT_ROWS = 6;
/** With missing they fit a byte. */
const MOST_VALUES = 254;

/**
 * Learns the bins from labelled rows.
 *
 * @param labels class number per row: the words of a text are chosen by what they say about it
 * O(characters + rows · log rows · columns)
 */
export function fitSplitEncoder(table: Table, labels: Int32Array, classes: number): SplitEncoder {
  const sources = table.columns.map((column): SplitSource => {
    const { name, type } = column;
    if (isNumberColumn(column)) return { name, type, edges: quantileEdges(column.values, MOST_BINS), values: [], words: [] };
    const values = frequentValues(column.values, type === 'text' ? LEAST_TEXT_ROWS : LEAST_VALUE_ROWS);
    return { name, type, edges: new Float64Array(0), values, words: type === 'text' ? informativeWords(column.values, labels, classes) : [] };
  });
  return { sources };
}

/** What each column of {@link encodeSplitColumns} means, in the same order. */
export function splitColumnsOf(encoder: SplitEncoder): SplitColumn[] {
  return encoder.sources.flatMap((source): SplitColumn[] => {
    const kind = (each: SplitColumn['kind']): SplitColumn => ({ source, kind: each, word: '' });
    if (source.type === 'number') return [kind('number')];
    if (source.type === 'date') return [kind('date'), kind('month'), kind('day'), kind('weekday')];
    return [kind('values'), ...source.words.map((word): SplitColumn => ({ source, kind: 'word', word }))];
  });
}

/** How many bins a column may have, that for missing included, ≤ 256. */
export function binsOf({ kind, source }: SplitColumn): number {
  const fixed = { month: 13, day: 32, weekday: 8, word: 2, values: source.values.length + 1, number: source.edges.length + 2, date: source.edges.length + 2 };
  return fixed[kind];
}

/** Bins a table, column by column; its columns are found by name, one that is not there is missing. O(characters). */
export function encodeSplitColumns(encoder: SplitEncoder, table: Table): Uint8Array[] {
  const aligned = alignColumns(table, encoder.sources);
  return encoder.sources.flatMap((source, at) => binColumn(source, aligned.columns[at]!));
}

/** Most frequent first; the order among equally frequent ones is that of their UTF-16 code units. */
function frequentValues(values: readonly (string | null)[], leastRows: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, rows]) => rows >= leastRows)
    .sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB - rowsOfA || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}

function binColumn(source: SplitSource, cells: TypedColumn): Uint8Array[] {
  if (!isNumberColumn(cells)) return [binValues(source.values, cells), ...binWords(source.words, cells)];
  const bins = binNumbers(source.edges, cells.values);
  return cells.type === 'date' ? [bins, ...binDates(cells)] : [bins];
}

function binNumbers(edges: Float64Array, values: Float64Array): Uint8Array {
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value)) bins[row] = 1 + binOf(edges, value);
  }
  return bins;
}

function binValues(known: readonly string[], { values }: WordColumn): Uint8Array {
  const byValue = new Map<string | null, number>(known.map((value, at) => [value, at + 1]));
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) bins[row] = byValue.get(values[row]!) ?? 0;
  return bins;
}

function binWords(words: readonly string[], { values }: WordColumn): Uint8Array[] {
  const byWord = new Map(words.map((word) => [word, new Uint8Array(values.length)]));
  if (words.length === 0) return [];
  values.forEach((text, row) => {
    for (const word of wordsOfText(text ?? '')) {
      const column = byWord.get(word);
      if (column !== undefined) column[row] = 1;
    }
  });
  return [...byWord.values()];
}

/** Month 1 … 12, day 1 … 31, weekday 1 … 7 with 1 a Sunday. */
function binDates({ values }: NumberColumn): Uint8Array[] {
  const parts = [new Uint8Array(values.length), new Uint8Array(values.length), new Uint8Array(values.length)] as const;
  values.forEach((value, row) => {
    const date = dateParts(value);
    if (date === null) return;
    parts[0][row] = date.month;
    parts[1][row] = date.day;
    parts[2][row] = 1 + date.weekday;
  });
  return [...parts];
}
