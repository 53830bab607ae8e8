import type { GrownTree } from './boosted-trees.ts';

/** Bins of rows, a row's side by side, each counted from the first bin of the first column on. */
export interface PlacedBins {
  readonly rows: number;
  /** Place of the bin of column c of row r in a histogram of all columns, at `r * columns + c`. */
  readonly places: Uint16Array | Uint32Array;
  /** Class number per row. */
  readonly labels: Int32Array;
  /** Per row, how much it counts, greater than 0 somewhere; null when all count 1. */
  readonly weights: Float64Array | null;
}

/** All that boosting needs: typed arrays and numbers, fit for a SharedArrayBuffer and a worker's message. */
export interface BoostingTask {
  readonly columns: number;
  /** Where the bins of each column start in a histogram of all columns; columns + 1 of them. */
  readonly starts: Int32Array;
  /** Per column, 1 when its bins are values without an order. */
  readonly unordered: Uint8Array;
  readonly classes: number;
  readonly train: PlacedBins;
  /** Rows that tell when to stop; null when all rounds are wanted. */
  readonly check: PlacedBins | null;
  readonly settings: BoostingNumbers;
}

/** The numbers that boosting can be tuned by. */
export interface BoostingNumbers {
  readonly rounds: number;
  /** How much of each tree's answer is taken, in (0, 1]. */
  readonly learningRate: number;
  readonly mostLeaves: number;
  readonly leastLeafRows: number;
  /** Added to a leaf's sum of hessians: the larger, the more careful. */
  readonly l2: number;
}

/** Every tree of every round: tree `round * treesPerRound + class`. */
export type GrownRounds = readonly GrownTree[];

/**
 * Boosts and answers the trees. A server may let workers run {@link boost} as a team; however many there are, the trees
 * are the same.
 */
export interface Boost {
  (task: BoostingTask, onProgress: (share: number) => void): Promise<GrownRounds>;
}

/** Two classes share one tree a round, which speaks for the second. */
export function treesPerRound(classes: number): number {
  return classes === 2 ? 1 : classes;
}
