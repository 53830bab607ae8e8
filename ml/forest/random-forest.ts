import { encodeBins, fitBinEncoder, type BinEncoder } from '../features/bin-encoder.ts';
import type { Table } from '../table/column.ts';
import type { TrainingData } from '../table/training-data.ts';
import type { DecisionTree } from './forest-tree.ts';
import { calibrateVotes, fitForestCalibration, type ForestCalibration } from './forest-calibration.ts';
import type { ForestTask, GrowTrees } from './forest-task.ts';
import { forestVotes } from './forest-votes.ts';
import { growTrees } from './grow-trees.ts';
import { outOfBagVotes } from './out-of-bag-votes.ts';

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
/** The calibration finds two numbers: so many votes (rows × classes) are enough, within bounds for the rows. */
const CALIBRATION_VOTES = 50_000;
const LEAST_CALIBRATION_ROWS = 1_000;
const MOST_CALIBRATION_ROWS = 4_000;

/** Grows the forest in this thread, tree by tree. */
export const growHere: GrowTrees = async (task, onProgress) =>
  Array.from({ length: task.trees }, (_, index) => {
    const [tree] = growTrees(task, [index]);
    onProgress((index + 1) / task.trees);
    return tree!;
  });

/**
 * Trains a random forest and calibrates it on the votes of the trees that have not seen a row (out of bag), so no row
 * has to be held back. Bytes needed, beside the table: rows × columns of the encoder, and some 20 for each row and
 * worker.
 *
 * @see L. Breiman, "Random Forests", Machine Learning 45 (2001)
 */
export async function trainForest(data: TrainingData, settings: ForestSettings): Promise<ForestModel> {
  const { classes, labels } = data;
  const encoder = fitBinEncoder(data.table, labels, classes);
  const binned = encodeBins(encoder, data.table);
  const task: ForestTask = {
    ...binned,
    classes,
    labels,
    weights: data.weights,
    trees: settings.trees,
    columnsPerSplit: Math.floor(Math.sqrt(binned.columns)),
    leastLeafRows: LEAST_LEAF_ROWS,
    seed: data.seed,
  };
  const trees = await settings.growTrees(task, settings.onProgress);
  const prior = new Float64Array(classes);
  for (const label of labels) prior[label]! += 1 / labels.length;
  const asked = Math.min(
    MOST_CALIBRATION_ROWS,
    Math.max(LEAST_CALIBRATION_ROWS, Math.floor(CALIBRATION_VOTES / classes)),
  );
  const { rows, votes } = outOfBagVotes(task, trees, asked);
  const calibration = fitForestCalibration(
    votes,
    rows.map((row) => labels[row]!),
    prior,
  );
  return { encoder, classes, trees, prior, calibration };
}

/** Probabilities, rows × classes. O(rows × trees × depth). */
export function predictForest(model: ForestModel, table: Table): Float64Array {
  const votes = forestVotes(model.trees, encodeBins(model.encoder, table), model.classes);
  for (let at = 0; at < votes.length; at++) votes[at]! /= model.trees.length;
  calibrateVotes(votes, model.prior, model.calibration);
  return votes;
}
