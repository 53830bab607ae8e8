import { addLeaf, LEAF, leafOf, type DecisionTree } from './forest-tree.ts';

/**
 * Bits of a packed node, from below: the bin, the column, how many nodes further on the left child lies. In a leaf of
 * one class the class stands in place of the column, if it is below the last column; the last one means that the tree
 * knows. So most leaves are read where they are, and a row that steps on the spot looks at a column that is there.
 */
const COLUMN_SHIFT = 8;
const STEP_SHIFT = 16;
const MOST_COLUMNS = 256;
const MOST_STEP = 0xffff;
/** Fewer rows cannot walk side by side. */
const SIDE_BY_SIDE = 4;

/** Rows that are being asked, and what was said of them so far. */
export interface Ballot {
  readonly columns: number;
  /** Bins of a row side by side: of column c of row r at `r * columns + c`. */
  readonly bins: Uint8Array;
  readonly classes: number;
  /** Rows × classes. */
  readonly votes: Float64Array;
}

/** A tree, and if it is worth it the same tree packed. */
export interface Walk {
  readonly tree: DecisionTree;
  readonly packed: Int32Array | null;
}

const packs = new WeakMap<DecisionTree, Walk>();

/**
 * How so many rows best walk down a tree; what is packed for it is kept with the tree, a third of the tree's own bytes.
 */
export function walkOf(tree: DecisionTree, columns: number, rows: number): Walk {
  if (rows < SIDE_BY_SIDE) return { tree, packed: null };
  let walk = packs.get(tree);
  if (walk === undefined) packs.set(tree, (walk = packTree(tree, columns)));
  return walk;
}

/**
 * Packs a tree into one number for each node, so that it fits the nearest cache. It stays as it is when it has too many
 * nodes or columns. O(nodes).
 */
export function packTree(tree: DecisionTree, columns: number): Walk {
  if (columns > MOST_COLUMNS) return { tree, packed: null };
  const { nodes, leaves } = tree;
  const packed = new Int32Array(leaves.length);
  const last = columns - 1;
  let steps = 0;
  for (let node = 0; node < packed.length; node++) {
    const step = (nodes[2 * node + 1]! >> 1) - node;
    steps |= step;
    packed[node] = (step << STEP_SHIFT) | nodes[2 * node]!;
    if (nodes[2 * node] !== LEAF) continue;
    const own = leaves[node]!;
    packed[node] = LEAF | ((own >= 0 && own < last ? own : last) << COLUMN_SHIFT);
  }
  return { tree, packed: steps > MOST_STEP ? null : packed };
}

/** Adds what a tree says of the rows `from` … `to − 1` to their votes. O(rows · depth). */
export function addTreeVotes({ tree, packed }: Walk, ballot: Ballot, from: number, to: number): void {
  const { bins, columns, classes, votes } = ballot;
  const first = packed === null ? from : walkByFour(tree, packed, ballot, from, to);
  for (let row = first; row < to; row++) addLeaf(tree, leafOf(tree, bins, row * columns), votes, row * classes);
}

/**
 * Four rows walk side by side: each step waits for memory, and meanwhile the other three take theirs. A step has no
 * branch, which would be guessed wrong half the time; a row that has arrived steps on the spot (its step is 0 and no
 * bin is above {@link LEAF}) until the last of the four has arrived.
 *
 * @returns the first row that was left over
 */
function walkByFour(tree: DecisionTree, packed: Int32Array, ballot: Ballot, from: number, to: number): number {
  const { bins, columns, classes, votes } = ballot;
  const last = columns - 1;
  let row = from;
  for (; row + SIDE_BY_SIDE <= to; row += SIDE_BY_SIDE) {
    const startA = row * columns;
    const startB = startA + columns;
    const startC = startB + columns;
    const startD = startC + columns;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let testA: number;
    let testB: number;
    let testC: number;
    let testD: number;
    for (;;) {
      testA = packed[a]!;
      testB = packed[b]!;
      testC = packed[c]!;
      testD = packed[d]!;
      if ((testA & testB & testC & testD & LEAF) === LEAF) break;
      // a += step + (bin of the row > bin of the node ? 1 : 0): of a negative difference, the highest bit is 1.
      a += (testA >>> STEP_SHIFT) + (((testA & 255) - bins[startA + ((testA >> COLUMN_SHIFT) & 255)]!) >>> 31);
      b += (testB >>> STEP_SHIFT) + (((testB & 255) - bins[startB + ((testB >> COLUMN_SHIFT) & 255)]!) >>> 31);
      c += (testC >>> STEP_SHIFT) + (((testC & 255) - bins[startC + ((testC >> COLUMN_SHIFT) & 255)]!) >>> 31);
      d += (testD >>> STEP_SHIFT) + (((testD & 255) - bins[startD + ((testD >> COLUMN_SHIFT) & 255)]!) >>> 31);
    }
    const start = row * classes;
    const ownA = (testA >> COLUMN_SHIFT) & 255;
    const ownB = (testB >> COLUMN_SHIFT) & 255;
    const ownC = (testC >> COLUMN_SHIFT) & 255;
    const ownD = (testD >> COLUMN_SHIFT) & 255;
    if (ownA < last) votes[start + ownA]!++;
    else addLeaf(tree, a, votes, start);
    if (ownB < last) votes[start + classes + ownB]!++;
    else addLeaf(tree, b, votes, start + classes);
    if (ownC < last) votes[start + 2 * classes + ownC]!++;
    else addLeaf(tree, c, votes, start + 2 * classes);
    if (ownD < last) votes[start + 3 * classes + ownD]!++;
    else addLeaf(tree, d, votes, start + 3 * classes);
  }
  return row;
}
