import { upperGamma } from './regularized-gamma.ts';

/** Below this expected count the χ² approximation is poor, so rarer categories are counted together. */
const LEAST_EXPECTED = 5;

export interface ChiSquaredTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** Chance of so large a statistic if both came from one distribution, in 0..1. */
  readonly pValue: number;
}

/**
 * Pearson's χ² test that two rows of counts come from one distribution. Categories whose expected count is below 5 on
 * either side are counted together; if they are too rare even then, they join the rarest of the others.
 *
 * @param reference counts per category, length b
 * @param live      counts per category, same categories, same length
 * @returns p = 1 when fewer than two categories are left, or a side is empty; O(b log b)
 * @throws {RangeError} chiSquaredTest requires counts of the same categories
 * @see K. Pearson, "On the criterion …", Philosophical Magazine 50, 1900
 * @see W. Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10, 1954 (the rule of 5)
 */
export function chiSquaredTest(reference: readonly number[], live: readonly number[]): ChiSquaredTest {
  if (reference.length !== live.length) throw new RangeError('chiSquaredTest requires counts of the same categories');
  const referenceRows = sum(reference);
  const liveRows = sum(live);
  if (referenceRows === 0 || liveRows === 0) return { statistic: 0, degreesOfFreedom: 0, pValue: 1 };

  const smallerShare = Math.min(referenceRows, liveRows) / (referenceRows + liveRows);
  const pairs = poolRare(
    reference.map((count, at) => [count, live[at]!] as const),
    LEAST_EXPECTED / smallerShare,
  );
  const degreesOfFreedom = pairs.length - 1;
  if (degreesOfFreedom < 1) return { statistic: 0, degreesOfFreedom: 0, pValue: 1 };

  let statistic = 0;
  for (const [referenceCount, liveCount] of pairs) {
    const both = referenceCount + liveCount;
    const expectedReference = (both * referenceRows) / (referenceRows + liveRows);
    const expectedLive = both - expectedReference;
    statistic +=
      (referenceCount - expectedReference) ** 2 / expectedReference + (liveCount - expectedLive) ** 2 / expectedLive;
  }
  return { statistic, degreesOfFreedom, pValue: upperGamma(degreesOfFreedom / 2, statistic / 2) };
}

type Pair = readonly [number, number];

function poolRare(pairs: readonly Pair[], leastBoth: number): Pair[] {
  const descending = pairs.filter(([a, b]) => a + b > 0).sort(([a, b], [c, d]) => c + d - a - b);
  const frequent = descending.filter(([a, b]) => a + b >= leastBoth);
  const rare = descending.slice(frequent.length);
  if (rare.length === 0) return frequent;
  const pooled: Pair = [sum(rare.map(([a]) => a)), sum(rare.map(([, b]) => b))];
  const last = frequent.at(-1);
  if (pooled[0] + pooled[1] >= leastBoth || last === undefined) return [...frequent, pooled];
  return [...frequent.slice(0, -1), [last[0] + pooled[0], last[1] + pooled[1]]];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
