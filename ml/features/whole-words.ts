import { hashPair, hashText } from '../hash.ts';
import { isNumberColumn, type Table } from '../table/column.ts';
import type { Signatures } from './word-signature.ts';

/** Stands for a row none of whose words matter: it is nobody's near-duplicate. */
export const NO_WHOLE = 0;

const WHOLE_SEED = 0xa11;
const TEXT_SEED = 0x7e87;

/** A column belongs to the words that make rows near-duplicates when it carries this much of the answers. */
const LEAST_WHOLE_CREDIT = 0.3;

/** A column of words, and what rows with the same words in it have in common. */
export interface WholeColumn {
  readonly isText: boolean;
  /** 0 … 1: how much of the answers it carries. */
  readonly credit: number;
  /** Near-duplicates have to agree in it. */
  readonly isWhole: boolean;
  /** Per row; null where the cell is missing. */
  readonly signatures: readonly (number | null)[];
}

/**
 * Reads the columns of words of a table. O(characters).
 *
 * @param credit per column of the table, 0 … 1: how much of the answers it carries
 * @param texts  what is known of texts already
 */
export function wordColumns(table: Table, credit: ArrayLike<number>, texts: Signatures): WholeColumn[] {
  const columns = table.columns.flatMap((column, at) =>
    isNumberColumn(column) ? [] : [{ column, credit: credit[at]! }],
  );
  const leastCredit = Math.min(LEAST_WHOLE_CREDIT, Math.max(...columns.map((each) => each.credit)));
  return columns.map(({ column: { name, type, values }, credit: own }) => {
    const seed = hashText(name, TEXT_SEED);
    const signatureOf = (value: string | null): number | null =>
      value === null ? null : hashText(type === 'text' ? texts.of(value) : value, seed);
    return {
      isText: type === 'text',
      credit: own,
      isWhole: own >= leastCredit,
      signatures: Array.from({ length: table.rows }, (_, row) => signatureOf(values[row] ?? null)),
    };
  });
}

/**
 * Per row, one number for all its words that matter, which near-duplicates alone share; {@link NO_WHOLE} when it has
 * none.
 */
export function wholesOf(rows: number, columns: readonly WholeColumn[]): Uint32Array {
  const wholes = new Uint32Array(rows);
  for (const { isWhole, signatures } of columns) {
    if (isWhole)
      signatures.forEach((signature, row) => {
        if (signature !== null) wholes[row] = hashPair(WHOLE_SEED ^ wholes[row]!, signature);
      });
  }
  return wholes;
}
