import type { EncodedCells } from './row-encoder.ts';

/**
 * How much of each row is new to its encoder: the weighted share of its features that training never kept. What alike
 * cells share is looked at once.
 *
 * @returns per row, 0 (all known) … 1 (all new); 0 for a row without features. O(features of the blocks + cells)
 */
export function noveltyOf({ cells, slotOf }: Pick<EncodedCells, 'cells' | 'slotOf'>): Float32Array {
  const { rows, columns, blocks, offsets, features, values } = cells;
  /** By block: the weight of its features and of those that are new; −1 before it is asked for. */
  const all = new Float64Array(offsets.length - 1).fill(-1);
  const unknown = new Float64Array(offsets.length - 1);
  const weigh = (block: number): void => {
    all[block] = 0;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
      const weight = values[at]! ** 2;
      all[block]! += weight;
      if (slotOf[features[at]!]! < 0) unknown[block]! += weight;
    }
  };
  return Float32Array.from({ length: rows }, (_, row) => {
    let [ofRow, isNew] = [0, 0];
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      const block = blocks[cell]!;
      if (all[block]! < 0) weigh(block);
      ofRow += all[block]!;
      isNew += unknown[block]!;
    }
    return ofRow === 0 ? 0 : isNew / ofRow;
  });
}
