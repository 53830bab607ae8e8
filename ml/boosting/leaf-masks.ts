import { BY_SET, goesLeft, type Scoring } from './boosted-trees.ts';

/** As many leaves as an integer has bits. */
export const MOST_MASKED_LEAVES = 32;
const BINS = 256;

/**
 * Scores many rows by one tree without a single branch: for each column that the tree asks for, and each of its bins,
 * the leaves that can still be reached as the bits of an integer. What a row's bins leave over, all together, has the
 * row's leaf as its lowest bit, when leaves count from left to right.
 *
 * @see C. Lucchese et al., "QuickScorer: A Fast Algorithm to Rank Documents with Additive Ensembles of Regression
 * Trees", SIGIR (2015)
 */
export class LeafMasks {
  private readonly scoring: Scoring;
  /** How many bins each column has in the rows that are asked. */
  private readonly bins: Int32Array;
  /** Place among the tree's columns, −1 for one that the tree does not ask for. */
  private readonly slots: Int32Array;
  private readonly used: number[] = [];
  private masks = new Int32Array(0);
  private readonly answers = new Float64Array(MOST_MASKED_LEAVES);
  private reachable = new Int32Array(0);

  constructor(scoring: Scoring) {
    this.scoring = scoring;
    this.bins = Int32Array.from(
      scoring.columns,
      (bins) => 1 + bins.reduce((most, bin) => (bin > most ? bin : most), 0),
    );
    this.slots = new Int32Array(scoring.columns.length).fill(-1);
  }

  /**
   * Adds a tree's answers to the scores of the rows from `from` to before `to`.
   *
   * @param tree  number of a tree with at most 32 leaves
   * @cost O((to − from) · columns used + nodes · bins)
   */
  score(tree: number, { from, to }: { readonly from: number; readonly to: number }, scores: Float64Array): void {
    const { columns, perRound } = this.scoring;
    this.prepare(tree);
    const { masks, answers } = this;
    if (this.reachable.length < to - from) this.reachable = new Int32Array(to - from);
    const reachable = this.reachable;
    reachable.fill(-1);
    const { used } = this;
    // Two columns at a time: half as often is what is reachable read and written.
    for (let slot = 0; slot < used.length; slot += 2) {
      const one = columns[used[slot]!]!;
      const other = columns[used[slot + 1] ?? used[slot]!]!;
      const base = slot * BINS;
      const otherBase = slot + 1 < used.length ? base + BINS : base;
      for (let row = from; row < to; row++)
        reachable[row - from]! &= masks[base + one[row]!]! & masks[otherBase + other[row]!]!;
    }
    const first = tree % perRound;
    for (let row = from; row < to; row++) {
      const bits = reachable[row - from]!;
      scores[row * perRound + first]! += answers[31 - Math.clz32(bits & -bits)]!;
    }
  }

  private prepare(tree: number): void {
    const { trees } = this.scoring;
    for (const column of this.used) this.slots[column] = -1;
    this.used.length = 0;
    const isLeaf = trees.nodeStarts[tree] === trees.nodeStarts[tree + 1];
    this.visit(tree, isLeaf ? ~0 : 0, 0);
  }

  /** Numbers the leaves below a child from `place` on and masks them; returns the first number that is left. */
  private visit(tree: number, child: number, place: number): number {
    const { trees } = this.scoring;
    if (child < 0) {
      this.answers[place] = trees.values[trees.leafStarts[tree]! + ~child]!;
      return place + 1;
    }
    const node = trees.nodeStarts[tree]! + child;
    const middle = this.visit(tree, trees.lefts[node]!, place);
    const end = this.visit(tree, trees.rights[node]!, middle);
    // A bin that goes right leaves over whatever is not to the left of here.
    const keep = ~(((1 << (middle - place)) - 1) << place);
    const column = trees.columns[node]!;
    const base = BINS * this.slotOf(column);
    const bins = this.bins[column]!;
    const firstSet = trees.setStarts[tree]!;
    // Of numbers, bins from 1 up to the cut go left.
    const sure = trees.ways[node] === BY_SET ? 0 : trees.cuts[node]!;
    if (!goesLeft(trees, node, firstSet, 0)) this.masks[base]! &= keep;
    for (let bin = 1 + sure; bin < bins; bin++)
      if (sure > 0 || !goesLeft(trees, node, firstSet, bin)) this.masks[base + bin]! &= keep;
    return end;
  }

  private slotOf(column: number): number {
    if (this.slots[column]! >= 0) return this.slots[column]!;
    const slot = this.used.push(column) - 1;
    this.slots[column] = slot;
    if (this.masks.length < (slot + 1) * BINS) {
      const larger = new Int32Array(2 * (slot + 1) * BINS);
      larger.set(this.masks);
      this.masks = larger;
    }
    this.masks.fill(-1, slot * BINS, slot * BINS + this.bins[column]!);
    return slot;
  }
}
