import { hashPair } from '../hash.ts';
import type { Packable } from '../learners/packed-bytes.ts';
import { Adwin, type AdwinState } from './adwin.ts';
import { CountedChance } from './chance.ts';
import { ClassTree, type ClassTreeState, type TreeShape } from './class-tree.ts';
import { greatest } from './greatest.ts';

/** How often, at most, a tree without a change is said to have one: a warning, and the change itself. */
const WARNING = { delta: 0.01 };
const CHANGE = { delta: 0.001 };
/** Leaves of all trees take at most so many bytes, background trees among them. */
const MOST_BYTES = 64 * 2 ** 20;
const MOST_LEAVES = 500;
const LEAST_LEAVES = 8;

/** What a forest is told beforehand. */
export interface ForestShape {
  /** Numbers of a row. */
  readonly features: number;
  /** Classes that there may be: their numbers are 0 … classes − 1. */
  readonly classes: number;
  readonly trees: number;
  readonly seed: number;
}

interface Member {
  tree: ClassTree;
  /** Learns from a warning on, to stand in for the tree when it has changed. */
  background: ClassTree | null;
  warning: Adwin;
  change: Adwin;
  /** Of the rows since the tree began, how many it answered, and rightly. */
  answered: number;
  right: number;
}

/**
 * An adaptive random forest: Hoeffding trees of which each learns each row a Poisson(6) number of times and looks at √n
 * features in each leaf. ADWIN watches the errors of each tree: where they seem to rise, a second tree begins to
 * learn beside it; where they have risen, that one takes its place. Trees count by how often they were right. Memory
 * bounded by 64 MiB; O(trees × depth) a row.
 *
 * @see H. M. Gomes et al., "Adaptive random forests for evolving data stream classification", Machine Learning 106,
 *   2017
 */
export class AdaptiveForest {
  private readonly shape: TreeShape;
  private readonly chance: CountedChance;
  private readonly members: Member[];
  private readonly one: Float64Array;
  private begun = 0;
  private replaced = 0;

  constructor(readonly told: ForestShape) {
    const { features, classes, trees, seed } = told;
    const looked = Math.min(features, Math.round(Math.sqrt(features)) + 1);
    const bytes = 8 * (classes + 3 + looked * (3 + 3 * classes));
    const mostLeaves = Math.max(LEAST_LEAVES, Math.min(MOST_LEAVES, Math.floor(MOST_BYTES / bytes / trees / 2)));
    this.shape = { features, classes, looked, mostLeaves };
    this.chance = new CountedChance(hashPair(seed, 0));
    this.one = new Float64Array(classes);
    this.members = Array.from({ length: trees }, () => this.memberOf(this.newTree()));
  }

  private newTree(): ClassTree {
    return new ClassTree(this.shape, hashPair(this.told.seed, ++this.begun));
  }

  private memberOf(tree: ClassTree): Member {
    return { tree, background: null, warning: new Adwin(WARNING), change: new Adwin(CHANGE), answered: 0, right: 0 };
  }

  /**
   * The chances of the classes, which sum to 1.
   *
   * @param row  as many numbers as features; NaN is missing
   * @param into as many numbers as classes
   * @param votes by tree, the class that it would answer
   */
  answer(row: Float64Array, into: Float64Array, votes: Int32Array): void {
    const { one } = this;
    let at = 0;
    into.fill(0);
    let sum = 0;
    for (const { tree, answered, right } of this.members) {
      tree.answer(tree.leafOf(row), row, one);
      votes[at++] = greatest(one);
      const trust = (right + 1) / (answered + 2);
      for (let k = 0; k < one.length; k++) into[k]! += trust * one[k]!;
      sum += trust;
    }
    for (let k = 0; k < one.length; k++) into[k]! /= sum;
  }

  /** Learns that a row is of a class, of which the trees had voted. */
  learn(row: Float64Array, label: number, votes: Int32Array): void {
    const { members, chance } = this;
    for (let at = 0; at < members.length; at++) {
      const member = members[at]!;
      const isRight = votes[at] === label;
      member.answered++;
      if (isRight) member.right++;
      const weight = chance.poissonSix();
      if (weight > 0) {
        member.tree.learn(member.tree.leafOf(row), row, label, weight);
        member.background?.learn(member.background.leafOf(row), row, label, weight);
      }
      this.watch(at, isRight ? 0 : 1);
    }
  }

  private watch(at: number, error: number): void {
    const member = this.members[at]!;
    const warned = member.warning.add(error);
    if (warned !== null && warned.after > warned.before) member.background = this.newTree();
    const changed = member.change.add(error);
    if (changed !== null && changed.after > changed.before) {
      this.members[at] = this.memberOf(member.background ?? this.newTree());
      this.replaced++;
    }
  }

  /** How often ADWIN said that a tree's errors had risen for good, and another took its place. */
  get drifts(): number {
    return this.replaced;
  }

  /** Leaves of all trees that answer. */
  get leaves(): number {
    return this.members.reduce((sum, { tree }) => sum + tree.size, 0);
  }

  /** The forest as it is; a copy. */
  state(): ForestState {
    return {
      begun: this.begun,
      replaced: this.replaced,
      given: this.chance.given,
      members: this.members.map(({ tree, background, warning, change, answered, right }) => ({
        tree: tree.state(),
        background: background?.state() ?? null,
        warning: warning.state(),
        change: change.state(),
        answered,
        right,
      })),
    };
  }

  /** A forest that goes on where one of that state was. */
  static from(told: ForestShape, state: ForestState): AdaptiveForest {
    const forest = new AdaptiveForest(told);
    forest.begun = state.begun;
    forest.replaced = state.replaced;
    forest.chance.given = state.given;
    state.members.forEach(({ tree, background, warning, change, answered, right }, at) => {
      forest.members[at] = {
        tree: ClassTree.from(forest.shape, tree),
        background: background === null ? null : ClassTree.from(forest.shape, background),
        warning: new Adwin(WARNING, warning),
        change: new Adwin(CHANGE, change),
        answered,
        right,
      };
    });
    return forest;
  }
}

/** All that a forest knows. */
export interface ForestState {
  readonly [name: string]: Packable;
  readonly begun: number;
  readonly replaced: number;
  readonly given: number;
  readonly members: readonly {
    readonly [name: string]: Packable;
    readonly tree: ClassTreeState;
    readonly background: ClassTreeState | null;
    readonly warning: AdwinState;
    readonly change: AdwinState;
    readonly answered: number;
    readonly right: number;
  }[];
}
