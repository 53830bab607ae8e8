import type { CellBlocks } from '../features/cell-blocks.ts';
import { shuffledIndexes, type Random } from '../random.ts';
import { scoreRow, type LinearWeights } from './linear-weights.ts';
import { softmaxInPlace } from './softmax.ts';

/** What is learnt from: features of rows, the number of each row's class, and how much each row counts (null for 1). */
export interface DescentRows {
  readonly cells: CellBlocks;
  readonly labels: Int32Array;
  readonly weights: Float64Array | null;
}

/**
 * Length of a step, before AdaGrad divides it by the root of the squared gradients so far; times the fourth root of the
 * classes, since each of many classes is met in fewer rows.
 */
const RATE = 0.1;
const BIAS_RATE = 0.05;
/**
 * A feature's gradients for all classes together count so much for each class, which tempers the steps of rare classes.
 */
const SHARED = 0.05;
/** What the squared gradients start from: it keeps a feature met for the first time from a step as long as the rate. */
const FIRST_SQUARES = 0.05;
/** A class whose gradient is smaller is left alone: of many classes a row concerns few. */
const LEAST_GRADIENT = 1e-2;
/** Weights of the average are taken so many times in a pass. */
const SNAPSHOTS = 4;
/** A row that counts for more rows than this is visited so often, with longer steps. */
const MOST_VISITS = 8;

/**
 * Softmax regression by stochastic gradient descent with AdaGrad's steps. Each pass visits the rows in a random order;
 * its result is the mean of the weights along the pass, which answers better than those at its end.
 *
 * A row of weight 2 is visited twice, as if it were in the table twice.
 *
 * @see J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods", JMLR 12 (2011)
 * @see B. Polyak, A. Juditsky, "Acceleration of Stochastic Approximation by Averaging", SIAM J. Control Optim. 30
 * (1992)
 */
export class Descent {
  private readonly rows: DescentRows;
  private readonly random: Random;
  private readonly visits: Int32Array;
  private readonly now: LinearWeights;
  private readonly mean: LinearWeights;
  /** Sums of squared gradients, per weight and per slot. */
  private readonly squares: Float32Array;
  private readonly slotSquares: Float32Array;
  private readonly gradient: Float64Array;
  private readonly active: Int32Array;
  private readonly rate: number;

  constructor(rows: DescentRows, slots: number, classes: number, random: Random) {
    this.rows = rows;
    this.random = random;
    this.rate = RATE * classes ** 0.25;
    this.visits = visitsOf(rows);
    this.now = { classes, weights: new Float32Array(slots * classes), bias: new Float32Array(classes) };
    this.mean = { classes, weights: new Float32Array(slots * classes), bias: new Float32Array(classes) };
    this.squares = new Float32Array(slots * classes).fill(FIRST_SQUARES);
    this.slotSquares = new Float32Array(slots);
    this.gradient = new Float64Array(classes);
    this.active = new Int32Array(classes);
  }

  /** One pass; the answer is overwritten by the next. O(features × classes). */
  pass(): LinearWeights {
    const { now, mean, visits } = this;
    mean.weights.fill(0);
    mean.bias.fill(0);
    const order = shuffledIndexes(visits.length, this.random);
    for (let snapshot = 0; snapshot < SNAPSHOTS; snapshot++) {
      const end = Math.floor(((snapshot + 1) * order.length) / SNAPSHOTS);
      for (let at = Math.floor((snapshot * order.length) / SNAPSHOTS); at < end; at++) this.learn(visits[order[at]!]!);
      addShare(mean.weights, now.weights);
      addShare(mean.bias, now.bias);
    }
    return mean;
  }

  private learn(row: number): void {
    const { cells, labels } = this.rows;
    const { gradient, active, now } = this;
    const { classes, bias } = now;
    scoreRow(now, cells, row, gradient);
    softmaxInPlace(gradient, 0, classes);
    gradient[labels[row]!]! -= 1;
    const scale = this.scaleOf(row);
    let squares = 0;
    let count = 0;
    for (let k = 0; k < classes; k++) {
      const size = gradient[k]!;
      if (size > LEAST_GRADIENT || size < -LEAST_GRADIENT) active[count++] = k;
      gradient[k] = size * scale;
      squares += gradient[k]! ** 2;
    }
    if (count === 0 || squares === 0) return;
    for (let column = 0; column < cells.columns; column++)
      this.step(cells.blocks[row * cells.columns + column]!, squares, count);
    for (let each = 0; each < count; each++) bias[active[each]!]! -= BIAS_RATE * gradient[active[each]!]!;
  }

  /** Moves the active classes' weights of a block's features down the gradient, whose squares sum to `steepness`. */
  private step(block: number, steepness: number, count: number): void {
    const { gradient, active, squares, slotSquares, rate } = this;
    const { offsets, features, values } = this.rows.cells;
    const { classes, weights } = this.now;
    const end = offsets[block + 1]!;
    for (let at = offsets[block]!; at < end; at++) {
      const slot = features[at]!;
      const value = values[at]!;
      const all = slotSquares[slot]! + steepness * value * value;
      slotSquares[slot] = all;
      for (let each = 0; each < count; each++) {
        const k = active[each]!;
        const slope = value * gradient[k]!;
        const own = squares[slot * classes + k]! + slope * slope;
        squares[slot * classes + k] = own;
        weights[slot * classes + k]! -= (rate * slope) / Math.sqrt(own + SHARED * all);
      }
    }
  }

  private scaleOf(row: number): number {
    const weight = this.rows.weights?.[row] ?? 1;
    return weight / visitsTo(weight);
  }
}

/** Every row as often as it is visited in a pass. */
function visitsOf({ cells, weights }: DescentRows): Int32Array {
  if (weights === null) return Int32Array.from({ length: cells.rows }, (_, row) => row);
  const visits: number[] = [];
  weights.forEach((weight, row) => {
    if (weight > 0) for (let visit = 0; visit < visitsTo(weight); visit++) visits.push(row);
  });
  return Int32Array.from(visits);
}

function visitsTo(weight: number): number {
  return Math.min(MOST_VISITS, Math.max(1, Math.ceil(weight)));
}

function addShare(into: Float32Array, from: Float32Array): void {
  for (let at = 0; at < into.length; at++) into[at]! += from[at]! / SNAPSHOTS;
}
