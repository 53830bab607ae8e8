import { hashPair } from '../hash.ts';
import { seededRandom } from '../random.ts';
import { SplitFinder, type NodeRows, type Split } from './best-split.ts';
import { drawBootstrap } from './bootstrap.ts';
import type { DecisionTree } from './decision-tree.ts';
import type { ForestTask } from './forest-task.ts';
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

function growTree(task: ForestTask, treeIndex: number): DecisionTree {
  const drawn = rowsDrawnFor(task, treeIndex);
  const rows = Int32Array.from(drawn.keys()).filter((row) => drawn[row]! > 0);
  const node: NodeRows = { rows, counts: Uint16Array.from(rows, (row) => drawn[row]!) };
  const finder = new SplitFinder(task, seededRandom(hashPair(task.seed ^ 0x7ee, treeIndex)), rows.length);
  const tree = new TreeBuilder();
  const totals = new Float64Array(task.classes);
  const waiting = [{ start: 0, end: rows.length, at: tree.addNode() }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { start, end, at } = next;
    totals.fill(0);
    for (let each = start; each < end; each++) totals[task.labels[rows[each]!]!]! += node.counts[each]!;
    const split = isPure(totals) ? null : finder.find(node, start, end, totals);
    if (split === null) {
      tree.endInLeaf(at, totals);
      continue;
    }
    const middle = partition(task, node, start, end, split);
    const left = tree.split(at, split);
    waiting.push({ start: middle, end, at: left + 1 }, { start, end: middle, at: left });
  }
  return tree.finish();
}

function isPure(totals: Float64Array): boolean {
  let present = 0;
  for (const total of totals) if (total > 0) present++;
  return present < 2;
}

/** Puts the rows that go left before those that go right; returns where the right ones begin. */
function partition(task: ForestTask, { rows, counts }: NodeRows, start: number, end: number, split: Split): number {
  const base = split.column * task.rows;
  let left = start;
  for (let at = start; at < end; at++) {
    const row = rows[at]!;
    if (task.bins[base + row]! > split.bin) continue;
    const count = counts[at]!;
    rows[at] = rows[left]!;
    counts[at] = counts[left]!;
    rows[left] = row;
    counts[left++] = count;
  }
  return left;
}
