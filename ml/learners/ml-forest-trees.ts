import { RandomForestClassifier } from 'ml-random-forest';
import type { DecisionTree } from '../forest/forest-tree.ts';
import type { ForestTask, GrowTrees } from '../forest/forest-task.ts';
import { rowsDrawnFor } from '../forest/grow-trees.ts';
import { TreeBuilder } from '../forest/tree-builder.ts';
import type { Refusal } from './learner.ts';

/** The library's trees are slow to grow: fewer than of our own. */
export const ML_FOREST_TREES = 30;
/**
 * At every node the library walks all rows for every change of class in every column, counting the classes each time: a
 * tree costs rows² × columns × classes, some 10 ns each on a machine of 2025. So much, all trees together, is 5 s;
 * comparing with the linear learner takes as long again.
 */
const MOST_COST = 5e8;

/**
 * Why the library cannot train on a table of this size in about ten seconds; null when it can.
 *
 * @param columns of the binned table
 */
export function refusalOfMlForest(rows: number, columns: number, classes: number): Refusal | null {
  const most = Math.floor(Math.sqrt(MOST_COST / (ML_FOREST_TREES * columnsPerTree(columns) * classes)));
  return rows <= most ? null : { reason: 'small-forest', rows, most };
}

/**
 * Grows trees with the npm library `ml-random-forest`, each on the rows that a tree of that number draws, and turns
 * them into our own form, so that answering, calibrating and saving are the same for both forests. O(rows² · columns) a
 * tree.
 */
export const growWithMlForest: GrowTrees = async (task, onProgress) =>
  Array.from({ length: task.trees }, (_, index) => {
    const tree = growTree(task, index);
    onProgress((index + 1) / task.trees);
    return tree;
  });

function growTree(task: ForestTask, index: number): DecisionTree {
  const drawn = rowsDrawnFor(task, index);
  const rows = [...drawn.keys()].flatMap((row) => new Array<number>(drawn[row]!).fill(row));
  const forest = new RandomForestClassifier({
    nEstimators: 1,
    maxFeatures: columnsPerTree(task.columns),
    replacement: false,
    seed: (task.seed + index) | 0,
    useSampleBagging: false,
    noOOB: true,
    treeOptions: { gainThreshold: 1e-3 },
  });
  const table = rows.map((row) =>
    Array.from({ length: task.columns }, (_, column) => task.bins[column * task.rows + row]!),
  );
  forest.train(
    table,
    rows.map((row) => task.labels[row]!),
  );
  // The library's classes say more than its types do; what it saves is plain data.
  const saved = JSON.parse(JSON.stringify(forest)) as SavedForest;
  return convert(saved.baseModel.estimators[0]!.root, saved.baseModel.indexes[0]!, task.classes);
}

/**
 * The library picks columns once for each tree, not at each split, so a tree needs more of them. A `maxFeatures` of 1
 * would mean all.
 */
function columnsPerTree(columns: number): number {
  return Math.min(columns, Math.max(2, Math.round(2 * Math.sqrt(columns))));
}

interface SavedNode {
  readonly left?: SavedNode;
  readonly right?: SavedNode;
  readonly splitColumn: number;
  readonly splitValue: number;
  /** One row: the share of each class. */
  readonly distribution?: readonly (readonly number[])[];
}

interface SavedForest {
  readonly baseModel: {
    readonly indexes: readonly (readonly number[])[];
    readonly estimators: readonly { readonly root: SavedNode }[];
  };
}

function convert(root: SavedNode, columns: readonly number[], classes: number): DecisionTree {
  const tree = new TreeBuilder();
  const waiting = [{ node: root, at: tree.addNode() }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, at } = next;
    if (node.left === undefined || node.right === undefined) {
      const shares = new Float64Array(classes);
      node.distribution?.[0]?.forEach((share, k) => (shares[k] = share));
      tree.endInLeaf(at, shares);
      continue;
    }
    // The library sends values below the split left; bins are whole numbers.
    const left = tree.split(at, { column: columns[node.splitColumn]!, bin: Math.ceil(node.splitValue) - 1 });
    waiting.push({ node: node.right, at: left + 1 }, { node: node.left, at: left });
  }
  return tree.finish();
}
