import type { HashedRows } from './hashed-rows.ts';
import { indexOf, type SparseEncoder } from './sparse-encoder.ts';

/**
 * How much of each row is new to the encoder: the weighted share of its features that training never kept.
 *
 * @param rows encoded by this encoder
 * @returns per row, 0 (all known) … 1 (all new); 0 for a row without features. O(features)
 */
export function noveltyOf(encoder: SparseEncoder, { rows, columns, offsets, hashes, values }: HashedRows): Float32Array {
  const index = indexOf(encoder);
  return Float32Array.from({ length: rows }, (_, row) => {
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
