/**
 * Jensen–Shannon distance: the square root of the Jensen–Shannon divergence in bits. A metric; needs no floor.
 *
 * @param reference shares per bin, length b ≥ 1, summing to 1
 * @param live      shares per bin, same bins, summing to 1
 * @returns in 0..1; O(b)
 * @throws {RangeError} jensenShannonDistance requires shares of the same bins
 * @example jensenShannonDistance([1, 0], [0, 1]) // => 1
 * @see J. Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37, 1991
 * @see D. Endres, J. Schindelin, "A new metric for probability distributions", IEEE Trans. Inf. Theory 49, 2003
 */
export function jensenShannonDistance(reference: readonly number[], live: readonly number[]): number {
  if (reference.length !== live.length || reference.length === 0)
    throw new RangeError('jensenShannonDistance requires shares of the same bins');
  let divergence = 0;
  for (const [bin, share] of reference.entries()) {
    const middle = (share + live[bin]!) / 2;
    divergence += (bits(share, middle) + bits(live[bin]!, middle)) / 2;
  }
  // Rounding can leave equal distributions a little below 0.
  return Math.sqrt(Math.min(1, Math.max(0, divergence)));
}

function bits(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log2(share / middle);
}
