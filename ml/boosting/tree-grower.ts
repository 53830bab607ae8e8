import { noSplit, BoostingSplitFinder, type BoostingSplit, type StepSums } from './gain-split.ts';
import { BY_SET, hasBin, MISSING_LEFT, SET_WORDS, type GrownTree } from './boosted-trees.ts';
import type { BoostingTask } from './boosting-task.ts';
import { fillHistogram, PER_BIN, subtractHistogram } from './histogram.ts';

/** A leaf that may yet be split. */
interface Leaf extends StepSums {
  /** Its rows stand side by side in the grower's row order. */
  readonly start: number;
  readonly end: number;
  /** The inner node above and its side of it; −1 for the root. */
  readonly parent: number;
  readonly isLeft: boolean;
  histogram: Float64Array | null;
  /** Columns that it or a part of it can be split by. */
  columns: Int32Array;
  readonly split: BoostingSplit;
}

/** Shows members of a team that grow one tree together the splits each has found; every one then keeps the best. */
export interface AgreeOnSplits {
  (splits: readonly BoostingSplit[]): void;
}

/** An inner node as it is grown. */
interface Node {
  readonly column: number;
  readonly way: number;
  readonly cut: number;
  left: number;
  right: number;
}

/**
 * Grows trees one after another, the leaf with the greatest gain first, and keeps the room that takes. Of two new
 * leaves only the smaller one's rows are read: the other's histogram is the parent's less that one's.
 *
 * @see G. Ke et al., "LightGBM: A Highly Efficient Gradient Boosting Decision Tree", NeurIPS (2017)
 */
export class TreeGrower {
  private readonly task: BoostingTask;
  private readonly columns: Int32Array;
  private readonly agree: AgreeOnSplits;
  private readonly finder: BoostingSplitFinder;
  private readonly rows: Int32Array;
  private readonly parted: Int32Array;
  private readonly spare: Float64Array[] = [];
  private leafStarts: readonly number[] = [];
  private leafEnds: readonly number[] = [];

  /** @param columns those that this grower looks at; all, but in a team that shares them out */
  constructor(task: BoostingTask, columns: Int32Array, agree: AgreeOnSplits) {
    this.task = task;
    this.columns = columns;
    this.agree = agree;
    this.finder = new BoostingSplitFinder(task.settings, task.unordered);
    this.rows = new Int32Array(task.train.rows);
    this.parted = new Int32Array(task.train.rows);
  }

  /**
   * Grows a tree.
   *
   * @param steps gradient and hessian of row r at `2 r` and `2 r + 1`
   * O(rows · columns · depth)
   */
  grow(steps: Float64Array): GrownTree {
    const { settings } = this.task;
    const nodes: Node[] = [];
    const sets: number[] = [];
    const leaves = [this.plantRoot(steps)];
    while (leaves.length < settings.mostLeaves) {
      const next = mostGaining(leaves);
      if (next < 0) break;
      const leaf = leaves[next]!;
      link(nodes, leaf, nodes.length);
      const { column, way, cut, set } = leaf.split;
      nodes.push({ column, way, cut: way === BY_SET ? sets.length / SET_WORDS : cut, left: -1, right: -1 });
      if (way === BY_SET) sets.push(...set);
      const [left, right] = this.part(leaf, nodes.length - 1);
      leaves[next] = left;
      leaves.push(right);
      if (leaves.length < settings.mostLeaves) this.prepare(leaf, left, right, steps);
    }
    leaves.forEach((leaf, at) => {
      link(nodes, leaf, ~at);
      if (leaf.histogram !== null) this.spare.push(leaf.histogram);
    });
    this.leafStarts = leaves.map((leaf) => leaf.start);
    this.leafEnds = leaves.map((leaf) => leaf.end);
    return {
      columns: Uint16Array.from(nodes, (node) => node.column),
      cuts: Uint8Array.from(nodes, (node) => node.cut),
      ways: Uint8Array.from(nodes, (node) => node.way),
      lefts: Int16Array.from(nodes, (node) => node.left),
      rights: Int16Array.from(nodes, (node) => node.right),
      values: Float32Array.from(leaves, (leaf) => this.answerOf(leaf)),
      sets: Uint32Array.from(sets),
    };
  }

  /**
   * Adds the answers of the tree grown last to the scores of the rows it was grown on; of a team, each to its share of
   * the leaves.
   */
  addAnswers(
    tree: GrownTree,
    scores: Float64Array,
    { member, members }: { readonly member: number; readonly members: number },
  ): void {
    const { rows } = this;
    for (let leaf = member; leaf < tree.values.length; leaf += members) {
      const value = tree.values[leaf]!;
      const end = this.leafEnds[leaf]!;
      for (let at = this.leafStarts[leaf]!; at < end; at++) scores[rows[at]!]! += value;
    }
  }

