import { logLoss } from '../evaluation/log-loss.ts';
import { applyTemperature, fitTemperature } from '../evaluation/calibration.ts';

/** How a forest's votes become probabilities: a share of the prior is mixed in, then the temperature applied. */
export interface ForestCalibration {
  /** 0 … 1: how much of the prior is mixed into the votes, so that no class is quite impossible. */
  readonly priorShare: number;
  readonly temperature: number;
}

/** In place of a label: the row counts as nothing. */
const NOBODY = -1;
/** Shares tried. */
const PRIOR_SHARES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.2];

/**
 * Finds the calibration with the least log-loss on votes that were cast without knowing the labels.
 * O(60 · rows · classes).
 *
 * @param votes  rows × classes, each row summing to 1 (or 0 where nobody voted; such rows are left out)
 * @param labels class number per row
 * @param prior  per class, summing to 1
 */
export function fitForestCalibration(votes: Float64Array, labels: Int32Array, prior: Float64Array): ForestCalibration {
  const classes = prior.length;
  const right = labels.map((label, row) =>
    votes.subarray(row * classes, (row + 1) * classes).some((vote) => vote > 0) ? label : NOBODY,
  );
  let best: ForestCalibration = { priorShare: PRIOR_SHARES[2]!, temperature: 1 };
  let leastLoss = Infinity;
  for (const priorShare of PRIOR_SHARES) {
    const probabilities = votes.slice();
    mixPrior(probabilities, prior, priorShare);
    const temperature = fitTemperature(probabilities, classes, right);
    applyTemperature(probabilities, classes, temperature);
    const loss = logLoss(probabilities, classes, right);
    if (!(loss < leastLoss)) continue;
    leastLoss = loss;
    best = { priorShare, temperature };
  }
  return best;
}

/** Turns votes into probabilities, in place. */
export function calibrateVotes(
  votes: Float64Array,
  prior: Float64Array,
  { priorShare, temperature }: ForestCalibration,
): void {
  mixPrior(votes, prior, priorShare);
  applyTemperature(votes, prior.length, temperature);
}

function mixPrior(votes: Float64Array, prior: Float64Array, share: number): void {
  for (let row = 0; row < votes.length; row += prior.length) {
    for (let k = 0; k < prior.length; k++) votes[row + k] = votes[row + k]! * (1 - share) + prior[k]! * share;
  }
}
