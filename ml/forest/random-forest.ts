import { byRow, encodeBins, fitBinEncoder, type BinEncoder } from '../features/bin-encoder.ts';
import type { Table } from '../table/column.ts';
import { addLeaf, leafOf, type DecisionTree } from './decision-tree.ts';
import { calibrateVotes, fitForestCalibration, type ForestCalibration } from './forest-calibration.ts';
import type { ForestTask, GrowTrees } from './forest-task.ts';
import { growTrees, rowsDrawnFor } from './grow-trees.ts';
import type { TrainingData } from '../table/training-data.ts';

/** A forest of trees over binned columns: plain data. */
export interface ForestModel {
  readonly encoder: BinEncoder;
  readonly classes: number;
  readonly trees: readonly DecisionTree[];
  /** Share of each class among the training rows; what a forest knows before it has asked a tree. */
  readonly prior: Float64Array;
  readonly calibration: ForestCalibration;
}

/** How many trees, and who grows them. */
export interface ForestSettings {
  readonly trees: number;
  readonly growTrees: GrowTrees;
  readonly onProgress: (share: number) => void;
}

/** Trees of a forest that is to be used; fewer are enough for comparing. */
export const FOREST_TREES = 100;
const LEAST_LEAF_ROWS = 1;
const BLOCK_ROWS = 2_048;

/** Grows the forest in this thread, tree by tree. */
export const growHere: GrowTrees = async (task, onProgress) =>
  Array.from({ length: task.trees }, (_, index) => {
    const [tree] = growTrees(task, [index]);
    onProgress((index + 1) / task.trees);
    return tree!;
  });

/**
 * Trains a random forest and calibrates it on the votes of the trees that have not seen a row (out of bag), so no row has
 * to be held back.
 *
 * @see L. Breiman, "Random Forests", Machine Learning 45 (2001)
 */
export async function trainForest(data: TrainingData, settings: ForestSettings): Promise<ForestModel> {
  const encoder = fitBinEncoder(data.table, data.labels, data.classes);
  const binned = encodeBins(encoder, data.table);
  const task: ForestTask = {
    ...binned,
    classes: data.classes,
    labels: data.labels,
    weights: data.weights,
    trees: settings.trees,
    columnsPerSplit: Math.max(1, Math.round(Math.sqrt(binned.columns))),
    leastLeafRows: LEAST_LEAF_ROWS,
    seed: data.seed,
  };
  const trees = await settings.growTrees(task, settings.onProgress);
  const prior = new Float64Array(data.classes);
  for (const label of data.labels) prior[label]! += 1 / data.labels.length;
  const calibration = fitForestCalibration(outOfBagVotes(task, trees, byRow(binned)), data.labels, prior);
  return { encoder, classes: data.classes, trees, prior, calibration };
}

/** Probabilities, rows × classes. O(rows × trees × depth). */
export function predictForest(model: ForestModel, table: Table): Float64Array {
  const binned = encodeBins(model.encoder, table);
  const rowBins = byRow(binned);
  const votes = new Float64Array(table.rows * model.classes);
  // Tree by tree within a block of rows: a tree then stays in the processor's cache.
  for (let from = 0; from < table.rows; from += BLOCK_ROWS) {
    const to = Math.min(table.rows, from + BLOCK_ROWS);
    for (const tree of model.trees) {
      for (let row = from; row < to; row++) addLeaf(tree, leafOf(tree, rowBins, row * binned.columns), votes, row * model.classes);
    }
  }
  for (let at = 0; at < votes.length; at++) votes[at]! /= model.trees.length;
  calibrateVotes(votes, model.prior, model.calibration);
  return votes;
}

/** For every training row, the mean vote of the trees that were not grown on it, rows × classes; 0 where there is none. */
function outOfBagVotes(task: ForestTask, trees: readonly DecisionTree[], rowBins: Uint8Array): Float64Array {
  const { rows, columns, classes } = task;
  const votes = new Float64Array(rows * classes);
  const voters = new Int32Array(rows);
  trees.forEach((tree, index) => {
    const drawn = rowsDrawnFor(task, index);
    for (let row = 0; row < rows; row++) {
      if (drawn[row]! > 0) continue;
      addLeaf(tree, leafOf(tree, rowBins, row * columns), votes, row * classes);
      voters[row]!++;
    }
  });
  for (let at = 0; at < votes.length; at++) votes[at]! /= Math.max(1, voters[Math.floor(at / classes)]!);
  return votes;
}
