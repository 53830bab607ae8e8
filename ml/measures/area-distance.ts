/**
 * Normalised area between two densities: the area that only one of them covers, as a share of the area that either
 * covers, Σ|f − g| / Σ max(f, g). 0 when they are equal, 1 when they have nothing in common. No unit; symmetric; and a
 * metric (it is the Jaccard distance of the two areas, 2t / (1 + t) for a total variation t).
 *
 * Densities are taken as constant within a bin, so the area of a bin is the difference of the two cumulative
 * distributions across it: bins of any width will do, also categories.
 *
 * @param reference shares per bin, length b ≥ 1, summing to 1
 * @param live      shares per bin, same bins, summing to 1
 * @returns in 0..1; O(b)
 * @throws {RangeError} areaDistance requires shares of the same bins
 * @example areaDistance([0.5, 0.5, 0], [0, 0.5, 0.5]) // => 0.6666666666666666
 * @see S. Cha, "Comprehensive survey on distance/similarity measures between probability density functions", 2007:
 * Ružička
 */
export function areaDistance(reference: readonly number[], live: readonly number[]): number {
  if (reference.length !== live.length || reference.length === 0)
    throw new RangeError('areaDistance requires shares of the same bins');
  let between = 0;
  let covered = 0;
  for (const [bin, share] of reference.entries()) {
    between += Math.abs(share - live[bin]!);
    covered += Math.max(share, live[bin]!);
  }
  return covered === 0 ? 0 : between / covered;
}
