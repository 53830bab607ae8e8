import { hashPair } from '../hash.ts';

/** How likely a Poisson number of mean 6 is at most 0, 1, 2 … */
const POISSON_SIX = Float64Array.from(
  (function* () {
    let [term, sum] = [Math.exp(-6), 0];
    for (let count = 0; count < 24; count++) {
      sum += term;
      yield sum;
      term *= 6 / (count + 1);
    }
  })(),
);

/**
 * Chance whose whole state is a seed and how many numbers it gave: what it is kept by, and goes on from. Each number is
 * a hash of both.
 */
export class CountedChance {
  /** @param given numbers that it gave already */
  constructor(
    readonly seed: number,
    public given = 0,
  ) {}

  /** The next number in [0, 1), 32 bits fine. */
  next(): number {
    return hashPair(this.seed, this.given++ | 0) / 4294967296;
  }

  /** A whole number in [0, bound). */
  integer(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** A Poisson number of mean 6, at most 24: how often a row counts in online bagging. */
  poissonSix(): number {
    const share = this.next();
    let count = 0;
    while (count < POISSON_SIX.length && share > POISSON_SIX[count]!) count++;
    return count;
  }

  /** `count` different numbers of 0 … bound − 1, ascending (Knuth's algorithm S). O(bound). */
  someOf(bound: number, count: number): Int32Array {
    const chosen = new Int32Array(Math.min(bound, count));
    for (let each = 0, taken = 0; taken < chosen.length; each++) {
      if (this.next() * (bound - each) < chosen.length - taken) chosen[taken++] = each;
    }
    return chosen;
  }
}
