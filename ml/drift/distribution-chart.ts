import type { FrequentItems } from '../sketches/frequent-items.ts';
import { mergeDigests, quantileOf, type TDigest } from '../sketches/t-digest.ts';
import { serialToIsoDate } from '../table/date-text.ts';
import { countSharedItems, sharesOf } from '../measures/item-counts.ts';
import { percent, plainNumber } from './plain-words.ts';
import { binShares, shareBelow } from '../measures/reference-bins.ts';

/** Shares per bin, category or word of the three populations. Bins and categories sum to 1 (0 where there are no rows); of words only some are shown. */
export interface DistributionChart {
  kind: 'number' | 'category';
  labels: string[];
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
const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** From this ratio of large to small on, equal steps would heap everything into one bar: the steps grow instead. */
const WIDE_RANGE = 50;

/** A chart of numbers over common bins with round edges; the first and the last bin are open. Null when there are none. */
export function chartNumbers(populations: Populations<TDigest>): DistributionChart | null {
  const edges = roundEdges(populations);
  if (edges.length === 0) return null;
  // Edges are round already: all their digits are shown, lest two of them read the same.
  return chartOver(edges, (edge) => plainNumber(edge, 12), populations);
}

/** A chart of confidences over tenths of 0..1. Null when there are none. */
export function chartConfidence(populations: Populations<TDigest>): DistributionChart | null {
  if (Object.values(populations).every((digest: TDigest) => digest.count === 0)) return null;
  return chartOver(TENTHS, percent, populations);
}

/** Shares of the confidences in each tenth of 0..1. */
export function confidenceShares(confidence: TDigest): number[] {
  return sharesFromBelow(confidence, TENTHS);
}

/** A chart of dates over twelve equal spans, each labelled by its first day. Null when there are none. */
export function chartDates(populations: Populations<TDigest>): DistributionChart | null {
  const all = mergeDigests(Object.values(populations));
  if (all.count === 0) return null;
  const first = Math.floor(all.min);
  const days = Math.max(1, Math.ceil((Math.floor(all.max) + 1 - first) / BINS));
  const edges = Array.from({ length: BINS }, (_, at) => first + at * days).filter((edge) => edge <= all.max);
  return { kind: 'number', labels: edges.map(serialToIsoDate), ...eachOf(populations, (digest) => sharesFromBelow(digest, edges).slice(1)) };
}

/** A chart of the most frequent categories or words, and the rest as one. Null when there are none. */
export function chartItems(populations: Populations<FrequentItems>): DistributionChart | null {
  const { train, holdout, live } = populations;
  const { items, counts } = countSharedItems([train, holdout, live], NAMED_ITEMS);
  if (items.length === 0) return null;
  const [trainShares, holdoutShares, liveShares] = counts.map(sharesOf) as [number[], number[], number[]];
  const hasOther = counts.some((list) => list.at(-1)! > 0);
  const shown = (shares: number[]) => (hasOther ? shares : shares.slice(0, -1));
  return { kind: 'category', labels: hasOther ? [...items, '(other)'] : [...items], train: shown(trainShares), holdout: shown(holdoutShares), live: shown(liveShares) };
}

/**
 * A chart of the words whose share of all words changed most between training and live. The rest is left out: a language
 * has so many words that "all others" would be one tall bar that says nothing. Null when there are none.
 */
export function chartWords({ train, holdout, live }: Populations<FrequentItems>): DistributionChart | null {
  const { items, counts } = countSharedItems([train, holdout, live], CONSIDERED_WORDS);
  if (items.length === 0) return null;
  const [trainShares, holdoutShares, liveShares] = counts.map(sharesOf) as [number[], number[], number[]];
  const change = (at: number) => Math.abs(liveShares[at]! - trainShares[at]!);
  const shown = [...items.keys()].sort((a, b) => change(b) - change(a) || a - b).slice(0, NAMED_ITEMS);
  const pick = (shares: readonly number[]) => shown.map((at) => shares[at]!);
  return { kind: 'category', labels: shown.map((at) => items[at]!), train: pick(trainShares), holdout: pick(holdoutShares), live: pick(liveShares) };
}

function chartOver(edges: readonly number[], words: (edge: number) => string, populations: Populations<TDigest>): DistributionChart {
  const labels = [
    `under ${words(edges[0]!)}`,
    ...edges.slice(1).map((edge, at) => `${words(edges[at]!)} to ${words(edge)}`),
    `${words(edges.at(-1)!)} and over`,
  ];
  return { kind: 'number', labels, ...eachOf(populations, (digest) => sharesFromBelow(digest, edges)) };
}

function eachOf<Sketch>({ train, holdout, live }: Populations<Sketch>, sharesFor: (sketch: Sketch) => number[]) {
  return { train: sharesFor(train), holdout: sharesFor(holdout), live: sharesFor(live) };
}

/** Shares of bins that hold their lower edge, as the labels say: under the first edge, between each two, from the last on. */
function sharesFromBelow(digest: TDigest, edges: readonly number[]): number[] {
  if (digest.count === 0) return binShares(digest, edges);
  const below = edges.map((edge) => shareBelow(digest, edge));
  return [...below, 1].map((share, at) => Math.max(0, share - (below[at - 1] ?? 0)));
}

/** Round numbers over the range of each population's middle nine tenths: equal steps, or 1, 2, 5, 10 … where it is wide. */
function roundEdges(populations: Populations<TDigest>): number[] {
  const filled = Object.values(populations).filter((digest: TDigest) => digest.count > 0);
  if (filled.length === 0) return [];
  const low = Math.min(...filled.map((digest) => quantileOf(digest, 0.05)));
  const high = Math.max(...filled.map((digest) => quantileOf(digest, 0.95)));
  if (low === high) return [low];
  return low > 0 && high / low > WIDE_RANGE ? growingEdges(low, high) : equalEdges(low, high);
}

function equalEdges(low: number, high: number): number[] {
  const exact = (high - low) / BINS;
  const power = 10 ** Math.floor(Math.log10(exact));
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= exact) ?? 10);
  const first = Math.ceil(low / step);
  const last = Math.max(first, Math.floor(high / step));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

function growingEdges(low: number, high: number): number[] {
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 }, (_, at) => Math.floor(Math.log10(low)) + at);
  const steps = decades.length > 6 ? [1] : [1, 2, 5];
  return decades.flatMap((decade) => steps.map((step) => Number(`${step}e${decade}`))).filter((edge) => edge >= low && edge <= high);
}
