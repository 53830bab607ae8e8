import type { CountedChance } from '../adaptive-forest/chance.ts';

/** Rows that a tree is made of, at most: more would hide what is odd among what is alike. */
export const SAMPLE = 128;
/** Parts of parts of parts: a tree is not deeper. */
const DEEPEST = 7;
/** Nodes that cut, level by level: the children of node n are 2n + 1 and 2n + 2. */
const CUTS = 2 ** DEEPEST - 1;
const LEAVES = CUTS + 1;
/**
 * A cut may also be so far beyond the least and the greatest number, as a share of what is between: a row that is to be
 * scored is in no tree yet, and one like no other must be parted from all of them.
 */
const BEYOND = 0.15;
/** Trees that are walked at a time. */
const TOGETHER = 4;

/**
 * How many cuts on average part one of `rows` rows from all others, if nothing is odd.
 *
 * @example averageDepth(2) // => 1
 */
export function averageDepth(rows: number): number {
  if (rows <= 1) return 0;
  if (rows === 2) return 1;
  return 2 * (Math.log(rows - 1) + 0.5772156649015329) - (2 * (rows - 1)) / rows;
}

/** Rows one after the other, each of as many numbers as there are features; NaN is missing. */
export interface RowBlock {
  readonly features: number;
  readonly numbers: Float64Array;
}

/**
 * Isolation trees, each made of a sample of rows by cutting at random places of random features: what is odd is alone
 * after few cuts. A missing number goes with the greater ones, and a cut may also part what is missing from what is
 * not. 1.5 kB a tree, whatever the rows.
 *
 * @see F. T. Liu, K. M. Ting, Z.-H. Zhou, "Isolation Forest", IEEE ICDM 2008
 */
export class IsolationTrees {
  /** Per node that cuts: which feature. */
  readonly feature: Uint16Array;
  /** Per node that cuts: up to where a number goes to its first child; ∞ where all but missing ones do. */
  readonly threshold: Float32Array;
  /** Per leaf: how many cuts part its rows from all others. Where nothing was left to cut, all leaves below are one. */
  readonly depth: Float32Array;
  /** Per node: how many rows of the sample fell into it; 0 below what was not cut. */
  readonly size: Uint8Array;
  private readonly range = new Float64Array(2);

  /**
   * Trees that know nothing.
   *
   * @throws {RangeError} when their number is no multiple of four
   */
  constructor(readonly trees: number) {
    if (trees % TOGETHER !== 0) throw new RangeError('IsolationTrees requires a multiple of four trees');
    this.feature = new Uint16Array(trees * CUTS);
    this.threshold = new Float32Array(trees * CUTS);
    this.depth = new Float32Array(trees * LEAVES);
    this.size = new Uint8Array(trees * (CUTS + LEAVES));
  }

  /**
   * Sum over all trees of how many cuts part a row from the others. O(trees × 7).
   *
   * Always down to the last level, which is quicker than to ask at each node whether it is a leaf; and four trees at a
   * time, so that one is walked while the numbers of another are fetched.
   */
  depths(row: Float64Array): number {
    const { feature, threshold, depth } = this;
    let sum = 0;
    for (let tree = 0; tree < this.trees; tree += TOGETHER) {
      const [a, b, c, d] = [tree * CUTS, (tree + 1) * CUTS, (tree + 2) * CUTS, (tree + 3) * CUTS];
      let [inA, inB, inC, inD] = [0, 0, 0, 0];
      for (let level = 0; level < DEEPEST; level++) {
        inA = 2 * inA + (row[feature[a + inA]!]! <= threshold[a + inA]! ? 1 : 2);
        inB = 2 * inB + (row[feature[b + inB]!]! <= threshold[b + inB]! ? 1 : 2);
        inC = 2 * inC + (row[feature[c + inC]!]! <= threshold[c + inC]! ? 1 : 2);
        inD = 2 * inD + (row[feature[d + inD]!]! <= threshold[d + inD]! ? 1 : 2);
      }
      const leaves = tree * LEAVES - CUTS;
      sum += depth[leaves + inA]! + depth[leaves + LEAVES + inB]!;
      sum += depth[leaves + 2 * LEAVES + inC]! + depth[leaves + 3 * LEAVES + inD]!;
    }
    return sum;
  }

