import { purityOf } from './class-split.ts';
import { leavesOf, type TreeNode, type TreeSplit } from './tree-node.ts';

/**
 * The price at which each node with a split becomes a leaf: below it the node keeps its split, from it on no more. A
 * node's price is never above its parent's.
 */
export type PruningPrices = ReadonlyMap<TreeNode, number>;

/**
 * Finds the prices by collapsing the weakest link again and again: the node whose split gains least impurity per leaf
 * that it costs. Impurity counts as a share of the whole tree's weight, so that prices of trees on other rows compare.
 *
 * @see L. Breiman et al., "Classification and Regression Trees" (1984), §3.3 minimal cost-complexity pruning
 * @cost O(nodes²)
 */
export function pruningPrices(root: TreeNode): PruningPrices {
  const weight = root.totals.reduce((all, each) => all + each, 0);
  const prices = new Map<TreeNode, number>();
  const isLeaf = (node: TreeNode) => node.split === null || prices.has(node);
  let price = 0;
  while (!isLeaf(root)) {
    let weakest = Infinity;
    const visit = (node: TreeNode): { leaves: number; purity: number } => {
      if (node.split === null || isLeaf(node)) return { leaves: 1, purity: purityOf(node.totals) };
      const left = visit(node.split.left);
      const right = visit(node.split.right);
      const below = { leaves: left.leaves + right.leaves, purity: left.purity + right.purity };
      weakest = Math.min(weakest, (below.purity - purityOf(node.totals)) / weight / (below.leaves - 1));
      return below;
    };
    visit(root);
    price = Math.max(price, weakest);
    collapseUpTo(root, price, weight, prices);
  }
  return prices;
}

/** Gives every node whose link is no stronger than `price` that price, and all nodes below it. */
function collapseUpTo(
  node: TreeNode,
  price: number,
  weight: number,
  prices: Map<TreeNode, number>,
): { leaves: number; purity: number } {
  const own = purityOf(node.totals);
  if (node.split === null || prices.has(node)) return { leaves: 1, purity: own };
  const left = collapseUpTo(node.split.left, price, weight, prices);
  const right = collapseUpTo(node.split.right, price, weight, prices);
  const below = { leaves: left.leaves + right.leaves, purity: left.purity + right.purity };
  if ((below.purity - own) / weight / (below.leaves - 1) > price) return below;
  giveAll(node, price, prices);
  return { leaves: 1, purity: own };
}

function giveAll(node: TreeNode, price: number, prices: Map<TreeNode, number>): void {
  if (node.split === null || prices.has(node)) return;
  prices.set(node, price);
  giveAll(node.split.left, price, prices);
  giveAll(node.split.right, price, prices);
}

/** The node's split, unless it is not worth `price`. */
export function splitWorth(node: TreeNode, prices: PruningPrices, price: number): TreeSplit | null {
  return node.split !== null && prices.get(node)! > price ? node.split : null;
}

/** The tree with every split left out that is not worth `price`. O(nodes). */
export function pruneTree(node: TreeNode, prices: PruningPrices, price: number): TreeNode {
  const split = splitWorth(node, prices, price);
  if (split === null) return { ...node, split: null };
  return {
    ...node,
    split: { ...split, left: pruneTree(split.left, prices, price), right: pruneTree(split.right, prices, price) },
  };
}

/**
 * Prices that lead to different trees, one between any two at which the tree changes: highest first, the first leaving
 * only the root, and none that leaves more than `mostLeaves`.
 */
export function pricesToTry(root: TreeNode, prices: PruningPrices, mostLeaves: number): number[] {
  const rising = [...new Set(prices.values())].sort((a, b) => a - b);
  const between = rising.map((price, at) => (at === 0 ? 0 : Math.sqrt(rising[at - 1]! * price)));
  return [...between, Infinity]
    .reverse()
    .filter((price) => leavesOf(pruneTree(root, prices, price)).length <= mostLeaves);
}
