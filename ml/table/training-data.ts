import type { Table } from './column.ts';

/** What every learner learns from: a table, and for each row the number of its class. */
export interface TrainingData {
  readonly table: Table;
  /** Per row, 0 … classes − 1. */
  readonly labels: Int32Array;
  /** Per row, how much it counts; absent when all count 1. */
  readonly weights: Float64Array | null;
  readonly classes: number;
  readonly seed: number;
}
