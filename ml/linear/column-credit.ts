import type { HashIndex } from '../features/hash-index.ts';
import type { HashedRows } from '../features/hashed-rows.ts';
import type { LinearWeights } from './linear-weights.ts';

/** Even a column that carried nothing may be what a correction is about. */
const LEAST_CREDIT = 0.05;
/** Rows looked at: the figure is a rough one. */
const SAMPLE_ROWS = 2_000;

/**
 * How much of a linear model's answers each column carries: the root mean square of its contribution to the scores (about
 * their mean over the classes), relative to the strongest column.
 *
 * @returns per column, 0.05 … 1. O(sampled features × classes)
 */
export function columnCredit(model: LinearWeights, rows: HashedRows, index: HashIndex): Float32Array {
  const sums = new Float64Array(rows.columns);
  const step = Math.max(1, Math.floor(rows.rows / SAMPLE_ROWS));
  const scores = new Float64Array(model.classes);
  for (let row = 0; row < rows.rows; row += step) {
    for (let column = 0; column < rows.columns; column++) {
      const block = row * rows.columns + column;
      scores.fill(0);
      for (let at = rows.offsets[block]!; at < rows.offsets[block + 1]!; at++) {
        const slot = index.find(rows.hashes[at]!);
        if (slot < 0) continue;
        for (let k = 0; k < model.classes; k++) scores[k]! += rows.values[at]! * model.weights[slot * model.classes + k]!;
      }
      const mean = scores.reduce((sum, score) => sum + score, 0) / model.classes;
      sums[column]! += scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
    }
  }
  const greatest = Math.max(...sums);
  return Float32Array.from(sums, (sum) => (greatest > 0 ? Math.max(LEAST_CREDIT, Math.sqrt(sum / greatest)) : 1));
}
