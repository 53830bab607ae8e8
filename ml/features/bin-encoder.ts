import { alignColumns } from '../table/align-columns.ts';
import { isNumberColumn, type Table } from '../table/column.ts';
import { binColumn, fitBinnedColumn, type BinnedColumn } from './binned-column.ts';
import { codeWords, fitCategoryCodes, type CategoryCodes } from './category-codes.ts';
import { MOST_WORDS } from './informative-words.ts';

/** One column of the encoder; a number or date has no codes. */
export interface BinColumn extends BinnedColumn {
  readonly codes: CategoryCodes;
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

/**
 * Learns the encoder from labelled rows; `labels[r]` is the class number of row r. O(characters + rows · log rows ·
 * columns).
 */
export function fitBinEncoder(table: Table, labels: Int32Array, classes: number): BinEncoder {
  const columns = table.columns.map((column): BinColumn => {
    const { name, type, edges, words } = fitBinnedColumn(column, labels, classes);
    const leastRows = type === 'text' ? LEAST_TEXT_ROWS : LEAST_CATEGORY_ROWS;
    return {
      name,
      type,
      edges,
      codes: isNumberColumn(column) ? [] : fitCategoryCodes(column.values, labels, classes, leastRows),
      words,
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
    for (const block of binColumn(column, aligned.columns[at]!, (values) => codeWords(column.codes, values))) {
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

/** The same bins with a row's side by side, as trees read them: bin of column c of row r at `r * columns + c`. */
export function byRow({ rows, columns, bins }: BinnedTable): Uint8Array {
  const turned = new Uint8Array(bins.length);
  for (let column = 0; column < columns; column++) {
    const base = column * rows;
    for (let row = 0, at = column; row < rows; row++, at += columns) turned[at] = bins[base + row]!;
  }
  return turned;
}
