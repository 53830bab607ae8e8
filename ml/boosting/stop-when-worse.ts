import { goesLeft, type GrownTree } from './boosted-trees.ts';
import type { BoostingTask, PlacedBins } from './boosting-task.ts';

/** Rounds without a better loss after which boosting stops. */
const PATIENCE = 10;

/** Watches the loss on rows that no tree is grown on. */
export class StopWhenWorse {
  private readonly check: PlacedBins;
  private readonly classes: number;
  private least = Infinity;
  private rounds = 0;
  /** Rounds that the least loss came after. */
  bestRounds = 0;

  constructor(check: PlacedBins, classes: number) {
    this.check = check;
    this.classes = classes;
  }

  /** To be asked after every round; true once the loss has not fallen for ten rounds. */
  shouldStop(scores: Float64Array): boolean {
    this.rounds++;
    const loss = this.meanLoss(scores);
    if (loss < this.least) {
      this.least = loss;
      this.bestRounds = this.rounds;
    }
    return this.rounds - this.bestRounds >= PATIENCE;
  }

  /** Log-loss in nats, by weight. */
  private meanLoss(scores: Float64Array): number {
    const { rows, labels, weights } = this.check;
    let sum = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const weight = weights === null ? 1 : weights[row]!;
      sum += weight * (this.classes === 2 ? lossOfTwo(scores[row]!, labels[row]!) : this.lossOfMany(scores, row));
      total += weight;
    }
    return sum / total;
  }

  private lossOfMany(scores: Float64Array, row: number): number {
    const { rows, labels } = this.check;
    let greatest = -Infinity;
    for (let k = 0; k < this.classes; k++) greatest = Math.max(greatest, scores[k * rows + row]!);
    let sum = 0;
    for (let k = 0; k < this.classes; k++) sum += Math.exp(scores[k * rows + row]! - greatest);
    return Math.log(sum) + greatest - scores[labels[row]! * rows + row]!;
  }
}

function lossOfTwo(score: number, label: number): number {
  const margin = label === 1 ? score : -score;
  // ln(1 + e^−m) without overflow.
  return Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin);
}

/** Adds a tree's answers to the scores of the check rows. O(rows · depth). */
export function scoreCheckRows(
  tree: GrownTree,
  { columns, starts }: BoostingTask,
  { rows, places }: PlacedBins,
  scores: Float64Array,
): void {
  for (let row = 0; row < rows; row++) {
    let node = tree.columns.length === 0 ? ~0 : 0;
    while (node >= 0) {
      const column = tree.columns[node]!;
      const bin = places[row * columns + column]! - starts[column]!;
      node = goesLeft(tree, node, 0, bin) ? tree.lefts[node]! : tree.rights[node]!;
    }
    scores[row]! += tree.values[~node]!;
  }
}
