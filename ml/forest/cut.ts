import type { NodeRows } from './node-rows.ts';

/**
 * Looks for the best cut of a node by one column, in which the node's rows are not all alike.
 *
 * Every finder answers the same, exactly: counts are whole numbers, and the one formula that is not is {@link
 * purityOf}.
 */
export interface CutFinder {
  /** Rows whose bin is at most this go left; of the last look that was not in vain. */
  bin: number;
  /**
   * The greatest purity that a cut of the node by the column that begins at `base` reaches; 0 when either side of every
   * cut has too few rows.
   */
  purity(node: NodeRows, bins: Uint8Array, base: number): number;
}

/**
 * Σ leftₖ² / left + Σ rightₖ² / right: greatest when the Gini impurity, averaged over the rows, is least. Either side
 * may be the left one.
 */
export function purityOf(leftSquares: number, left: number, rightSquares: number, right: number): number {
  return (leftSquares * right + rightSquares * left) / (left * right);
}

/**
 * The cut between two neighbouring bins of a node: midway, so that a bin between them goes to the nearer one. Nothing
 * is nearer to a missing cell.
 */
export function cutBetween(low: number, high: number): number {
  return low === 0 ? 0 : (low + high) >> 1;
}
