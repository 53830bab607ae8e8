import { hashPair } from '../hash.ts';
import { seededRandom } from '../random.ts';
import { SplitFinder } from './gini-split.ts';
import { drawBootstrap } from './bootstrap.ts';
import type { DecisionTree } from './forest-tree.ts';
import type { ForestTask } from './forest-task.ts';
import { CLASS_MASK, NodeRows } from './node-rows.ts';
import { TreeBuilder } from './tree-builder.ts';

/**
 * Grows the trees of these numbers. A tree depends on the task and its number alone, so it does not matter how many
 * workers share the numbers. O(rows · log rows · columnsPerSplit) a tree.
 *
 * @see L. Breiman, "Random Forests", Machine Learning 45 (2001)
 */
export function growTrees(task: ForestTask, treeIndexes: readonly number[]): DecisionTree[] {
  return treeIndexes.map((index) => growTree(task, index));
}

/** The rows that a tree was grown on: how often each was drawn. */
export function rowsDrawnFor(task: ForestTask, treeIndex: number): Uint16Array {
  return drawBootstrap(task.rows, task.weights, seededRandom(hashPair(task.seed, treeIndex)));
}

/** A node that waits for its split. */
interface WaitingNode {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  /** Columns known to be constant there. */
  readonly constants: number;
}

function growTree(task: ForestTask, treeIndex: number): DecisionTree {
  const node = new NodeRows(task, rowsDrawnFor(task, treeIndex));
  const finder = new SplitFinder(task, seededRandom(hashPair(task.seed ^ 0x7ee, treeIndex)), node.rows.length);
  const tree = new TreeBuilder();
  const waiting: WaitingNode[] = [{ start: 0, end: node.rows.length, at: tree.addNode(), constants: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { start, end, at } = next;
    const isPure = node.enter(start, end);
    const split = isPure ? null : finder.find(node, next.constants);
    if (split !== null) {
      const middle = node.part(task.bins, split.column * task.rows, split.bin);
      const left = tree.split(at, split);
      waiting.push(
        { start: middle, end, at: left + 1, constants: finder.constants },
        { start, end: middle, at: left, constants: finder.constants },
      );
    } else if (isPure) {
      tree.endInClass(at, node.tags[start]! & CLASS_MASK);
    } else {
      tree.endInLeaf(at, node.totals);
    }
    node.leave();
  }
  return tree.finish();
}
