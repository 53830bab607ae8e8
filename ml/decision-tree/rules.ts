import { splitColumnsOf, type SplitColumn } from '../features/split-columns.ts';
import { conditionText, wordConditions } from './condition-text.ts';
import type { DecisionTreeModel } from './decision-tree.ts';
import type { TreeNode } from './tree-node.ts';

/** A leaf and the way to it, in words. */
export interface ReadableRule {
  /**
   * From the root on, one for each column on the way, two at most for the words of a text; none when the tree is a
   * single leaf.
   */
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
      visit(
        right,
        narrow(
          allowed,
          column,
          goesLeft.map((each) => 1 - each),
        ),
      );
      return;
    }
    const conditions = conditionsOf(allowed, meanings, model.hasMissing);
    const most = Math.max(...node.totals);
    const weight = node.totals.reduce((all, each) => all + each, 0);
    rules.push({
      conditions,
      class: classes[node.totals.indexOf(most)]!,
      rows: node.rows,
      share: weight > 0 ? most / weight : 0,
    });
  };
  visit(model.root, new Map());
  return rules.sort((a, b) => b.rows - a.rows);
}

/** In the order in which the columns were first asked for; all words of a text together. */
function conditionsOf(allowed: Allowed, meanings: readonly SplitColumn[], hasMissing: Uint8Array): string[] {
  const asked = [...allowed].map(([column, bins]) => ({ column, bins, ...meanings[column]! }));
  const texts = new Set<string>();
  return asked.flatMap(({ column, bins, kind, source }) => {
    if (kind !== 'word') return [conditionText(meanings[column]!, bins, hasMissing[column] === 1)];
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
