import type { Table } from '../table/column.ts';
import { encodeSparse, indexOf, type SparseEncoder } from './sparse-encoder.ts';

/**
 * How much of each row is new to the encoder: the weighted share of its features that training never kept.
 *
 * @returns per row, 0 (all known) … 1 (all new); 0 for a row without features
 */
export function noveltyOf(encoder: SparseEncoder, table: Table): Float64Array {
  const { rows, columns, offsets, hashes, values } = encodeSparse(encoder, table);
  const index = indexOf(encoder);
  return Float64Array.from({ length: rows }, (_, row) => {
    let all = 0;
    let unknown = 0;
    for (let at = offsets[row * columns]!; at < offsets[(row + 1) * columns]!; at++) {
      const weight = values[at]! ** 2;
      all += weight;
      if (index.find(hashes[at]!) < 0) unknown += weight;
    }
    return all === 0 ? 0 : unknown / all;
  });
}
