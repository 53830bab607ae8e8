import { HashedRowsBuilder, type HashedRows } from '../features/hashed-rows.ts';
import type { Signatures } from '../features/word-signature.ts';
import { hashPair, hashText } from '../hash.ts';
import { isNumberColumn, type Table } from '../table/column.ts';

/** How alike two rows are is made up of these parts, as far as they share … */
const WHOLE_SHARE = 0.3; // … all the words that matter,
const TEXT_SHARE = 0.35; // … all the words of a text column; the rest is single features: words, pieces of words, bins.

const WHOLE_SEED = 0xa11;
const TEXT_SEED = 0x7e87;

/** A column belongs to the words that make rows near-duplicates when it carries this much of the answers. */
const LEAST_WHOLE_CREDIT = 0.3;

/** Features by whose product corrections spread, and the one that near-duplicates alone share. */
export interface LikenessRows {
  /** One block of features for each row. */
  readonly rows: HashedRows;
  /** Per row, the feature of all its words together; 0 when it has none. */
  readonly wholes: Uint32Array;
}

/**
 * Features by whose product corrections spread: a row's with itself is 1, two rows' the part of a correction of one that
 * the other takes over. Near-duplicates (the same words in the columns that matter, other numbers) take nearly all, rows
 * of which one text is the same about half, others a little of what rare words they share.
 *
 * @param rows   the table's rows by the linear model's encoder, whose columns are those of `table` and then their crosses
 * @param credit per column of the encoder, 0 … 1: how much of the answers it carries
 */
export function likenessRows(rows: HashedRows, table: Table, credit: ArrayLike<number>, signatures: Signatures): LikenessRows {
  const wholes = new Uint32Array(rows.rows);
  const columns = table.columns.flatMap((column, at) => (isNumberColumn(column) ? [] : [{ column, credit: credit[at]!, seed: hashText(column.name, TEXT_SEED) }]));
  const leastCredit = Math.min(LEAST_WHOLE_CREDIT, Math.max(...columns.map((each) => each.credit)));
  const textCredit = columns.reduce((sum, each) => sum + (each.column.type === 'text' ? each.credit : 0), 0);
  const builder = new HashedRowsBuilder({ rows: rows.rows, columns: 1, index: rows.index }, rows.features.length + rows.rows * (columns.length + 1));
  for (let row = 0; row < rows.rows; row++) {
    let whole = 0;
    let share = 1;
    for (const { column, credit: own, seed } of columns) {
      const value = column.values[row] ?? null;
      if (value === null) continue;
      const signature = hashText(column.type === 'text' ? signatures.of(value) : value, seed);
      if (own >= leastCredit) whole = hashPair(WHOLE_SEED ^ whole, signature);
      if (column.type !== 'text') continue;
      builder.add(signature, Math.sqrt((TEXT_SHARE * own) / textCredit));
      share -= (TEXT_SHARE * own) / textCredit;
    }
    wholes[row] = whole;
    if (whole !== 0) builder.add(whole, Math.sqrt(WHOLE_SHARE));
    addFeatures(rows, row, credit, whole === 0 ? share : share - WHOLE_SHARE, builder);
    builder.endColumn();
  }
  return { rows: builder.finish(), wholes };
}

/** The row's own features, scaled to a square sum of `share`. */
function addFeatures(rows: HashedRows, row: number, credit: ArrayLike<number>, share: number, into: HashedRowsBuilder): void {
  let squares = 0;
  for (let column = 0; column < rows.columns; column++) {
    const block = row * rows.columns + column;
    for (let at = rows.offsets[block]!; at < rows.offsets[block + 1]!; at++) squares += credit[column]! * rows.values[at]! ** 2;
  }
  if (squares === 0) return;
  for (let column = 0; column < rows.columns; column++) {
    const scale = Math.sqrt((credit[column]! * share) / squares);
    const block = row * rows.columns + column;
    into.addRange(rows, rows.offsets[block]!, rows.offsets[block + 1]!, scale);
  }
}
