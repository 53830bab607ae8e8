import type { FrequentItems } from '../sketches/frequent-items.ts';
import { mergeDigests, type TDigest } from '../sketches/t-digest.ts';
import { serialToIsoDate } from '../table/date-text.ts';
import { countSharedItems, sharesOf } from '../measures/item-counts.ts';
import { binShares, numberBins, type BinEdge } from '../measures/number-bins.ts';

/**
 * What the bars of a chart are of: numbers, or shares in 0..1, below, between and from their edges on; spans that begin
 * with these days; or items by name, and perhaps all others as one.
 */
export type ChartBars =
  | { readonly of: 'numbers' | 'shares'; readonly edges: readonly BinEdge[] }
  | { readonly of: 'days'; readonly first: readonly string[] }
  | { readonly of: 'items'; readonly items: readonly string[]; readonly others: boolean };

/**
 * Shares per bin, category or word of the three populations. Bins and categories sum to 1 (0 where there are no rows);
 * of words only some are shown.
 */
export interface DistributionChart {
  bars: ChartBars;
  train: number[];
  holdout: number[];
  live: number[];
}

/** The same thing of the three populations that a chart shows. */
export interface Populations<Sketch> {
  readonly train: Sketch;
  readonly holdout: Sketch;
  readonly live: Sketch;
}

const BINS = 12;
const NAMED_ITEMS = 10;
/** Of the frequent words of each population, so many are looked at for change. */
const CONSIDERED_WORDS = 200;
const TENTHS = edgesBelow([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);

/**
 * A chart of numbers over the very bins in which they are compared, so that it shows what the figures say: frequent
 * values apart, the first and the last bin open. Null when there are none.
 *
 * @param reference train and holdout together
 */
export function chartNumbers(populations: Populations<TDigest>, reference: TDigest): DistributionChart | null {
  const [before, now] = [reference, populations.live].map((digest, at, both) =>
    digest.count > 0 ? digest : both[1 - at]!,
  ) as [TDigest, TDigest];
  if (before.count === 0) return null;
  return chartOver('numbers', numberBins(before, now), populations);
}

/** A chart of confidences over tenths of 0..1. Null when there are none. */
export function chartConfidence(populations: Populations<TDigest>): DistributionChart | null {
  if (Object.values(populations).every((digest: TDigest) => digest.count === 0)) return null;
  return chartOver('shares', TENTHS, populations);
}

/** Shares of the confidences in each tenth of 0..1. */
export function confidenceShares(confidence: TDigest): number[] {
  return binShares(confidence, TENTHS);
}

/** A chart of dates over twelve equal spans, each named by its first day. Null when there are none. */
export function chartDates(populations: Populations<TDigest>): DistributionChart | null {
  const all = mergeDigests(Object.values(populations));
  if (all.count === 0) return null;
  const first = Math.floor(all.min);
  const days = Math.max(1, Math.ceil((Math.floor(all.max) + 1 - first) / BINS));
  const edges = Array.from({ length: BINS }, (_, at) => first + at * days).filter((edge) => edge <= all.max);
  return {
    bars: { of: 'days', first: edges.map(serialToIsoDate) },
    ...eachOf(populations, (digest) => binShares(digest, edgesBelow(edges)).slice(1)),
  };
}

/** A chart of the most frequent categories or words, and the rest as one. Null when there are none. */
export function chartItems(populations: Populations<FrequentItems>): DistributionChart | null {
  const { train, holdout, live } = populations;
  const { items, counts } = countSharedItems([train, holdout, live], NAMED_ITEMS);
  if (items.length === 0) return null;
  const [trainShares, holdoutShares, liveShares] = counts.map(sharesOf) as [number[], number[], number[]];
  const hasOther = counts.some((list) => list.at(-1)! > 0);
  const shown = (shares: number[]) => (hasOther ? shares : shares.slice(0, -1));
  return {
    bars: { of: 'items', items, others: hasOther },
    train: shown(trainShares),
    holdout: shown(holdoutShares),
    live: shown(liveShares),
  };
}

/**
 * A chart of the words whose share of all words changed most between training and live. The rest is left out: a
 * language has so many words that "all others" would be one tall bar that says nothing. Null when there are none.
 */
export function chartWords({ train, holdout, live }: Populations<FrequentItems>): DistributionChart | null {
  const { items, counts } = countSharedItems([train, holdout, live], CONSIDERED_WORDS);
  if (items.length === 0) return null;
  const [trainShares, holdoutShares, liveShares] = counts.map(sharesOf) as [number[], number[], number[]];
  const change = (at: number) => Math.abs(liveShares[at]! - trainShares[at]!);
  const shown = [...items.keys()].sort((a, b) => change(b) - change(a) || a - b).slice(0, NAMED_ITEMS);
  const pick = (shares: readonly number[]) => shown.map((at) => shares[at]!);
  return {
    bars: { of: 'items', items: shown.map((at) => items[at]!), others: false },
    train: pick(trainShares),
    holdout: pick(holdoutShares),
    live: pick(liveShares),
  };
}

function chartOver(
  of: 'numbers' | 'shares',
  edges: readonly BinEdge[],
  populations: Populations<TDigest>,
): DistributionChart {
  return { bars: { of, edges }, ...eachOf(populations, (digest) => binShares(digest, edges)) };
}

function eachOf<Sketch>({ train, holdout, live }: Populations<Sketch>, sharesFor: (sketch: Sketch) => number[]) {
  return { train: sharesFor(train), holdout: sharesFor(holdout), live: sharesFor(live) };
}

/** Edges of bins that hold their lower edge. */
function edgesBelow(edges: readonly number[]): BinEdge[] {
  return edges.map((at) => ({ at, holds: false }));
}
