import { choosePrice } from '../../../ml/decision-tree/choose-price.ts';
import { growTree } from '../../../ml/decision-tree/grow-tree.ts';
import { pricesToTry, pruneTree, pruningPrices } from '../../../ml/decision-tree/prune-tree.ts';
import { leavesOf } from '../../../ml/decision-tree/tree-node.ts';
import { allOf, formulaRows, noiseRows } from './made-rows.ts';

const rules = Object.freeze({ unordered: [false, false], leastRows: 5, mostDepth: 5 });
type Rows = ReturnType<typeof formulaRows>;

function leavesKept(data: Rows, seed = 1): number {
  const tree = growTree(data, allOf(data), rules);
  const prices = pruningPrices(tree);
  const prior = tree.totals.map((each) => each / data.labels.length);
  return leavesOf(pruneTree(tree, prices, choosePrice(data, pricesToTry(tree, prices, 32), prior, rules, seed))).length;
}

describe('choosePrice', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('leaves only the root where labels are random (seed %d)', (seed) => {
    expect(leavesKept(noiseRows(400, 2, seed))).toBe(1);
  });

  test('keeps the splits that hold for rows not seen', () => {
    expect(leavesKept(formulaRows())).toBeGreaterThanOrEqual(4);
  });

  test('prunes everything where there are too few rows to tell', () => {
    expect(leavesKept(noiseRows(9, 2, 1))).toBe(1);
  });

  test('chooses the same for the same seed', () => {
    expect(leavesKept(formulaRows(), 7)).toBe(leavesKept(formulaRows(), 7));
  });
});
