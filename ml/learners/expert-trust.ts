/** The validation's log-loss counts as much as feedback on so many rows. */
export const PRIOR_ROWS = 8;

/**
 * Trust in each expert, by the log-losses that it has come to: exponential weights.
 *
 * @param losses sums in nats
 * @returns per expert, summing to 1
 * @example [...trustByLosses(Float64Array.of(2, 2))] // => [0.5, 0.5]
 * @see N. Cesa-Bianchi, G. Lugosi, "Prediction, Learning, and Games" (2006), §2.2
 */
export function trustByLosses(losses: Float64Array): Float64Array {
  const least = Math.min(...losses);
  const shares = losses.map((loss) => Math.exp(least - loss));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
