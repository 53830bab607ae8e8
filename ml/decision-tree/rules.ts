import { splitColumnsOf } from '../features/split-columns.ts';
import { conditionText } from './condition-text.ts';
import type { DecisionTreeModel } from './decision-tree.ts';
import type { TreeNode } from './tree-node.ts';

/** A leaf and the way to it, in words. */
export interface ReadableRule {
  /** From the root on, one for each column on the way; none when the tree is a single leaf. */
  readonly conditions: string[];
  readonly class: string;
  /** Training rows in the leaf. */
  readonly rows: number;
  /** Share of them, by weight, that are of the class. */
  readonly share: number;
}

/** Per split column on the way to a node, the bins that get there: 1 for each. */
type Allowed = ReadonlyMap<number, Uint8Array>;

/**
 * The tree as rules, the one with most rows first. Conditions on the same column are joined into one, such as "Amount is
 * between 10 and 50"; missing is spoken of only for columns that were missing somewhere.
 *
 * @param classes names of the classes, in the order of their numbers
 * @cost O(leaves · depth · bins)
 */
export function rulesOf(model: DecisionTreeModel, classes: readonly string[]): ReadableRule[] {
  const meanings = splitColumnsOf(model.encoder);
  const rules: ReadableRule[] = [];
  const visit = (node: TreeNode, allowed: Allowed): void => {
    if (node.split !== null) {
      const { column, goesLeft, left, right } = node.split;
      visit(left, narrow(allowed, column, goesLeft));
      visit(right, narrow(allowed, column, goesLeft.map((each) => 1 - each)));
      return;
    }
    const conditions = [...allowed].map(([column, bins]) => conditionText(meanings[column]!, bins, model.hasMissing[column] === 1));
    const most = Math.max(...node.totals);
    const weight = node.totals.reduce((all, each) => all + each, 0);
    rules.push({ conditions, class: classes[node.totals.indexOf(most)]!, rows: node.rows, share: weight > 0 ? most / weight : 0 });
  };
  visit(model.root, new Map());
  return rules.sort((a, b) => b.rows - a.rows);
}

function narrow(allowed: Allowed, column: number, bins: Uint8Array): Allowed {
  const before = allowed.get(column);
  return new Map(allowed).set(column, before === undefined ? bins : before.map((each, bin) => each & bins[bin]!));
}
