import { bestClassSplit, type SplitRules } from './class-split.ts';
import type { TreeNode, TreeRows } from './tree-node.ts';

/** How far a tree grows. */
export interface GrowthRules extends SplitRules {
  /** Most conditions on the way to a leaf. */
  readonly mostDepth: number;
}

/**
 * Grows a tree on some rows until nothing is gained or the rules stop it.
 *
 * @param rows numbers of the rows, at least one
 * @cost O(depth · columns · rows), and bins · classes for each node and column
 * @see L. Breiman et al., "Classification and Regression Trees" (1984)
 */
export function growTree(data: TreeRows, rows: Int32Array, rules: GrowthRules): TreeNode {
  const totals = new Float64Array(data.classes);
  for (const row of rows) totals[data.labels[row]!]! += data.weights[row]!;
  const isPure = totals.filter((each) => each > 0).length < 2;
  if (isPure || rules.mostDepth === 0 || rows.length < 2 * rules.leastRows)
    return { rows: rows.length, totals, split: null };
  const found = bestClassSplit(data, rows, totals, rules);
  if (found === null) return { rows: rows.length, totals, split: null };
  const { column, goesLeft } = found;
  const cells = data.columns[column]!;
  const deeper = { ...rules, mostDepth: rules.mostDepth - 1 };
  const left = growTree(
    data,
    rows.filter((row) => goesLeft[cells[row]!] === 1),
    deeper,
  );
  const right = growTree(
    data,
    rows.filter((row) => goesLeft[cells[row]!] === 0),
    deeper,
  );
  return { rows: rows.length, totals, split: { column, goesLeft, left, right } };
}
