/** How far an answer that turned out moves the trust. */
const RATE = 0.005;
/** A chance below this counts as this: nobody is ruled out for ever. */
const LEAST_CHANCE = 1e-4;
/** What earlier losses count for when the next one is known. */
const FADING = 0.999;

/**
 * Joins the answers of several learners into one: a product of their chances, each to the power of how far it is
 * trusted. The trust follows the slope of the log-loss of what was joined, so that a learner that knows nothing more
 * counts nothing, and one that is too sure is toned down. O(learners × classes) a row.
 *
 * @see M. Mahoney, "Adaptive weighing of context models for lossless data compression", Florida Tech CS-2005-16, 2005;
 *   of products of chances: G. Hinton, "Training products of experts by minimizing contrastive divergence", 2002
 */
export class AnswerPool {
  private readonly trust: Float64Array;
  /** Fading sums of log-loss by learner, then that of the pool, then how many rows they are of. */
  private readonly losses: Float64Array;

  /** @param trust how far each learner is trusted at first */
  constructor(
    trust: readonly number[],
    private readonly classes: number,
  ) {
    this.trust = Float64Array.from(trust);
    this.losses = new Float64Array(trust.length + 2);
  }

  /**
   * The joined chances.
   *
   * @param answers the chances of each learner, one learner after the other
   */
  join(answers: Float64Array, into: Float64Array): void {
    const { classes, trust } = this;
    let greatest = -Infinity;
    for (let k = 0; k < classes; k++) {
      let score = 0;
      for (let e = 0; e < trust.length; e++)
        score += trust[e]! * Math.log(Math.max(LEAST_CHANCE, answers[e * classes + k]!));
      into[k] = score;
      if (score > greatest) greatest = score;
    }
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += into[k] = Math.exp(into[k]! - greatest);
    for (let k = 0; k < classes; k++) into[k]! /= sum;
  }

  /** Learns of what class the row was of which these were the answers, joined into `joined`. */
  learn(answers: Float64Array, joined: Float64Array, label: number): void {
    const { classes, trust, losses } = this;
    for (let at = 0; at < losses.length; at++) losses[at]! *= FADING;
    for (let e = 0; e < trust.length; e++) {
      let slope = 0;
      for (let k = 0; k < classes; k++) {
        const chance = Math.max(LEAST_CHANCE, answers[e * classes + k]!);
        slope += (joined[k]! - (k === label ? 1 : 0)) * Math.log(chance);
      }
      trust[e] = Math.max(0, trust[e]! - RATE * slope);
      losses[e]! -= Math.log(Math.max(LEAST_CHANCE, answers[e * classes + label]!));
    }
    losses[trust.length]! -= Math.log(Math.max(LEAST_CHANCE, joined[label]!));
    losses[trust.length + 1]!++;
  }

  /** Mean progressive log-loss of late, in nats: of each learner, and last of the pool. */
  recentLosses(): number[] {
    const rows = this.losses.at(-1)!;
    return [...this.losses.subarray(0, -1)].map((sum) => (rows === 0 ? NaN : sum / rows));
  }

  /** How far each learner is trusted; 0 is not at all. */
  trusts(): number[] {
    return [...this.trust];
  }

  state(): Float64Array {
    return Float64Array.of(...this.trust, ...this.losses);
  }

  restore(state: Float64Array): void {
    this.trust.set(state.subarray(0, this.trust.length));
    this.losses.set(state.subarray(this.trust.length));
  }
}
