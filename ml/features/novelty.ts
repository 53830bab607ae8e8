import type { SlottedRows } from './row-encoder.ts';

/**
 * How much of each row is new to its encoder: the weighted share of its features that training never kept.
 *
 * @returns per row, 0 (all known) … 1 (all new); 0 for a row without features. O(features)
 */
export function noveltyOf({ rows, columns, offsets, features, values, slotOf }: SlottedRows): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => {
    let all = 0;
    let unknown = 0;
    for (let at = offsets[row * columns]!; at < offsets[(row + 1) * columns]!; at++) {
      const weight = values[at]! ** 2;
      all += weight;
      if (slotOf[features[at]!]! < 0) unknown += weight;
    }
    return all === 0 ? 0 : unknown / all;
  });
}
