import {
  isNumberColumn,
  type ColumnType,
  type NumberColumn,
  type TypedColumn,
  type WordColumn,
} from '../table/column.ts';
import { dateParts } from './date-parts.ts';
import { informativeWords, wordsOfText } from './informative-words.ts';
import { binNumbers, MOST_BINS, quantileEdges } from './quantile-bins.ts';

/** What every kind of trees learns of a column to bin it; how whole words are coded is the kind's own. Plain data. */
export interface BinnedColumn {
  readonly name: string;
  readonly type: Exclude<ColumnType, 'ignored'>;
  /** Of a number or date: upper edges of the bins, rising; else empty. */
  readonly edges: Float64Array;
  /** Of a text: the words that say most about the class; else empty. */
  readonly words: readonly string[];
}

/**
 * Learns a column's bins from labelled rows. O(characters + rows · log rows).
 *
 * @param labels class number per row: the words of a text are chosen by what they say about it
 */
export function fitBinnedColumn(column: TypedColumn, labels: Int32Array, classes: number): BinnedColumn {
  const { name, type } = column;
  if (isNumberColumn(column)) return { name, type, edges: quantileEdges(column.values, MOST_BINS), words: [] };
  return {
    name,
    type,
    edges: new Float64Array(0),
    words: type === 'text' ? informativeWords(column.values, labels, classes) : [],
  };
}

/**
 * Bins the cells of a column; bin 0 is missing, for a word "not there". O(characters).
 *
 * @param cells of the type that the column was learned as
 * @param codeValues the bins of whole words, one a row
 * @returns of a number its bins; of a date those of its day, its month, day and weekday; of words their codes, then one
 * for each of {@link BinnedColumn.words}
 */
export function binColumn(
  { edges, words }: BinnedColumn,
  cells: TypedColumn,
  codeValues: (values: WordColumn['values']) => Uint8Array,
): Uint8Array[] {
  if (!isNumberColumn(cells)) return [codeValues(cells.values), ...binWords(words, cells)];
  const bins = binNumbers(edges, cells.values);
  return cells.type === 'date' ? [bins, ...binDates(cells)] : [bins];
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

/** A text is cut into words once, however many rows it stands on. */
function binWords(words: readonly string[], { values }: WordColumn): Uint8Array[] {
  if (words.length === 0) return [];
  const byWord = new Map(words.map((word) => [word, new Uint8Array(values.length)]));
  const columnsOf = (text: string): Uint8Array[] => {
    const columns: Uint8Array[] = [];
    for (const word of wordsOfText(text)) {
      const column = byWord.get(word);
      if (column !== undefined) columns.push(column);
    }
    return columns;
  };
  const known = new Map<string | null, readonly Uint8Array[]>([[null, []]]);
  values.forEach((text, row) => {
    let columns = known.get(text);
    if (columns === undefined) known.set(text, (columns = columnsOf(text!)));
    for (const column of columns) column[row] = 1;
  });
  return [...byWord.values()];
}
