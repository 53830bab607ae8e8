import { HashedRowsBuilder, type HashedRows } from '../features/hashed-rows.ts';
import { wordSignature } from '../features/word-signature.ts';
import { hashPair, hashText } from '../hash.ts';
import { isNumberColumn, type Table } from '../table/column.ts';

/** How alike two rows are is made up of these parts, as far as they share … */
const WHOLE_SHARE = 0.3; // … all their words,
const TEXT_SHARE = 0.35; // … all the words of a text column,
const FEATURE_SHARE = 0.35; // … single features: words, pieces of words, bins.

const WHOLE_SEED = 0xa11;
const TEXT_SEED = 0x7e87;

/**
 * Features by whose product corrections spread: a row's with itself is 1, two rows' the part of a correction of one that
 * the other takes over. Near-duplicates (the same words, other numbers) take nearly all, rows of the same merchant about
 * half, others a little of what rare words they share.
 *
 * @param rows   the table's rows by the linear model's encoder, whose columns are those of `table`
 * @param credit per column, 0 … 1: how much of the answers it carries
 * @returns one block of features for each row
 */
export function likenessRows(rows: HashedRows, table: Table, credit: ArrayLike<number>): HashedRows {
  const builder = new HashedRowsBuilder(rows.rows, 1);
  const wordColumns = table.columns.flatMap((column, at) => (isNumberColumn(column) ? [] : [{ column, credit: credit[at]!, seed: hashText(column.name, TEXT_SEED) }]));
  const texts = wordColumns.filter(({ column }) => column.type === 'text');
  const textCredit = texts.reduce((sum, each) => sum + each.credit, 0);
  for (let row = 0; row < rows.rows; row++) {
    let whole = WHOLE_SEED;
    for (const each of wordColumns) {
      const signature = hashText(wordSignature(each.column.values[row] ?? ''), each.seed);
      whole = hashPair(whole, signature);
      if (each.column.type === 'text') builder.add(signature, Math.sqrt((TEXT_SHARE * each.credit) / textCredit));
    }
    if (wordColumns.length > 0) builder.add(whole, Math.sqrt(WHOLE_SHARE));
    const rest = FEATURE_SHARE + (texts.length === 0 ? TEXT_SHARE : 0) + (wordColumns.length === 0 ? WHOLE_SHARE : 0);
    addFeatures(rows, row, credit, rest, builder);
    builder.endColumn();
  }
  return builder.finish();
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
    for (let at = rows.offsets[block]!; at < rows.offsets[block + 1]!; at++) into.add(rows.hashes[at]!, rows.values[at]! * scale);
  }
}
