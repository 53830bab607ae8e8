import { HashIndex } from '../features/hash-index.ts';
import type { Table } from '../table/column.ts';
import type { TrainingData } from '../table/training-data.ts';
import type { ContextChain } from './choose-contexts.ts';
import { hashContexts, NO_CONTEXT } from './context.ts';

/**
 * How often each class came with each value of a context: plain arrays. Value v's classes stand from `starts[v]` on.
 */
export interface ContextCounts {
  readonly hashes: Uint32Array;
  /** Values + 1. */
  readonly starts: Int32Array;
  readonly classes: Uint16Array;
  readonly counts: Float32Array;
}

/** What was seen before, by contexts from general to special: plain data. */
export interface FrequencyModel {
  readonly chain: ContextChain;
  readonly classes: number;
  readonly prior: Float64Array;
  readonly counts: readonly ContextCounts[];
}

/** Answers, and how special the most special context was that a row shares with training rows. */
export interface FrequencyAnswers {
  /** Rows × classes, row-major; every row sums to 1. */
  readonly probabilities: Float64Array;
  /** Per row: 0 when no context was seen before, else the number of the last one that was, from 1. */
  readonly depths: Uint8Array;
}

/** Counts on every class before any row. */
const PRIOR_COUNT = 0.5;

/** Counts classes by context over all rows. O(rows × contexts). */
export function countFrequencies(data: TrainingData, chain: ContextChain): FrequencyModel {
  const prior = new Float64Array(data.classes).fill(PRIOR_COUNT);
  data.labels.forEach((label, row) => (prior[label]! += data.weights?.[row] ?? 1));
  const total = prior.reduce((sum, each) => sum + each, 0);
  return {
    chain,
    classes: data.classes,
    prior: prior.map((each) => each / total),
    counts: hashContexts(chain.contexts, data.table).map((hashes) => countClasses(hashes, data)),
  };
}

/** Counts classes by one context, whose value each row's hash names; rows of {@link NO_CONTEXT} pass. O(rows). */
export function countClasses(hashes: Uint32Array, { labels, weights, classes }: TrainingData): ContextCounts {
  const index = new HashIndex(1_024);
  const counts = new Map<number, number>();
  hashes.forEach((hash, row) => {
    if (hash === NO_CONTEXT) return;
    const both = index.add(hash) * classes + labels[row]!;
    counts.set(both, (counts.get(both) ?? 0) + (weights?.[row] ?? 1));
  });
  const keys = Float64Array.from(counts.keys()).sort();
  const starts = new Int32Array(index.size + 1);
  for (const key of keys) starts[Math.floor(key / classes) + 1]!++;
  for (let value = 0; value < index.size; value++) starts[value + 1]! += starts[value]!;
  return {
    hashes: index.hashes(),
    starts,
    classes: Uint16Array.from(keys, (key) => key % classes),
    counts: Float32Array.from(keys, (key) => counts.get(key)!),
  };
}

/**
 * The frequencies of the classes under the contexts of each row, each smoothed by those of the more general contexts:
 * p ← (count of the class + strength · p) / (rows + strength). O(rows × contexts × classes).
 *
 * @see F. Jelinek, R. Mercer, "Interpolated estimation of Markov source parameters from sparse data" (1980); D. MacKay,
 * L. Peto, "A Hierarchical Dirichlet Language Model", Natural Language Engineering 1 (1995)
 */
export function predictFrequencies({ chain, classes, prior, counts }: FrequencyModel, table: Table): FrequencyAnswers {
  const probabilities = new Float64Array(table.rows * classes);
  const depths = new Uint8Array(table.rows);
  for (let row = 0; row < table.rows; row++) probabilities.set(prior, row * classes);
  hashContexts(chain.contexts, table).forEach((hashes, at) => {
    const own = counts[at]!;
    const index = indexOf(own);
    hashes.forEach((hash, row) => {
      const value = hash === NO_CONTEXT ? -1 : index.find(hash);
      if (value < 0) return;
      depths[row] = at + 1;
      blend(probabilities, row * classes, own, value, { classes, strength: chain.strength });
    });
  });
  return { probabilities, depths };
}

function blend(
  probabilities: Float64Array,
  start: number,
  { starts, classes: seen, counts }: ContextCounts,
  value: number,
  { classes, strength }: { classes: number; strength: number },
): void {
  let rows = strength;
  for (let at = starts[value]!; at < starts[value + 1]!; at++) rows += counts[at]!;
  const kept = strength / rows;
  for (let at = start; at < start + classes; at++) probabilities[at]! *= kept;
  for (let at = starts[value]!; at < starts[value + 1]!; at++) probabilities[start + seen[at]!]! += counts[at]! / rows;
}

/** How often each class came with the value of this hash; none when it was never seen. O(its classes). */
export function countsOf(
  counts: ContextCounts,
  hash: number,
): { readonly classes: Uint16Array; readonly counts: Float32Array } {
  const value = hash === NO_CONTEXT ? -1 : indexOf(counts).find(hash);
  const [start, end] = value < 0 ? [0, 0] : [counts.starts[value], counts.starts[value + 1]];
  return { classes: counts.classes.subarray(start, end), counts: counts.counts.subarray(start, end) };
}

const indexes = new WeakMap<ContextCounts, HashIndex>();

function indexOf(counts: ContextCounts): HashIndex {
  let index = indexes.get(counts);
  if (index === undefined) {
    index = HashIndex.of(counts.hashes);
    indexes.set(counts, index);
  }
  return index;
}
