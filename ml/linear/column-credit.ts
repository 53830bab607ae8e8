import type { CellBlocks } from '../features/cell-blocks.ts';
import { addBlock, type LinearWeights } from './linear-weights.ts';

/** Even a column that carried nothing may be what a correction is about. */
const LEAST_CREDIT = 0.05;
/** Rows looked at: the figure is a rough one. */
const SAMPLE_ROWS = 2_000;

/**
 * How much of a linear model's answers each column carries: the root mean square of its contribution to the scores
 * (about their mean over the classes), relative to the strongest column.
 *
 * @returns per column, 0.05 … 1. O(sampled features × classes)
 */
export function columnCredit(model: LinearWeights, cells: CellBlocks): Float32Array {
  const sums = new Float64Array(cells.columns);
  const step = Math.max(1, Math.floor(cells.rows / SAMPLE_ROWS));
  const scores = new Float64Array(model.classes);
  for (let row = 0; row < cells.rows; row += step) {
    for (let column = 0; column < cells.columns; column++) {
      scores.fill(0);
      addBlock(model, cells, cells.blocks[row * cells.columns + column]!, scores);
      const mean = scores.reduce((sum, score) => sum + score, 0) / model.classes;
      sums[column]! += scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
    }
  }
  const greatest = Math.max(...sums);
  return Float32Array.from(sums, (sum) => (greatest > 0 ? Math.max(LEAST_CREDIT, Math.sqrt(sum / greatest)) : 1));
}