  private answerOf({ gradient, hessian }: StepSums): number {
    const { learningRate, l2 } = this.task.settings;
    // Rows that are all quite sure have no hessian left, and nothing to learn from.
    return hessian + l2 > 0 ? (-learningRate * gradient) / (hessian + l2) : 0;
  }

  private plantRoot(steps: Float64Array): Leaf {
    const { rows } = this.task.train;
    for (let row = 0; row < rows; row++) this.rows[row] = row;
    let gradient = 0;
    let hessian = 0;
    for (let row = 0; row < rows; row++) {
      gradient += steps[2 * row]!;
      hessian += steps[2 * row + 1]!;
    }
    const root: Leaf = {
      start: 0,
      end: rows,
      parent: -1,
      isLeft: false,
      gradient,
      hessian,
      rows,
      histogram: this.room(),
      columns: this.columns,
      split: noSplit(),
    };
    this.fill(root, steps);
    this.findSplit(root);
    this.agree([root.split]);
    return root;
  }

  /** Puts the rows that go left before those that go right, each side in its former order. */
  private part(leaf: Leaf, parent: number): [Leaf, Leaf] {
    const { rows, parted } = this;
    const { split } = leaf;
    const { places } = this.task.train;
    const width = this.task.columns;
    const first = this.task.starts[split.column]!;
    // Numbers: places above `low` and up to `high` go left. Missing, at `first`, is moved above or below them all.
    const low = split.way === MISSING_LEFT ? first - 1 : first;
    const high = first + split.cut;
    let left = leaf.start;
    let right = 0;
    if (split.way === BY_SET) {
      for (let at = leaf.start; at < leaf.end; at++) {
        const row = rows[at]!;
        if (hasBin(split.set, 0, places[row * width + split.column]! - first)) rows[left++] = row;
        else parted[right++] = row;
      }
    } else {
      for (let at = leaf.start; at < leaf.end; at++) {
        const row = rows[at]!;
        const place = places[row * width + split.column]!;
        if (place > low && place <= high) rows[left++] = row;
        else parted[right++] = row;
      }
    }
    rows.set(parted.subarray(0, right), left);
    const { gradient, hessian } = split;
    const columns = leaf.columns;
    return [
      {
        start: leaf.start,
        end: left,
        parent,
        isLeft: true,
        gradient,
        hessian,
        rows: split.rows,
        histogram: null,
        columns,
        split: noSplit(),
      },
      {
        start: left,
        end: leaf.end,
        parent,
        isLeft: false,
        gradient: leaf.gradient - gradient,
        hessian: leaf.hessian - hessian,
        rows: leaf.rows - split.rows,
        histogram: null,
        columns,
        split: noSplit(),
      },
    ];
  }

  /** Finds the splits of two new leaves. */
  private prepare(parent: Leaf, left: Leaf, right: Leaf, steps: Float64Array): void {
    const [small, large] = left.rows < right.rows ? [left, right] : [right, left];
    const least = 2 * this.task.settings.leastLeafRows;
    if (large.rows < least) {
      if (parent.histogram !== null) this.spare.push(parent.histogram);
      parent.histogram = null;
      return;
    }
    small.histogram = this.room();
    this.fill(small, steps);
    large.histogram = parent.histogram;
    if (large.histogram !== null)
      subtractHistogram(large.histogram, small.histogram, { starts: this.task.starts, columns: large.columns });
    if (small.rows >= least) this.findSplit(small);
    this.findSplit(large);
    this.agree([left.split, right.split]);
  }

  private fill(leaf: Leaf, steps: Float64Array): void {
    if (leaf.histogram === null) return;
    const shape = { starts: this.task.starts, columns: leaf.columns };
    fillHistogram(leaf.histogram, shape, this.task.train, steps, { rows: this.rows, start: leaf.start, end: leaf.end });
  }

  private findSplit(leaf: Leaf): void {
    if (leaf.histogram === null) return;
    leaf.columns = this.finder.find(
      leaf.histogram,
      { starts: this.task.starts, columns: leaf.columns },
      leaf,
      leaf.split,
    );
  }

  private room(): Float64Array {
    return this.spare.pop() ?? new Float64Array(PER_BIN * this.task.starts[this.task.columns]!);
  }
}

function mostGaining(leaves: readonly Leaf[]): number {
  let best = -1;
  let greatest = 0;
  leaves.forEach((leaf, at) => {
    if (leaf.split.gain <= greatest) return;
    greatest = leaf.split.gain;
    best = at;
  });
  return best;
}

function link(nodes: readonly Node[], leaf: Leaf, child: number): void {
  const parent = nodes[leaf.parent];
  if (parent === undefined) return;
  if (leaf.isLeft) parent.left = child;
  else parent.right = child;
}
