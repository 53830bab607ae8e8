import type { Packable } from '../learners/packed-bytes.ts';
import { CountedChance } from './chance.ts';
import { bestCut } from './gaussian-cut.ts';
import { LeafStatistics, type Cut, type LeafShape } from './leaf-statistics.ts';

/** Rows, by weight, between two looks at whether a leaf should be parted: at least, and as a share of those it saw. */
const GRACE = 100;
const GRACE_SHARE = 0.1;
/** How often, at most, a feature is taken for the best that is not. */
const DELTA = 0.01;
/** Two features that are nearer than this are as good as each other. */
const TIE = 0.05;

/** What a tree is told beforehand. */
export interface TreeShape extends LeafShape {
  /** At most so many leaves; then they only learn. */
  readonly mostLeaves: number;
}

/**
 * A Hoeffding tree that is learnt a row at a time: a leaf is parted at the best cut of a feature once the Hoeffding
 * bound says that more rows would not choose another one. Each leaf looks at some features only, drawn anew for each;
 * it answers with the classes that it saw, or by naive Bayes where that was right more often. A missing number goes the
 * way of most. O(depth + features of a leaf × classes) a row; memory O(leaves × features of a leaf × classes).
 *
 * @see P. Domingos, G. Hulten, "Mining High-Speed Data Streams", KDD 2000; H. M. Gomes et al., "Adaptive random forests
 *   for evolving data stream classification", Machine Learning 106, 2017
 */
export class ClassTree {
  private readonly leaves: LeafStatistics;
  private readonly chance: CountedChance;
  /** Per node: the feature it asks, or −1 − the number of its leaf. */
  private feature: Int32Array;
  private threshold: Float64Array;
  /** Per node that asks: its child for numbers up to the threshold; the other one follows. */
  private child: Int32Array;
  /** Per node that asks: 1 where a missing number goes to the first child. */
  private missingFirst: Uint8Array;
  private nodes = 1;

  constructor(
    readonly shape: TreeShape,
    seed: number,
  ) {
    this.chance = new CountedChance(seed);
    this.leaves = new LeafStatistics(shape);
    this.feature = new Int32Array(15).fill(-1);
    this.threshold = new Float64Array(15);
    this.child = new Int32Array(15);
    this.missingFirst = new Uint8Array(15);
    this.leaves.add(this.chance.someOf(shape.features, shape.looked));
  }

  /** How many leaves it has. */
  get size(): number {
    return this.leaves.count;
  }

  /** The leaf into which a row falls. */
  leafOf(row: Float64Array): number {
    const { feature, threshold, child, missingFirst } = this;
    let node = 0;
    for (;;) {
      const asked = feature[node]!;
      if (asked < 0) return -1 - asked;
      const value = row[asked]!;
      const isFirst = value <= threshold[node]! || (value !== value && missingFirst[node] === 1);
      node = child[node]! + (isFirst ? 0 : 1);
    }
  }

  /** The chances of the classes at a leaf, for a row that falls into it; written into `into`. */
  answer(leaf: number, row: Float64Array, into: Float64Array): void {
    this.leaves.answer(leaf, row, into);
  }

  /** Learns that a row which falls into `leaf` is of a class. */
  learn(leaf: number, row: Float64Array, label: number, weight: number): void {
    const { leaves } = this;
    leaves.learn(leaf, row, label, weight);
    if (leaves.count >= this.shape.mostLeaves || !leaves.isDue(leaf, GRACE, GRACE_SHARE)) return;
    leaves.looked(leaf);
    const cut = bestCut(leaves, leaf);
    if (cut === null) return;
    const range = Math.log2(Math.max(2, leaves.classesAt(leaf)));
    const bound = Math.sqrt((range * range * Math.log(1 / DELTA)) / (2 * leaves.weightOf(leaf)));
    if (cut.gain - cut.second > bound || bound < TIE) this.part(leaf, row, cut);
  }

  private part(leaf: number, row: Float64Array, cut: Cut): void {
    const { leaves, chance, shape } = this;
    const node = this.nodeOf(row);
    if (this.nodes + 2 > this.feature.length) this.lengthen();
    const first = this.nodes;
    this.nodes += 2;
    const other = leaves.part(leaf, cut, [
      chance.someOf(shape.features, shape.looked),
      chance.someOf(shape.features, shape.looked),
    ]);
    this.feature[node] = cut.feature;
    this.threshold[node] = cut.threshold;
    this.child[node] = first;
    this.missingFirst[node] = leaves.weightOf(leaf) >= leaves.weightOf(other) ? 1 : 0;
    this.feature[first] = -1 - leaf;
    this.feature[first + 1] = -1 - other;
  }

  private nodeOf(row: Float64Array): number {
    let node = 0;
    while (this.feature[node]! >= 0) {
      const value = row[this.feature[node]!]!;
      const isFirst = value <= this.threshold[node]! || (Number.isNaN(value) && this.missingFirst[node] === 1);
      node = this.child[node]! + (isFirst ? 0 : 1);
    }
    return node;
  }

  private lengthen(): void {
    const room = this.feature.length * 2 + 1;
    const longer = <A extends Int32Array | Float64Array | Uint8Array>(into: A, old: A): A => {
      into.set(old);
      return into;
    };
    this.feature = longer(new Int32Array(room), this.feature);
    this.threshold = longer(new Float64Array(room), this.threshold);
    this.child = longer(new Int32Array(room), this.child);
    this.missingFirst = longer(new Uint8Array(room), this.missingFirst);
  }

  /** The tree as it is; a copy. */
  state(): ClassTreeState {
    const { nodes, feature, threshold, child, missingFirst, chance } = this;
    return {
      seed: chance.seed,
      given: chance.given,
      feature: feature.slice(0, nodes),
      threshold: threshold.slice(0, nodes),
      child: child.slice(0, nodes),
      missingFirst: missingFirst.slice(0, nodes),
      leaves: this.leaves.state(),
    };
  }

  /** A tree that goes on where one of that state was. */
  static from(shape: TreeShape, state: ClassTreeState): ClassTree {
    const tree = new ClassTree(shape, state.seed);
    tree.chance.given = state.given;
    tree.nodes = state.feature.length;
    while (tree.feature.length < tree.nodes) tree.lengthen();
    tree.feature.set(state.feature);
    tree.threshold.set(state.threshold);
    tree.child.set(state.child);
    tree.missingFirst.set(state.missingFirst);
    tree.leaves.restore(state.leaves);
    return tree;
  }
}

/** All that a tree knows. */
export interface ClassTreeState {
  readonly [name: string]: Packable;
  readonly seed: number;
  readonly given: number;
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly child: Int32Array;
  readonly missingFirst: Uint8Array;
  readonly leaves: Float64Array;
}
