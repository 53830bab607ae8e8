import type { Packable } from '../learners/packed-bytes.ts';
import { greatest } from '../adaptive-forest/greatest.ts';

/** What earlier rows count for in the figures of late when the next label is known: some thousand rows. */
const FADING = 0.999;
/** A chance below this loses no more. */
const LEAST_CHANCE = 1e-6;

/** How good answers were that were given before their rows' classes were known. */
export interface ProgressiveFigures {
  /** Rows whose class is known; of late, by how much each counts. */
  readonly rows: number;
  /** 0 … 1; NaN without rows, as all that follows. */
  readonly accuracy: number;
  /** Mean, in nats. */
  readonly logLoss: number;
  /** The accuracy of always saying what was most frequent so far. */
  readonly majority: number;
  /** The accuracy of always saying the last class that was known when the row was asked of. */
  readonly lastClass: number;
  /** How much of what the last class gets wrong is right: 1 all, 0 none, below 0 worse than the last class. */
  readonly kappaTemporal: number;
}

/** Sums over rows whose class is known. */
export interface ProgressiveSums {
  readonly rows: number;
  readonly right: number;
  /** In nats. */
  readonly logLoss: number;
  /** Rows for which the most frequent class until then, and the last one, would have been right. */
  readonly majorityRight: number;
  readonly lastRight: number;
}

const ROWS = 0;
const RIGHT = 1;
const LOSS = 2;
const MAJORITY = 3;
const LAST = 4;

/**
 * Counts how good answers were, each given before the class of its row was known: over all rows, and fading over those
 * of late. O(classes) a row.
 *
 * @see A. P. Dawid, "Statistical theory: the prequential approach", JRSS A 147, 1984; J. Gama, R. Sebastião,
 *   P. P. Rodrigues, "On evaluating stream learning algorithms", Machine Learning 90, 2013 (fading); I. Žliobaitė et
 *   al., "Evaluation methods and decision theory for classification of streaming data with temporal dependence",
 *   Machine Learning 98, 2015 (Kappa-temporal)
 */
export class ProgressiveScore {
  private readonly all: Float64Array;
  private readonly late: Float64Array;
  private readonly seen: Float64Array;
  private readonly seenLate: Float64Array;

  constructor(classes: number, state?: ProgressiveScoreState) {
    this.all = state?.all.slice() ?? new Float64Array(5);
    this.late = state?.late.slice() ?? new Float64Array(5);
    this.seen = state?.seen.slice() ?? new Float64Array(classes);
    this.seenLate = state?.seenLate.slice() ?? new Float64Array(classes);
  }

  /**
   * Counts an answer whose class is known by now.
   *
   * @param chances of the classes, as they were answered
   * @param last    the last class that was known when the row was asked of; −1 for none
   */
  add(chances: Float64Array, label: number, last: number): void {
    const loss = -Math.log(Math.max(LEAST_CHANCE, chances[label]!));
    const isRight = greatest(chances) === label ? 1 : 0;
    const wasLast = last === label ? 1 : 0;
    for (const [of, seen, fading] of [
      [this.all, this.seen, 1],
      [this.late, this.seenLate, FADING],
    ] as const) {
      const wasMost = of[ROWS]! > 0 && greatest(seen) === label ? 1 : 0;
      [1, isRight, loss, wasMost, wasLast].forEach((value, at) => (of[at] = fading * of[at]! + value));
      for (let k = 0; k < seen.length; k++) seen[k]! *= fading;
      seen[label]!++;
    }
  }

  /** What was counted over all rows, so that sums of two moments can be subtracted. */
  sums(): ProgressiveSums {
    const [rows = 0, right = 0, logLoss = 0, majorityRight = 0, lastRight = 0] = this.all;
    return { rows, right, logLoss, majorityRight, lastRight };
  }

  /** The same counts, where there may be more classes from now on. */
  withClasses(classes: number): ProgressiveScore {
    const longer = (seen: Float64Array): Float64Array => {
      const all = new Float64Array(classes);
      all.set(seen);
      return all;
    };
    const { all, late, seen, seenLate } = this;
    return new ProgressiveScore(classes, { all, late, seen: longer(seen), seenLate: longer(seenLate) });
  }

  /** Over all rows. */
  overall(): ProgressiveFigures {
    return figuresOf(this.all);
  }

  /** Over the rows of late. */
  recent(): ProgressiveFigures {
    return figuresOf(this.late);
  }

  /** The counts as they are; a copy. */
  state(): ProgressiveScoreState {
    const { all, late, seen, seenLate } = this;
    return { all: all.slice(), late: late.slice(), seen: seen.slice(), seenLate: seenLate.slice() };
  }
}

/** All that was counted. */
export interface ProgressiveScoreState {
  readonly [name: string]: Packable;
  readonly all: Float64Array;
  readonly late: Float64Array;
  readonly seen: Float64Array;
  readonly seenLate: Float64Array;
}

function figuresOf(of: Float64Array): ProgressiveFigures {
  const rows = of[ROWS]!;
  const [accuracy, lastClass] = [of[RIGHT]! / rows, of[LAST]! / rows];
  return {
    rows,
    accuracy,
    logLoss: of[LOSS]! / rows,
    majority: of[MAJORITY]! / rows,
    lastClass,
    kappaTemporal: (accuracy - lastClass) / (1 - lastClass),
  };
}
