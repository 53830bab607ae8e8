/**
 * A decision tree over binned columns: plain arrays, node 0 is the root.
 *
 * An inner node n sends a row to `next[n]` when its bin of column `columns[n]` is at most `bins[n]`, else to `next[n] + 1`.
 * A leaf has column −1; its classes and their shares stand at `leafStarts[next[n]]` up to the next start.
 */
export interface DecisionTree {
  readonly columns: Int32Array;
  readonly bins: Uint8Array;
  readonly next: Int32Array;
  /** Leaves + 1. */
  readonly leafStarts: Int32Array;
  readonly leafClasses: Uint16Array;
  /** Sum to 1 within a leaf. */
  readonly leafShares: Float32Array;
}

/** The leaf that a row falls into. `rowBins[start + c]` is its bin of column c. O(depth). */
export function leafOf(tree: DecisionTree, rowBins: Uint8Array, start: number): number {
  let node = 0;
  for (let column = tree.columns[0]!; column >= 0; column = tree.columns[node]!) {
    node = tree.next[node]! + (rowBins[start + column]! <= tree.bins[node]! ? 0 : 1);
  }
  return tree.next[node]!;
}

/** Adds a leaf's class shares to `votes` from `start` on. */
export function addLeaf(tree: DecisionTree, leaf: number, votes: Float64Array, start: number): void {
  for (let at = tree.leafStarts[leaf]!; at < tree.leafStarts[leaf + 1]!; at++) votes[start + tree.leafClasses[at]!]! += tree.leafShares[at]!;
}
