/** The smallest share that a bin counts with: an empty bin is very rare rather than impossible. */
export const SHARE_FLOOR = 1e-4;

/**
 * Population stability index: Σ (live − reference) · ln(live / reference). By convention below 0.1 is stable and above
 * 0.25 a shift; it is shown because people know it, and decides nothing here.
 *
 * @param reference shares per bin, length b ≥ 1, summing to 1
 * @param live      shares per bin, same bins, summing to 1
 * @param floor     smallest share, in (0, 1)
 * @returns ≥ 0, no unit; O(b)
 * @throws {RangeError} populationStabilityIndex requires shares of the same bins
 * @example populationStabilityIndex([0.5, 0.5], [0.5, 0.5]) // => 0
 * @see B. Yurdakul, "Statistical properties of population stability index", 2018
 */
export function populationStabilityIndex(
  reference: readonly number[],
  live: readonly number[],
  floor: number = SHARE_FLOOR,
): number {
  if (reference.length !== live.length || reference.length === 0)
    throw new RangeError('populationStabilityIndex requires shares of the same bins');
  return reference.reduce((sum, share, bin) => {
    const before = Math.max(share, floor);
    const now = Math.max(live[bin]!, floor);
    return sum + (now - before) * Math.log(now / before);
  }, 0);
}
