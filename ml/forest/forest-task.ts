import type { DecisionTree } from './forest-tree.ts';

/** All that growing a forest needs: typed arrays and numbers, fit for a SharedArrayBuffer and a worker's message. */
export interface ForestTask {
  readonly rows: number;
  readonly columns: number;
  readonly classes: number;
  /** Bin of column c of row r at `c * rows + r`. */
  readonly bins: Uint8Array;
  /** Class number per row. */
  readonly labels: Int32Array;
  /** Per row, how much it counts; null when all count the same. */
  readonly weights: Float64Array | null;
  readonly trees: number;
  /** Columns tried at each split. */
  readonly columnsPerSplit: number;
  /** Fewest rows (counted as often as they were drawn) on either side of a split. */
  readonly leastLeafRows: number;
  readonly seed: number;
}

/**
 * Grows trees 0 … task.trees − 1 and answers them in that order. A server may spread the indexes over workers that call
 * `growTrees`; however they are spread, the trees are the same.
 */
export interface GrowTrees {
  (task: ForestTask, onProgress: (share: number) => void): Promise<readonly DecisionTree[]>;
}
