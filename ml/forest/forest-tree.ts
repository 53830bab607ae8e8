/**
 * A decision tree over binned columns, laid out for answering: node 0 is the root.
 *
 * Inner node n sends a row to its left child when the row's bin of a column is at most the node's, else to the right
 * one, which follows the left one. A leaf is its own left child and every bin is at most its bin, so a row that has
 * arrived stays: several rows can walk side by side until the last one has arrived.
 */
export interface DecisionTree {
  /** Two numbers for each node n: `column * 256 + bin` at 2n; twice the number of the left child at 2n + 1. */
  readonly nodes: Int32Array;
  /** Per node; of a leaf its class if there is one only, else ~m for mixture m; 0 of an inner node. */
  readonly leaves: Int32Array;
  /** Mixtures + 1: classes and shares of mixture m stand at `mixtureStarts[m]` up to the next start. */
  readonly mixtureStarts: Int32Array;
  readonly mixtureClasses: Uint16Array;
  /** Sum to 1 within a mixture. */
  readonly mixtureShares: Float32Array;
}

/** What stands in place of column and bin in a leaf. */
export const LEAF = 255;

/** The node, a leaf, that a row falls into. `rowBins[start + c]` is its bin of column c. O(depth). */
export function leafOf({ nodes }: DecisionTree, rowBins: Uint8Array, start: number): number {
  let at = 0;
  for (let test = nodes[0]!; test !== LEAF; test = nodes[at]!)
    at = nodes[at + 1]! + (rowBins[start + (test >> 8)]! <= (test & 255) ? 0 : 2);
  return at >> 1;
}

/** Adds a leaf's class shares to `votes` from `start` on. */
export function addLeaf(tree: DecisionTree, leaf: number, votes: Float64Array, start: number): void {
  const own = tree.leaves[leaf]!;
  if (own >= 0) {
    votes[start + own]!++;
    return;
  }
  const end = tree.mixtureStarts[~own + 1]!;
  for (let at = tree.mixtureStarts[~own]!; at < end; at++)
    votes[start + tree.mixtureClasses[at]!]! += tree.mixtureShares[at]!;
}
