import type { CategoryProfile, TextProfile } from '../sketches/column-profile.ts';
import type { FrequentItems } from '../sketches/frequent-items.ts';
import { quantileOf } from '../sketches/t-digest.ts';
import { chiSquaredTest } from '../measures/chi-squared.ts';
import { LEAST_VALUES, type MeasuredColumn } from './column-drift.ts';
import { compareDigests } from './compare-numbers.ts';
import { chartItems, chartWords, type Populations } from './distribution-chart.ts';
import { distanceByChance } from '../measures/distance-by-chance.ts';
import { measureDistributions, NOT_MEASURED, type DistributionMeasures } from '../measures/distribution-measures.ts';
import type { DriftCheck } from './drift-check.ts';
import type { DriftThresholds } from './drift-status.ts';
import { countSharedItems, sharesOf } from '../measures/item-counts.ts';
import { checkMissingRate, missingRate } from './missing-rate.ts';
import type { DriftFinding, NewThings } from './drift-finding.ts';
import { respelledFinding } from './respelled-items.ts';
import { checkUnseenShare, unseenShare } from './unseen-share.ts';

/** Categories and words compared by name; the rest are compared together. */
const COMPARED_ITEMS = 50;

/** Compares a category or boolean column: missing rate, categories never seen, and how often each occurs. */
export function compareCategories(
  populations: Populations<CategoryProfile>,
  reference: CategoryProfile,
  thresholds: DriftThresholds,
): MeasuredColumn {
  const { live, holdout } = populations;
  const items = compareItems(
    { reference: reference.items, live: live.items },
    { reference: present(reference), live: present(live) },
    thresholds.distance,
  );
  return {
    measures: {
      ...describe(live, reference),
      ...(items?.measures ?? NOT_MEASURED),
      chart: chartItems(itemsOf(populations)),
    },
    checks: [
      checkMissingRate(reference, live, thresholds.missingIncrease),
      ...asRespelled(novelty(holdout, live, 'values', thresholds), reference, live),
      ...(items === null ? [] : [items.check]),
    ],
  };
}

/** Compares a text column: missing rate, words never seen, how often each word occurs, and how long the texts are. */
export function compareTexts(
  populations: Populations<TextProfile>,
  reference: TextProfile,
  thresholds: DriftThresholds,
): MeasuredColumn {
  const { live, holdout } = populations;
  const words = compareItems(
    { reference: reference.items, live: live.items },
    { reference: present(reference), live: present(live) },
    thresholds.distance,
  );
  const lengths = compareDigests(reference.lengths, live.lengths, thresholds.distance);
  const lengthCheck = (): DriftCheck[] => {
    if (lengths === null) return [];
    const [now, before] = [live, reference].map((each) => Math.round(quantileOf(each.lengths, 0.5))) as [
      number,
      number,
    ];
    return [{ ...lengths.check, about: 'length', findings: [{ code: 'text-length', values: { now, before } }] }];
  };
  return {
    measures: {
      ...describe(live, reference),
      ...(words?.measures ?? NOT_MEASURED),
      chart: chartWords(itemsOf(populations)),
    },
    checks: [
      checkMissingRate(reference, live, thresholds.missingIncrease),
      ...novelty(holdout, live, 'words', thresholds),
      ...(words === null ? [] : [words.check]),
      ...lengthCheck(),
    ],
  };
}

interface TwoSides<Value> {
  readonly reference: Value;
  readonly live: Value;
}

/**
 * Compares how often each item occurs; null when either side has fewer than 30 rows.
 *
 * A row of text brings several words at once, and they are not independent. So the test counts each row once, shared
 * out among its words (the most cautious correction for clusters, a design effect of the cluster's size); for
 * categories, one a row, that changes nothing.
 *
 * @param rows rows that are not missing
 * @param threshold distance from which a change matters, unless a window of this size is as far by chance
 */
export function compareItems(
  items: TwoSides<FrequentItems>,
  rows: TwoSides<number>,
  threshold: number,
): { readonly measures: DistributionMeasures; readonly check: DriftCheck } | null {
  if (Math.min(rows.reference, rows.live, items.reference.total, items.live.total) < LEAST_VALUES) return null;
  const shared = countSharedItems([items.reference, items.live], COMPARED_ITEMS);
  const [before, now] = shared.counts.map(sharesOf) as [number[], number[]];
  const measures = measureDistributions(before, now);
  const inRows = (shares: number[], count: number) => shares.map((share) => share * count);
  const { pValue } = chiSquaredTest(inRows(before, rows.reference), inRows(now, rows.live));
  return {
    measures,
    check: {
      about: 'distribution',
      effect: measures.distance,
      threshold: Math.max(threshold, distanceByChance(before, [rows.reference, rows.live])),
      pValue,
      findings: [largestChange(items, rows, shared.items)],
    },
  };
}

/** The item whose share of the rows changed most. */
function largestChange(items: TwoSides<FrequentItems>, rows: TwoSides<number>, names: readonly string[]): DriftFinding {
  const shares = names.map((item) => ({
    item,
    before: (items.reference.tallies.get(item)?.seen ?? 0) / rows.reference,
    now: (items.live.tallies.get(item)?.seen ?? 0) / rows.live,
  }));
  const most = shares.reduce((best, each) =>
    Math.abs(each.now - each.before) > Math.abs(best.now - best.before) ? each : best,
  );
  return { code: 'item-share', values: most };
}

function novelty(
  holdout: CategoryProfile | TextProfile,
  live: CategoryProfile | TextProfile,
  things: NewThings,
  thresholds: DriftThresholds,
): DriftCheck[] {
  const enough =
    holdout.novelty !== null &&
    live.novelty !== null &&
    Math.min(holdout.novelty.rows, live.novelty.rows) >= LEAST_VALUES;
  return enough ? checkUnseenShare(holdout.novelty, live.novelty, things, thresholds.missingIncrease) : [];
}

/** What is new by its spelling alone is said once, and not that it is new. */
function asRespelled(checks: DriftCheck[], reference: CategoryProfile, live: CategoryProfile): DriftCheck[] {
  const finding = live.novelty === null ? null : respelledFinding(reference.items, live.novelty);
  return finding === null ? checks : checks.map((check) => ({ ...check, findings: [finding] }));
}

function describe(live: CategoryProfile | TextProfile, reference: CategoryProfile | TextProfile) {
  return {
    name: live.name,
    type: live.type,
    referenceRows: reference.rows,
    liveRows: live.rows,
    missingReference: missingRate(reference),
    missingLive: missingRate(live),
    unseenShare: live.novelty === null ? null : unseenShare(live.novelty),
    outOfRangeShare: null,
    kolmogorovSmirnov: null,
  };
}

function present(profile: CategoryProfile | TextProfile): number {
  return profile.rows - profile.missing;
}

function itemsOf({ train, holdout, live }: Populations<CategoryProfile | TextProfile>): Populations<FrequentItems> {
  return { train: train.items, holdout: holdout.items, live: live.items };
}
