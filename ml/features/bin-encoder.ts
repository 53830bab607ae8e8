import { alignColumns } from '../table/align-columns.ts';
import { isNumberColumn, type ColumnType, type NumberColumn, type Table, type TypedColumn, type WordColumn } from '../table/column.ts';
import { codeWords, fitCategoryCodes, type CategoryCodes } from './category-codes.ts';
import { dateParts } from './date-parts.ts';
import { informativeWords, MOST_WORDS, wordsOfText } from './informative-words.ts';
import { binNumbers, MOST_BINS, quantileEdges } from './quantile-bins.ts';

/** One column of the encoder; what does not belong to its type is empty. */
export interface BinColumn {
  readonly name: string;
  readonly type: Exclude<ColumnType, 'ignored'>;
  readonly edges: Float64Array;
  readonly codes: CategoryCodes;
  readonly words: readonly string[];
}

/**
 * Turns a table into bytes for trees. Plain data, saved with the model.
 *
 * A number is its quantile bin (1 … 255), a date the bin of its day, its month, day and weekday; a category or boolean
 * its code; a text the code of the whole text, if frequent, and for each of its column's most informative words whether
 * it is there. 0 is missing (for a word: not there).
 */
export interface BinEncoder {
  readonly columns: readonly BinColumn[];
}

/** Binned rows: bin of column c of row r at `c * rows + r`. */
export interface BinnedTable {
  readonly rows: number;
  readonly columns: number;
  readonly bins: Uint8Array;
}

/** A whole text gets its own code when it is there on so many rows; a category on fewer. */
const LEAST_TEXT_ROWS = 6;
const LEAST_CATEGORY_ROWS = 4;

/** Learns the encoder from labelled rows; `labels[r]` is the class number of row r. O(characters + rows · log rows · columns). */
export function fitBinEncoder(table: Table, labels: Int32Array, classes: number): BinEncoder {
  const columns = table.columns.map((column): BinColumn => {
    const { name, type } = column;
    if (isNumberColumn(column)) return { name, type, edges: quantileEdges(column.values, MOST_BINS), codes: [], words: [] };
    return {
      name,
      type,
      edges: new Float64Array(0),
      codes: fitCategoryCodes(column.values, labels, classes, column.type === 'text' ? LEAST_TEXT_ROWS : LEAST_CATEGORY_ROWS),
      words: column.type === 'text' ? informativeWords(column.values, labels, classes) : [],
    };
  });
  return { columns };
}

/** Encodes a table; its columns are found by name, one that is not there is missing. O(characters). */
export function encodeBins(encoder: BinEncoder, table: Table): BinnedTable {
  const { rows } = table;
  const aligned = alignColumns(table, encoder.columns);
  const columns = encoder.columns.reduce((sum, column) => sum + widthOf(column), 0);
  const bins = new Uint8Array(columns * rows);
  let end = 0;
  encoder.columns.forEach((column, at) => {
    for (const block of binColumn(column, aligned.columns[at]!)) {
      bins.set(block, end);
      end += rows;
    }
  });
  return { rows, columns, bins };
}

/** How many bin columns a column is turned into. */
function widthOf({ type, words }: BinColumn): number {
  return type === 'date' ? 4 : 1 + words.length;
}

/** The most columns that a table can be binned into. */
export function mostBinColumns(table: Table): number {
  return table.columns.reduce((sum, { type }) => sum + (type === 'text' ? 1 + MOST_WORDS : type === 'date' ? 4 : 1), 0);
}

function binColumn(column: BinColumn, cells: TypedColumn): Uint8Array[] {
  if (!isNumberColumn(cells)) return [codeWords(column.codes, cells.values), ...binTexts(column.words, cells)];
  const bins = binNumbers(column.edges, cells.values);
  return cells.type === 'date' ? [bins, ...binDates(cells)] : [bins];
}

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

function binTexts(words: readonly string[], { values }: WordColumn): Uint8Array[] {
  if (words.length === 0) return [];
  const byWord = new Map(words.map((word) => [word, new Uint8Array(values.length)]));
  const known = new Map<string | null, readonly Uint8Array[]>([[null, []]]);
  values.forEach((text, row) => {
    let columns = known.get(text);
    if (columns === undefined) known.set(text, (columns = [...wordsOfText(text!)].flatMap((word) => byWord.get(word) ?? [])));
    for (const column of columns) column[row] = 1;
  });
  return [...byWord.values()];
}

/** The same bins with a row's side by side, as trees read them: bin of column c of row r at `r * columns + c`. */
export function byRow({ rows, columns, bins }: BinnedTable): Uint8Array {
  const turned = new Uint8Array(bins.length);
  for (let column = 0; column < columns; column++) {
    const base = column * rows;
    for (let row = 0, at = column; row < rows; row++, at += columns) turned[at] = bins[base + row]!;
  }
  return turned;
}
