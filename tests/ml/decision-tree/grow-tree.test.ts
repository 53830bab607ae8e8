import { growTree } from '../../../ml/decision-tree/grow-tree.ts';
import { leavesOf } from '../../../ml/decision-tree/tree-node.ts';
import { allOf, formulaRows } from './made-rows.ts';

const rules = Object.freeze({ unordered: [false, false], leastRows: 5, mostDepth: 3 });

describe('growTree', () => {
  test('grows scikit-learn’s tree', () => {
    // scikit-learn 1.9.1: DecisionTreeClassifier(max_depth=3, min_samples_leaf=5) on the same formula; rows by class of
    // its leaves.
    const data = formulaRows();
    expect(leavesOf(growTree(data, allOf(data), rules)).map((leaf) => [...leaf.totals])).toEqual([
      [48, 0, 0],
      [4, 1, 0],
      [5, 8, 0],
      [0, 78, 0],
      [0, 60, 0],
      [0, 5, 3],
      [0, 1, 4],
      [0, 0, 83],
    ]);
  });

  test('stops at the depth, at the rows and at pure leaves', () => {
    const data = formulaRows();
    expect(leavesOf(growTree(data, allOf(data), { ...rules, mostDepth: 1 }))).toHaveLength(2);
    expect(growTree(data, allOf(data), { ...rules, leastRows: 151 }).split).toBeNull();
    expect(growTree({ ...data, labels: new Int32Array(300) }, allOf(data), rules).split).toBeNull();
    const unlimited = leavesOf(growTree(data, allOf(data), { ...rules, leastRows: 1, mostDepth: 50 }));
    expect(unlimited.every((leaf) => leaf.totals.filter((each) => each > 0).length === 1)).toBe(true);
  });

  test('counts a row of no weight as nothing', () => {
    const data = formulaRows();
    const weights = Float64Array.from(data.labels, (label) => (label === 1 ? 0 : 1));
    expect(growTree({ ...data, weights }, allOf(data), rules).totals[1]).toBe(0);
  });
});
