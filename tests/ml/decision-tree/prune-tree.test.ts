import { growTree } from '../../../ml/decision-tree/grow-tree.ts';
import { pricesToTry, pruneTree, pruningPrices, splitWorth } from '../../../ml/decision-tree/prune-tree.ts';
import { leavesOf } from '../../../ml/decision-tree/tree-node.ts';
import { allOf, formulaRows } from './made-rows.ts';

const data = formulaRows();
const tree = growTree(data, allOf(data), { unordered: [false, false], leastRows: 5, mostDepth: 3 });
const prices = pruningPrices(tree);

describe('pruningPrices', () => {
  test('are scikit-learn’s', () => {
    // scikit-learn 1.9.1: cost_complexity_pruning_path of the same tree on the same formula, without the leading 0.
    const expected = [
      0.001207547169811314, 0.0012575757575757716, 0.006617647058823527, 0.010989010989010978, 0.18334957728176374,
    ];
    const own = [...new Set(prices.values())].sort((a, b) => a - b);
    expect(own).toHaveLength(expected.length);
    own.forEach((price, at) => expect(price).toBeCloseTo(expected[at]!, 12));
  });

  test('are never above the parent’s', () => {
    for (const [node, price] of prices) {
      for (const child of [node.split!.left, node.split!.right])
        expect(prices.get(child) ?? 0).toBeLessThanOrEqual(price);
    }
  });
});

describe('pruneTree', () => {
  test('leaves out what is not worth the price, and changes nothing else', () => {
    const before = structuredClone(tree);
    expect(
      [0, 0.00122, 0.005, 0.01, 0.1, Infinity].map((price) => leavesOf(pruneTree(tree, prices, price)).length),
    ).toEqual([8, 7, 6, 5, 4, 1]);
    expect(tree).toEqual(before);
  });
});

describe('splitWorth', () => {
  test('is none from the price on', () => {
    expect(splitWorth(tree, prices, prices.get(tree)!)).toBeNull();
    expect(splitWorth(tree, prices, 0.18)).toBe(tree.split);
  });
});

describe('pricesToTry', () => {
  test('lead from the root alone to the largest tree allowed', () => {
    const leaves = (most: number) =>
      pricesToTry(tree, prices, most).map((price) => leavesOf(pruneTree(tree, prices, price)).length);
    expect(leaves(32)).toEqual([1, 4, 5, 6, 7, 8]);
    expect(leaves(6)).toEqual([1, 4, 5, 6]);
    expect(leaves(1)).toEqual([1]);
  });
});
