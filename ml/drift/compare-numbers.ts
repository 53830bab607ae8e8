import type { NumberProfile } from '../sketches/column-profile.ts';
import type { PartDigest } from '../sketches/part-digests.ts';
import { quantileOf, shareAtMost, type TDigest } from '../sketches/t-digest.ts';
import { LEAST_VALUES, type MeasuredColumn } from './column-drift.ts';
import { chartDates, chartNumbers, type Populations } from './distribution-chart.ts';
import { measureDistributions, NOT_MEASURED, type DistributionMeasures } from '../measures/distribution-measures.ts';
import type { DriftCheck } from './drift-check.ts';
import { checkEarlierDates } from './earlier-dates.ts';
import type { DriftFinding } from './drift-finding.ts';
import type { DriftThresholds } from './drift-status.ts';
import { distanceByChance } from '../measures/distance-by-chance.ts';
import { kolmogorovSmirnovTest } from '../measures/kolmogorov-smirnov.ts';
import { checkMissingRate, missingRate } from './missing-rate.ts';
import { checkOutOfRange, outOfRangeShare } from './out-of-range-share.ts';
import { binShares, numberBins, valueBins, type BinEdge } from '../measures/number-bins.ts';
import { checkParts } from './part-changes.ts';
import { unitFactor } from '../measures/unit-factor.ts';

/**
 * Compares a number column: missing rate, range, distribution, and each part of the rows by itself. When the column as
 * a whole is off by a factor, its parts are not asked: they would say the same once more.
 *
 * @param reference train and holdout together
 */
export function compareNumbers(
  populations: Populations<NumberProfile>,
  reference: NumberProfile,
  parts: { readonly reference: readonly PartDigest[]; readonly live: readonly PartDigest[] },
  thresholds: DriftThresholds,
): MeasuredColumn {
  const before = reference.numbers;
  const now = populations.live.numbers;
  const overall = compareDigests(before, now, thresholds.distance);
  const ofParts = overall !== null && overall.factor !== null ? null : checkParts(parts.reference, parts.live);
  return {
    measures: {
      ...describe(populations.live, reference),
      ...(overall?.measures ?? NOT_MEASURED),
      outOfRangeShare: outOfRangeShare(before, now),
      kolmogorovSmirnov: overall?.kolmogorovSmirnov ?? null,
      chart: chartNumbers(digestsOf(populations), before),
    },
    checks: [
      checkMissingRate(reference, populations.live, thresholds.missingIncrease),
      ...(overall === null ? [] : [overall.check, checkOutOfRange(before, now, thresholds.missingIncrease)]),
      ...(ofParts === null ? [] : [ofParts]),
    ],
  };
}

/**
 * Compares a date column by its missing rate and by dates before the reference. New rows are newer than the rows the
 * model learned from: their dates lie beyond the reference by nature, and a window of a day has one weekday. Calling
 * that drift would call every window drift. The chart still shows where the dates lie.
 */
export function compareDates(
  populations: Populations<NumberProfile>,
  reference: NumberProfile,
  thresholds: DriftThresholds,
): MeasuredColumn {
  return {
    measures: {
      ...describe(populations.live, reference),
      ...NOT_MEASURED,
      outOfRangeShare: null,
      kolmogorovSmirnov: null,
      chart: chartDates(digestsOf(populations)),
    },
    checks: [
      checkMissingRate(reference, populations.live, thresholds.missingIncrease),
      ...(Math.min(reference.numbers.count, populations.live.numbers.count) < LEAST_VALUES
        ? []
        : [checkEarlierDates(reference.numbers, populations.live.numbers, thresholds.missingIncrease)]),
    ],
  };
}

/** What the comparison of two digests says. */
export interface ComparedDigests {
  readonly measures: DistributionMeasures;
  readonly kolmogorovSmirnov: number;
  /** The unit factor that explains the change, or null. */
  readonly factor: number | null;
  readonly check: DriftCheck;
}

/**
 * Compares two distributions of numbers; null when either has fewer than 30.
 *
 * @param threshold distance from which a change matters, unless a window of this size is as far by chance
 */
export function compareDigests(reference: TDigest, live: TDigest, threshold: number): ComparedDigests | null {
  if (Math.min(reference.count, live.count) < LEAST_VALUES) return null;
  const edges = numberBins(reference, live);
  const [before, now] = [binShares(reference, edges), binShares(live, edges)];
  const measures = measureDistributions(before, now);
  const { distance: kolmogorovSmirnov, pValue } = kolmogorovSmirnovTest(reference, live);
  const factor = unitFactor(reference, live);
  return {
    measures,
    kolmogorovSmirnov,
    factor,
    check: {
      about: 'distribution',
      effect: measures.distance,
      threshold: Math.max(threshold, distanceByChance(before, [reference.count, live.count])),
      pValue,
      findings: [
        factor === null
          ? largestMove(reference, live, { edges, before, now })
          : { code: 'factor', values: { factor, part: null } },
      ],
    },
  };
}

const QUANTILES = [0.5, 0.9, 0.1] as const;

interface Move {
  /** Over how much of the reference. */
  readonly ranks: number;
  readonly finding: DriftFinding;
}

/**
 * Of three quantiles and the frequent values, the one that moved over the most of the reference, or changed its share
 * most.
 */
function largestMove(
  reference: TDigest,
  live: TDigest,
  bins: { readonly edges: readonly BinEdge[]; readonly before: readonly number[]; readonly now: readonly number[] },
): DriftFinding {
  const quantiles = QUANTILES.map((quantile): Move => {
    const [now, before] = [quantileOf(live, quantile), quantileOf(reference, quantile)];
    return {
      ranks: Math.abs(shareAtMost(reference, now) - quantile),
      finding: { code: 'quantile', values: { quantile, now, before, part: null } },
    };
  });
  const values = valueBins(bins.edges).map(({ bin, value }): Move => {
    const [now, before] = [bins.now[bin]!, bins.before[bin]!];
    return { ranks: Math.abs(now - before), finding: { code: 'value-share', values: { value, now, before } } };
  });
  return [...quantiles, ...values].reduce((most, each) => (each.ranks > most.ranks ? each : most)).finding;
}

function describe(live: NumberProfile, reference: NumberProfile) {
  return {
    name: live.name,
    type: live.type,
    referenceRows: reference.rows,
    liveRows: live.rows,
    missingReference: missingRate(reference),
    missingLive: missingRate(live),
    unseenShare: null,
  };
}

function digestsOf({ train, holdout, live }: Populations<NumberProfile>): Populations<TDigest> {
  return { train: train.numbers, holdout: holdout.numbers, live: live.numbers };
}
