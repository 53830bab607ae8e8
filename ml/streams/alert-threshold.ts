import type { Packable } from '../learners/packed-bytes.ts';

/** Scores that the next one is compared with. */
const RECENT = 1_000;
/** Before so many scores nothing is called odd. */
const LEAST = 100;
/** By how much, as a logarithm, an alert lowers the share of scores that are alerts, where 2 % are wanted. */
const STEP = 1;
const STEP_AT = 0.02;
/**
 * The share goes up to almost all scores, as it must while scores fall. Down it needs no bound: where even the greatest
 * score is none, none lowers it further.
 */
const HIGHEST = 0.98;
/** The greatest rate that can be wanted. */
const MOST = 0.5;

/**
 * Says which scores are alerts, so that a wanted share of them is, also while the scores drift: an alert is a score
 * that is among the greatest of late; among how many is raised a little with each score that is none and lowered with
 * each that is one, so that what was given too much is taken back, and what too little is made good. The fewer alerts
 * are wanted, the more each counts. A score that almost all others equal is no alert: where all rows are alike, none is
 * odd, and the rate is not reached. O(ln 1,000) a score, and a move of 8 kB.
 *
 * @see I. Gibbs, E. Candès, "Adaptive conformal inference under distribution shift", NeurIPS 2021 (the feedback; here
 *   of the logarithm)
 */
export class AlertThreshold {
  /** Scores of late, as they came, and ascending. */
  private readonly ring = new Float64Array(RECENT);
  private readonly sorted = new Float64Array(RECENT);
  private seen = 0;
  private share: number;
  private readonly step: number;

  /**
   * @param rate the wanted share of alerts, in (0, 0.5)
   * @throws {RangeError} when it is beyond
   */
  constructor(readonly rate: number) {
    if (!(rate > 0 && rate < MOST)) throw new RangeError('AlertThreshold requires a rate in (0, 0.5)');
    this.share = rate;
    this.step = STEP * Math.sqrt(STEP_AT / rate);
  }

  private get size(): number {
    return Math.min(this.seen, RECENT);
  }

  /** Whether a score would be an alert now. */
  isAlert(score: number): boolean {
    return score > this.threshold();
  }

  /** What a score must exceed now to be an alert; ∞ where none would be one. */
  threshold(): number {
    const fewer = Math.floor(this.share * (this.size + 1)) - 1;
    if (this.seen < LEAST || fewer < 0) return Infinity;
    return fewer >= this.size ? -Infinity : this.sorted[this.size - 1 - fewer]!;
  }

  /** Takes a score in, which was an alert or not. */
  learn(score: number, wasAlert: boolean): void {
    if (this.seen >= LEAST) {
      const moved = this.share * Math.exp(this.step * (this.rate - (wasAlert ? 1 : 0)));
      this.share = Math.min(HIGHEST, moved);
    }
    const { sorted, ring, size } = this;
    const place = this.seen % RECENT;
    let end = size;
    if (this.seen >= RECENT) {
      const gone = this.placeOf(ring[place]!);
      sorted.copyWithin(gone, gone + 1, end--);
    }
    const at = placeAmong(sorted, end, score);
    sorted.copyWithin(at + 1, at, end);
    sorted[at] = score;
    ring[place] = score;
    this.seen++;
  }

  /** How many scores of late are smaller. */
  private placeOf(score: number): number {
    return placeAmong(this.sorted, this.size, score);
  }

  state(): AlertThresholdState {
    return { seen: this.seen, share: Float64Array.of(this.share), ring: this.ring.slice() };
  }

  restore({ seen, share, ring }: AlertThresholdState): void {
    this.seen = seen;
    this.share = share[0]!;
    this.ring.set(ring);
    this.sorted.set(ring.slice(0, this.size).sort());
  }
}

function placeAmong(sorted: Float64Array, end: number, score: number): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All that a threshold knows. */
export interface AlertThresholdState {
  readonly [name: string]: Packable;
  readonly seen: number;
  readonly share: Float64Array;
  readonly ring: Float64Array;
}
