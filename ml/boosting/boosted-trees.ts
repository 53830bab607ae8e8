/** What an inner node does with a bin. */
export const MISSING_RIGHT = 0;
export const MISSING_LEFT = 1;
export const BY_SET = 2;

/** Words of 32 bits in a set of bins. */
export const SET_WORDS = 8;

/**
 * A regression tree over binned columns. Node 0 is the root; a child that is not negative is an inner node, else ~child
 * is a leaf. A tree without inner nodes is the one leaf 0.
 *
 * Way `MISSING_LEFT` or `MISSING_RIGHT`: bins 1 … cut go left, larger ones right, bin 0 as named. Way `BY_SET`: the
 * bins in the tree's set number `cut` go left.
 */
export interface GrownTree {
  readonly columns: Uint16Array;
  readonly cuts: Uint8Array;
  readonly ways: Uint8Array;
  readonly lefts: Int16Array;
  readonly rights: Int16Array;
  /** Per leaf. */
  readonly values: Float32Array;
  readonly sets: Uint32Array;
}

/**
 * Many trees, one after another: plain data, saved with the model. `…Starts[t]` is where tree t begins; trees + 1 of
 * each.
 */
export interface BoostedTrees extends GrownTree {
  readonly nodeStarts: Int32Array;
  readonly leafStarts: Int32Array;
  readonly setStarts: Int32Array;
}

/** Trees, and the bins of the rows that are asked. */
export interface Scoring {
  readonly trees: BoostedTrees;
  /** Tree t is one of tree class t % perRound. */
  readonly perRound: number;
  /** Per column, the bin of every row. */
  readonly columns: readonly Uint8Array[];
  readonly rows: number;
}

/** Lays the trees one after another. O(nodes). */
export function joinTrees(trees: readonly GrownTree[]): BoostedTrees {
  const starts = (sizeOf: (tree: GrownTree) => number) => {
    const at = new Int32Array(trees.length + 1);
    trees.forEach((tree, index) => (at[index + 1] = at[index]! + sizeOf(tree)));
    return at;
  };
  const nodeStarts = starts((tree) => tree.columns.length);
  const leafStarts = starts((tree) => tree.values.length);
  const setStarts = starts((tree) => tree.sets.length);
  const nodes = nodeStarts[trees.length]!;
  const joined = {
    columns: new Uint16Array(nodes),
    cuts: new Uint8Array(nodes),
    ways: new Uint8Array(nodes),
    lefts: new Int16Array(nodes),
    rights: new Int16Array(nodes),
    values: new Float32Array(leafStarts[trees.length]!),
    sets: new Uint32Array(setStarts[trees.length]!),
  };
  trees.forEach((tree, index) => {
    const node = nodeStarts[index]!;
    joined.columns.set(tree.columns, node);
    joined.cuts.set(tree.cuts, node);
    joined.ways.set(tree.ways, node);
    joined.lefts.set(tree.lefts, node);
    joined.rights.set(tree.rights, node);
    joined.values.set(tree.values, leafStarts[index]!);
    joined.sets.set(tree.sets, setStarts[index]!);
  });
  return { ...joined, nodeStarts, leafStarts, setStarts };
}

/** True when the set that starts at `start` has the bin. */
export function hasBin(sets: Uint32Array, start: number, bin: number): boolean {
  return ((sets[start + (bin >> 5)]! >>> (bin & 31)) & 1) === 1;
}

/** True when a node sends a bin to the left; `firstSet` is where the sets of the node's tree begin. */
export function goesLeft(trees: GrownTree, node: number, firstSet: number, bin: number): boolean {
  const way = trees.ways[node]!;
  const cut = trees.cuts[node]!;
  if (way === BY_SET) return hasBin(trees.sets, firstSet + SET_WORDS * cut, bin);
  return bin === 0 ? way === MISSING_LEFT : bin <= cut;
}
