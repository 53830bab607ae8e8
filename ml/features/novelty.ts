import type { EncodedCells } from './row-encoder.ts';

/**
 * How much of each row is new to its encoder: the weighted share of its features that training never kept.
 *
 * @returns per row, 0 (all known) … 1 (all new); 0 for a row without features. O(features of the rows)
 */
export function noveltyOf({ cells, slotOf }: Pick<EncodedCells, 'cells' | 'slotOf'>): Float32Array {
  const { rows, columns, blocks, offsets, features, values } = cells;
  const novelty = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let all = 0;
    let unknown = 0;
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      const block = blocks[cell]!;
      for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
        const weight = values[at]! ** 2;
        all += weight;
        if (slotOf[features[at]!]! < 0) unknown += weight;
      }
    }
    novelty[row] = all === 0 ? 0 : unknown / all;
  }
  return novelty;
}
