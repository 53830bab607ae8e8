import {
  binsOf,
  encodeSplitColumns,
  fitSplitEncoder,
  splitColumnsOf,
  type SplitEncoder,
} from '../features/split-columns.ts';
import type { Table } from '../table/column.ts';
import type { TrainingData } from '../table/training-data.ts';
import { choosePrice } from './choose-price.ts';
import { growTree } from './grow-tree.ts';
import { probabilityOf } from './leaf-probability.ts';
import { pricesToTry, pruneTree, pruningPrices } from './prune-tree.ts';
import { leafOf, type TreeNode, type TreeRows } from './tree-node.ts';

/** A tree that a person can read: plain data. */
export interface DecisionTreeModel {
  readonly encoder: SplitEncoder;
  readonly classes: number;
  readonly root: TreeNode;
  /** Share of each class among the training rows, by weight. */
  readonly prior: Float64Array;
  /** Per split column, 1 when it was missing in some training row. */
  readonly hasMissing: Uint8Array;
}

/** How far the tree may grow. */
export interface DecisionTreeSettings {
  /** Most splits on the way to a leaf, ≥ 0. Absent: 8, of which a rule joins those on the same column. */
  readonly mostDepth?: number;
  readonly onProgress?: (share: number) => void;
}

const MOST_DEPTH = 8;
/** A person reads no more rules. */
const MOST_LEAVES = 32;
const LEAST_LEAF_ROWS = 5;
/** A rule for fewer rows than this share would not be worth reading. */
const LEAST_LEAF_SHARE = 0.002;

/**
 * Trains a single tree, pruned to the simplest one that answers unseen rows as well as the best. The seed decides about
 * the folds of the pruning alone.
 *
 * @see L. Breiman et al., "Classification and Regression Trees" (1984)
 * @cost O(columns · rows · depth), six times
 */
export async function trainDecisionTree(
  data: TrainingData,
  settings: DecisionTreeSettings = {},
): Promise<DecisionTreeModel> {
  const encoder = fitSplitEncoder(data.table, data.labels, data.classes);
  const meanings = splitColumnsOf(encoder);
  const rows: TreeRows = {
    columns: encodeSplitColumns(encoder, data.table),
    bins: meanings.map(binsOf),
    classes: data.classes,
    labels: data.labels,
    weights: meanWeightOne(data),
  };
  const rules = {
    unordered: meanings.map(({ kind }) => kind === 'values'),
    leastRows: Math.max(
      Math.min(LEAST_LEAF_ROWS, Math.ceil(data.table.rows / 20)),
      Math.ceil(data.table.rows * LEAST_LEAF_SHARE),
    ),
    mostDepth: settings.mostDepth ?? MOST_DEPTH,
  };
  const whole = growTree(
    rows,
    Int32Array.from({ length: data.table.rows }, (_, row) => row),
    rules,
  );
  settings.onProgress?.(0.2);
  const prices = pruningPrices(whole);
  const weight = whole.totals.reduce((all, each) => all + each, 0);
  const prior = whole.totals.map((each) => each / weight);
  const root = pruneTree(
    whole,
    prices,
    choosePrice(rows, pricesToTry(whole, prices, MOST_LEAVES), prior, rules, data.seed),
  );
  settings.onProgress?.(1);
  return {
    encoder,
    classes: data.classes,
    root,
    prior,
    hasMissing: Uint8Array.from(rows.columns, (bins) => (bins.includes(0) ? 1 : 0)),
  };
}

/** Probabilities, rows × classes, row-major; every row sums to 1. O(rows · depth). */
export function predictDecisionTree(model: DecisionTreeModel, table: Table): Float64Array {
  const columns = encodeSplitColumns(model.encoder, table);
  const answers = new Map<TreeNode, Float64Array>();
  const answerOf = (leaf: TreeNode): Float64Array => {
    const known = answers.get(leaf);
    if (known !== undefined) return known;
    const shares = model.prior.map((_, k) => probabilityOf(leaf.totals, k, model.prior));
    answers.set(leaf, shares);
    return shares;
  };
  const probabilities = new Float64Array(table.rows * model.classes);
  for (let row = 0; row < table.rows; row++)
    probabilities.set(answerOf(leafOf(model.root, columns, row)), row * model.classes);
  return probabilities;
}

/** Weights scaled so that a row counts 1 on average: smoothing then means rows. */
function meanWeightOne({ weights, labels }: TrainingData): Float64Array {
  if (weights === null) return new Float64Array(labels.length).fill(1);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}