  /**
   * Adds to each feature by how many cuts it made a row lonelier than a cut does on average.
   *
   * @see M. Carletti, M. Terzi, G. A. Susto, "Interpretable anomaly detection with DIFFI", Engineering Applications of
   *   Artificial Intelligence 119, 2023, of which this keeps the idea: credit by how unevenly a cut parted
   */
  addCredit(row: Float64Array, credit: Float64Array): void {
    const { feature, threshold, size } = this;
    for (let tree = 0; tree < this.trees; tree++) {
      const [cuts, sizes] = [tree * CUTS, tree * (CUTS + LEAVES)];
      for (let node = 0; node < CUTS;) {
        const asked = feature[cuts + node]!;
        const next = 2 * node + (row[asked]! <= threshold[cuts + node]! ? 1 : 2);
        // Below a leaf nothing was cut; beyond all rows there is half a one.
        if (size[sizes + 2 * node + 1]! + size[sizes + 2 * node + 2]! === 0) break;
        credit[asked]! += Math.max(0, Math.log2(size[sizes + node]! / Math.max(0.5, size[sizes + next]!)) - 1);
        node = next;
      }
    }
  }

  /**
   * Makes a tree anew.
   *
   * @param rows which rows of the block it is made of, at most {@link SAMPLE}; they are put into another order
   */
  grow(tree: number, block: RowBlock, rows: Int32Array, chance: CountedChance): void {
    const [cuts, leaves, sizes] = [tree * CUTS, tree * LEAVES, tree * (CUTS + LEAVES)];
    this.size.fill(0, sizes, sizes + CUTS + LEAVES);
    const part = (node: number, from: number, to: number, depth: number): void => {
      this.size[sizes + node] = to - from;
      const cut = depth === DEEPEST || to - from <= 1 ? null : this.cutOf(block, rows.subarray(from, to), chance);
      if (cut === null) {
        this.end(cuts, leaves, { node, depth, value: depth + averageDepth(to - from) });
        return;
      }
      const middle = partition(block, rows, { from, to, ...cut });
      this.feature[cuts + node] = cut.feature;
      this.threshold[cuts + node] = cut.threshold;
      part(2 * node + 1, from, middle, depth + 1);
      part(2 * node + 2, middle, to, depth + 1);
    };
    part(0, 0, rows.length, 0);
  }

  /** Makes all that is below a node one leaf: whatever the cuts there say, they lead to the same value. */
  private end(cuts: number, leaves: number, { node, depth, value }: End): void {
    let [first, count] = [node, 1];
    for (let level = depth; level < DEEPEST; level++) {
      this.feature.fill(0, cuts + first, cuts + first + count);
      this.threshold.fill(0, cuts + first, cuts + first + count);
      first = 2 * first + 1;
      count *= 2;
    }
    this.depth.fill(value, leaves + first - CUTS, leaves + first - CUTS + count);
  }

  /** A random place of a random feature that parts these rows; null where all are alike. */
  private cutOf({ features, numbers }: RowBlock, rows: Int32Array, chance: CountedChance): Place | null {
    const begin = chance.integer(features);
    for (let tried = 0; tried < features; tried++) {
      // Any that is not constant, each as likely as the number of constant ones before it allows.
      const feature = tried === 0 ? begin : (begin + tried) % features;
      const missing = this.rangeOf(numbers, features, rows, feature);
      const [least, greatest] = this.range as unknown as readonly [number, number];
      if (missing > 0 && missing < rows.length && (least === greatest || chance.next() < 0.5))
        return { feature, threshold: Infinity };
      if (least < greatest) return { feature, threshold: around(least, greatest, chance.next()) };
    }
    return null;
  }

  /** Notes the least and the greatest number of a feature among rows; says in how many it is missing. */
  private rangeOf(numbers: Float64Array, features: number, rows: Int32Array, feature: number): number {
    let [least, greatest, missing] = [Infinity, -Infinity, 0];
    for (let at = 0; at < rows.length; at++) {
      const value = numbers[rows[at]! * features + feature]!;
      if (value !== value) missing++;
      else {
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
    }
    this.range[0] = least;
    this.range[1] = greatest;
    return missing;
  }
}

/** A place around two numbers, as trees keep it. */
function around(least: number, greatest: number, share: number): number {
  const beyond = BEYOND * (greatest - least);
  return Math.fround(least - beyond + (greatest - least + 2 * beyond) * share);
}

interface End {
  readonly node: number;
  readonly depth: number;
  readonly value: number;
}

interface Place {
  readonly feature: number;
  readonly threshold: number;
}

/** Puts the rows that are at most the threshold before the others; says where those begin. */
function partition(
  { features, numbers }: RowBlock,
  rows: Int32Array,
  { from, to, feature, threshold }: Place & { readonly from: number; readonly to: number },
): number {
  let middle = from;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    if (numbers[row * features + feature]! <= threshold) {
      rows[at] = rows[middle]!;
      rows[middle++] = row;
    }
  }
  return middle;
}
