import { HashedRowsBuilder, type HashedRows } from '../features/hashed-rows.ts';
import { NO_WHOLE, wholesOf, wordColumns } from '../features/whole-words.ts';
import type { Signatures } from '../features/word-signature.ts';
import type { Table } from '../table/column.ts';

/** How alike two rows are is made up of these parts, as far as they share … */
const WHOLE_SHARE = 0.3; // … all the words that matter,
const TEXT_SHARE = 0.35; // … all the words of a text column; the rest is single features: words, pieces of words, bins.

/** Features by whose product corrections spread, and the one that near-duplicates alone share. */
export interface LikenessRows {
  /** One block of features for each row. */
  readonly rows: HashedRows;
  /** Per row, the feature of all its words together; 0 when it has none. */
  readonly wholes: Uint32Array;
}

/**
 * Features by whose product corrections spread: a row's with itself is 1, two rows' the part of a correction of one
 * that the other takes over. Near-duplicates (the same words in the columns that matter, other numbers) take nearly
 * all, rows of which one text is the same about half, others a little of what rare words they share.
 *
 * @param rows   the table's rows by the linear model's encoder, whose columns are those of `table` and then their
 * crosses
 * @param credit per column of the encoder, 0 … 1: how much of the answers it carries
 */
export function likenessRows(
  rows: HashedRows,
  table: Table,
  credit: ArrayLike<number>,
  signatures: Signatures,
): LikenessRows {
  const columns = wordColumns(table, credit, signatures);
  const wholes = wholesOf(rows.rows, columns);
  const texts = columns.filter(({ isText }) => isText);
  const textCredit = texts.reduce((sum, each) => sum + each.credit, 0);
  const builder = new HashedRowsBuilder(
    { rows: rows.rows, columns: 1, index: rows.index },
    rows.features.length + rows.rows * (texts.length + 1),
  );
  for (let row = 0; row < rows.rows; row++) {
    let share = 1;
    for (const { credit: own, signatures: ofRows } of texts) {
      const signature = ofRows[row]!;
      if (signature === null) continue;
      builder.add(signature, Math.sqrt((TEXT_SHARE * own) / textCredit));
      share -= (TEXT_SHARE * own) / textCredit;
    }
    const whole = wholes[row]!;
    if (whole !== NO_WHOLE) builder.add(whole, Math.sqrt(WHOLE_SHARE));
    addFeatures(rows, row, credit, whole === NO_WHOLE ? share : share - WHOLE_SHARE, builder);
    builder.endColumn();
  }
  return { rows: builder.finish(), wholes };
}

/** The row's own features, scaled to a square sum of `share`. */
function addFeatures(
  rows: HashedRows,
  row: number,
  credit: ArrayLike<number>,
  share: number,
  into: HashedRowsBuilder,
): void {
  let squares = 0;
  for (let column = 0; column < rows.columns; column++) {
    const block = row * rows.columns + column;
    for (let at = rows.offsets[block]!; at < rows.offsets[block + 1]!; at++)
      squares += credit[column]! * rows.values[at]! ** 2;
  }
  if (squares === 0) return;
  for (let column = 0; column < rows.columns; column++) {
    const scale = Math.sqrt((credit[column]! * share) / squares);
    const block = row * rows.columns + column;
    into.addRange(rows, rows.offsets[block]!, rows.offsets[block + 1]!, scale);
  }
}
