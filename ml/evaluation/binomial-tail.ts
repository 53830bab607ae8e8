/**
 * How likely at least so many successes in so many trials are, when each succeeds with the same probability: the upper
 * tail of the binomial distribution. Summed from its far end in logarithms, so that it does not vanish for many trials.
 *
 * @param successes 0 … trials
 * @param share     probability of a success, above 0 and below 1
 * @returns in 0 … 1; O(trials − successes)
 * @throws {RangeError} binomialTail requires 0 ≤ successes ≤ trials and a share between 0 and 1
 * @example binomialTail(299, 299, 0.99).toFixed(4) // => '0.0495'
 */
export function binomialTail(successes: number, trials: number, share: number): number {
  if (!(successes >= 0 && successes <= trials && share > 0 && share < 1))
    throw new RangeError('binomialTail requires 0 ≤ successes ≤ trials and a share between 0 and 1');
  if (successes === 0) return 1;
  // Of k = trials, trials − 1, …: each term is the one before × k / (trials − k + 1) × (1 − share) / share.
  const odds = Math.log1p(-share) - Math.log(share);
  let term = trials * Math.log(share);
  let sum = term;
  for (let k = trials; k > successes; k--) {
    term += Math.log(k / (trials - k + 1)) + odds;
    sum = Math.max(sum, term) + Math.log1p(Math.exp(-Math.abs(sum - term)));
  }
  return Math.min(1, Math.exp(sum));
}
