import { seededRandom, shuffledIndexes } from '../random.ts';
import { growTree, type GrowthRules } from './grow-tree.ts';
import { probabilityOf } from './leaf-probability.ts';
import { pruningPrices, splitWorth, type PruningPrices } from './prune-tree.ts';
import { childOf, type TreeNode, type TreeRows } from './tree-node.ts';

const FOLDS = 5;
/** More rows would not move the choice visibly. */
const MOST_ROWS = 20_000;
/** A larger tree has to be better by more than so many standard errors of the difference. */
const STANDARD_ERRORS = 1;

/**
 * The price for leaves that gives the simplest tree which answers rows it has not seen as well as the best: five-fold
 * cross-validation of the log-loss, row by row. Labels without any pattern give a price at which only the root is left.
 *
 * @param candidates prices to choose from, of {@link pricesToTry}
 * @param prior      share of each class
 * @see L. Breiman et al., "Classification and Regression Trees" (1984), §3.4.3
 * @cost that of five trees
 */
export function choosePrice(
  data: TreeRows,
  candidates: readonly number[],
  prior: Float64Array,
  rules: GrowthRules,
  seed: number,
): number {
  const order = shuffledIndexes(data.labels.length, seededRandom(seed)).slice(0, MOST_ROWS);
  if (candidates.length < 2 || order.length < 2 * FOLDS) return Infinity;
  const losses = candidates.map(() => new Float64Array(order.length));
  for (let fold = 0; fold < FOLDS; fold++) {
    // Rows are grown on in their own order, which is how they lie in memory.
    const tree = growTree(data, order.filter((_, at) => at % FOLDS !== fold).sort(), rules);
    const own = pruningPrices(tree);
    for (let at = fold; at < order.length; at += FOLDS) {
      const row = order[at]!;
      candidates.forEach((price, each) => {
        const { totals } = leafAtPrice(tree, own, price, data, row);
        losses[each]![at] = -data.weights[row]! * Math.log(probabilityOf(totals, data.labels[row]!, prior));
      });
    }
  }
  return simplestGoodOne(candidates, losses);
}

/** The leaf that a row falls into when the tree is pruned by a price. */
function leafAtPrice(root: TreeNode, prices: PruningPrices, price: number, data: TreeRows, row: number): TreeNode {
  let node = root;
  for (let split = splitWorth(node, prices, price); split !== null; split = splitWorth(node, prices, price))
    node = childOf(split, data.columns, row);
  return node;
}

function simplestGoodOne(candidates: readonly number[], losses: readonly Float64Array[]): number {
  const sums = losses.map((own) => own.reduce((all, loss) => all + loss, 0));
  const best = losses[sums.indexOf(Math.min(...sums))]!;
  return candidates[losses.findIndex((own) => isAsGood(own, best))]!;
}

/** True unless the losses are larger than the best ones by more than chance explains. */
function isAsGood(losses: Float64Array, best: Float64Array): boolean {
  const differences = losses.map((loss, at) => loss - best[at]!);
  const mean = differences.reduce((all, each) => all + each, 0) / differences.length;
  const squares = differences.reduce((all, each) => all + (each - mean) ** 2, 0);
  return mean <= STANDARD_ERRORS * Math.sqrt(squares / (differences.length - 1) / differences.length);
}
