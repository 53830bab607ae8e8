import { encodeSplitColumns, splitColumnsOf, type SplitColumn } from '../features/split-columns.ts';
import type { Table } from '../table/column.ts';
import type { DecisionTreeModel } from './decision-tree.ts';
import { columnCondition, wordConditions, type TreeCondition } from './tree-condition.ts';
import { childOf, type TreeNode } from './tree-node.ts';

/** A leaf and the way to it. */
export interface ReadableRule {
  /**
   * From the root on, one for each column on the way, two at most for the words of a text; none when the tree is a
   * single leaf.
   */
  readonly conditions: readonly TreeCondition[];
  readonly class: string;
  /** Training rows in the leaf. */
  readonly rows: number;
  /** Share of them, by weight, that are of the class. */
  readonly share: number;
}

/** Per split column on the way to a node, the bins that get there: 1 for each. */
type Allowed = ReadonlyMap<number, Uint8Array>;

/**
 * The tree as rules, the one with most rows first. Conditions on the same column are joined into one, such as "Amount
 * is between 10 and 50" or "Merchant contains none of “ltd”, “toner”"; missing is spoken of only for columns that were
 * missing somewhere.
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
      visit(right, narrow(allowed, column, otherSide(goesLeft)));
      return;
    }
    rules.push(ruleOf(node, conditionsOf(allowed, meanings, model.hasMissing), classes));
  };
  visit(model.root, new Map());
  return rules.sort((a, b) => b.rows - a.rows);
}

/**
 * The rule that decides one row: the leaf it falls into, and the way there. O(depth · bins).
 *
 * @param table columns are found by name
 */
export function ruleOfRow(model: DecisionTreeModel, classes: readonly string[], table: Table, row = 0): ReadableRule {
  const columns = encodeSplitColumns(model.encoder, table);
  let allowed: Allowed = new Map();
  let node = model.root;
  while (node.split !== null) {
    const { column, goesLeft } = node.split;
    const child = childOf(node.split, columns, row);
    allowed = narrow(allowed, column, child === node.split.left ? goesLeft : otherSide(goesLeft));
    node = child;
  }
  return ruleOf(node, conditionsOf(allowed, splitColumnsOf(model.encoder), model.hasMissing), classes);
}

function ruleOf(
  { totals, rows }: TreeNode,
  conditions: readonly TreeCondition[],
  classes: readonly string[],
): ReadableRule {
  const most = Math.max(...totals);
  const weight = totals.reduce((all, each) => all + each, 0);
  return { conditions, class: classes[totals.indexOf(most)]!, rows, share: weight > 0 ? most / weight : 0 };
}

function otherSide(goesLeft: Uint8Array): Uint8Array {
  return goesLeft.map((each) => 1 - each);
}

/** In the order in which the columns were first asked for; all words of a text together. */
function conditionsOf(allowed: Allowed, meanings: readonly SplitColumn[], hasMissing: Uint8Array): TreeCondition[] {
  const asked = [...allowed].map(([column, bins]) => ({ column, bins, ...meanings[column]! }));
  const texts = new Set<string>();
  return asked.flatMap(({ column, bins, kind, source }) => {
    if (kind !== 'word') return [columnCondition(meanings[column]!, bins, hasMissing[column] === 1)];
    if (texts.has(source.name)) return [];
    texts.add(source.name);
    const words = asked.filter((each) => each.kind === 'word' && each.source === source);
    const namesOf = (there: number) => words.filter((each) => each.bins[1] === there).map(({ word }) => word);
    return wordConditions(source.name, namesOf(1), namesOf(0));
  });
}

function narrow(allowed: Allowed, column: number, bins: Uint8Array): Allowed {
  const before = allowed.get(column);
  return new Map(allowed).set(column, before === undefined ? bins : before.map((each, bin) => each & bins[bin]!));
}
