import { isNumberColumn, type Table, type TypedColumn } from '../table/column.ts';
import { columnBackground, type ColumnBackground } from './background.ts';
import { textParts } from './text-parts.ts';

/** Copies of one row in which something was taken out: a column as a whole, or some words of its text. */
export interface Mask {
  /** Number of the column in the table. */
  readonly column: number;
  /** The words taken out; empty for the whole cell. */
  readonly words: readonly string[];
  /** Its copies stand from here on in the masked table, one per share. */
  readonly start: number;
  /** How much each copy counts; they sum to 1. */
  readonly shares: readonly number[];
}

/** Copies for columns that are not texts, altogether, and for words of texts. */
const MOST_COPIES = 144;
const MOST_PARTS = 96;
/** Values that stand for a column at most, and parts of one text. */
const MOST_VALUES = 8;
const MOST_PARTS_OF_A_TEXT = 32;

const EMPTIED: ColumnBackground = { values: [null], shares: [1], sorted: new Float64Array(0) };

/** One row, everything that can be taken out of it, and all the copies in one table; row 0 is the row itself. */
export interface MaskedRows {
  readonly table: Table;
  readonly masks: readonly Mask[];
  /** Per column. */
  readonly backgrounds: readonly ColumnBackground[];
}

/**
 * Takes out of a row one thing at a time. A cell is replaced by values that other rows have, weighted by how often, so
 * that it no longer says anything; a text is emptied, as a whole or of some of its words. At most some 250 copies, or
 * one per column if there are more.
 *
 * @param row   a table of exactly one row
 * @param known a sample of rows to take the other values from
 */
export function maskRow(row: Table, known: Table): MaskedRows {
  const texts = row.columns.filter(({ type }) => type === 'text').length;
  const mostValues = Math.max(
    1,
    Math.min(MOST_VALUES, Math.floor(MOST_COPIES / Math.max(1, row.columns.length - texts))),
  );
  const mostParts = Math.min(MOST_PARTS_OF_A_TEXT, Math.floor(MOST_PARTS / Math.max(1, texts)));
  // A text is emptied, whatever texts other rows have.
  const backgrounds = row.columns.map(({ name, type }) =>
    type === 'text' ? EMPTIED : columnBackground(known, name, mostValues),
  );
  const copies: { column: number; value: string | number | null }[] = [];
  const masks: Mask[] = [];
  const mask = (
    column: number,
    words: readonly string[],
    values: readonly (string | number | null)[],
    shares: readonly number[],
  ): void => {
    masks.push({ column, words, start: 1 + copies.length, shares });
    copies.push(...values.map((value) => ({ column, value })));
  };
  row.columns.forEach((column, at) => {
    const cell = column.values[0] ?? null;
    if (column.type !== 'text') mask(at, [], backgrounds[at]!.values, backgrounds[at]!.shares);
    else if (typeof cell === 'string') {
      mask(at, [], [null], [1]);
      for (const part of textParts(cell, mostParts))
        mask(at, part.words, [part.without === '' ? null : part.without], [1]);
    }
  });
  return {
    table: { rows: 1 + copies.length, columns: row.columns.map((column, at) => fill(column, at, copies)) },
    masks,
    backgrounds,
  };
}

function fill(
  column: TypedColumn,
  at: number,
  copies: readonly { column: number; value: string | number | null }[],
): TypedColumn {
  const place = copies.map((copy, index) => (copy.column === at ? index : -1)).filter((index) => index >= 0);
  if (isNumberColumn(column)) {
    const values = new Float64Array(1 + copies.length).fill(column.values[0]!);
    for (const index of place) values[1 + index] = Number(copies[index]!.value ?? NaN);
    return { ...column, values };
  }
  const values = new Array<string | null>(1 + copies.length).fill(column.values[0] ?? null);
  for (const index of place) values[1 + index] = copies[index]!.value as string | null;
  return { ...column, values };
}
