import { areaDistance } from './area-distance.ts';
import { jensenShannonDistance } from './jensen-shannon.ts';
import { populationStabilityIndex } from './population-stability.ts';

/**
 * How far two distributions over the same bins are apart, by three measures. The distance decides, the others are
 * shown.
 */
export interface DistributionMeasures {
  readonly distance: number | null;
  readonly psi: number | null;
  readonly jensenShannon: number | null;
}

/** For columns with too few values to compare. */
export const NOT_MEASURED: DistributionMeasures = { distance: null, psi: null, jensenShannon: null };

/** @param reference shares per bin; @param live shares per the same bins */
export function measureDistributions(
  reference: readonly number[],
  live: readonly number[],
): DistributionMeasures & { readonly distance: number } {
  return {
    distance: areaDistance(reference, live),
    psi: populationStabilityIndex(reference, live),
    jensenShannon: jensenShannonDistance(reference, live),
  };
}
