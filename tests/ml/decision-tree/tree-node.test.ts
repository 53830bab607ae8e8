import { childOf, leafOf, leavesOf, type TreeNode } from '../../../ml/decision-tree/tree-node.ts';

const leaf = (rows: number): TreeNode => ({ rows, totals: Float64Array.of(rows), split: null });
const inner = { column: 0, goesLeft: Uint8Array.of(0, 1, 0), left: leaf(1), right: leaf(2) };
const root: TreeNode = {
  rows: 6,
  totals: Float64Array.of(6),
  split: {
    column: 1,
    goesLeft: Uint8Array.of(1, 0),
    left: { rows: 3, totals: Float64Array.of(3), split: inner },
    right: leaf(3),
  },
};
const columns = [Uint8Array.of(1, 2, 1), Uint8Array.of(0, 0, 1)];

describe('leafOf', () => {
  test('follows the bins', () => {
    expect([0, 1, 2].map((row) => leafOf(root, columns, row).rows)).toEqual([1, 2, 3]);
  });
});

describe('childOf', () => {
  test('takes one step', () => {
    expect(childOf(inner, columns, 1)).toBe(inner.right);
  });
});

describe('leavesOf', () => {
  test('are in order from left to right', () => {
    expect(leavesOf(root).map((each) => each.rows)).toEqual([1, 2, 3]);
  });
});
