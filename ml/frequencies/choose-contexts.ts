import { HashIndex } from '../features/hash-index.ts';
import { seededRandom, shuffledIndexes } from '../random.ts';
import { takeRows } from '../table/take-rows.ts';
import type { TrainingData } from '../table/training-data.ts';
import { hashContext, NO_CONTEXT, partsOf, type Context } from './context.ts';

/**
 * Contexts from the most general to the most special, and how much a general one counts against a special one's rows.
 */
export interface ContextChain {
  readonly contexts: readonly Context[];
  /** A special context's rows are trusted as much as what the contexts before it say when there are so many of them. */
  readonly strength: number;
}

/** A context measured: for every row, how often others share it, and how often they are of the same class. */
interface Counted {
  readonly context: Context;
  /** Different values; the fewer, the more general. */
  readonly values: number;
  readonly rows: Float64Array;
  readonly hits: Float64Array;
}

const MOST_ROWS = 20_000;
/** Parts that are joined in pairs: the best ones alone. */
const PAIRED_PARTS = 6;
const MOST_CONTEXTS = 5;
/** A context has to lower the log-loss by this share. */
const LEAST_GAIN = 0.005;
const STRENGTHS = [0.5, 1, 2, 4, 8];
const USUAL_STRENGTH = 1.5;

/**
 * Chooses contexts greedily by the log-loss of every row under the counts of the other rows (leaving itself out), on a
 * sample of the rows. O(rows × columns²).
 */
export function chooseContexts(data: TrainingData): ContextChain {
  const sample = sampleOf(data);
  const singles = partsOf(sample.table).map((part) => countContext([part], sample));
  const prior = priorHits(sample.labels, sample.classes);
  const lossWith = (chain: readonly Counted[], strength = USUAL_STRENGTH): number => chainLoss(chain, prior, strength);
  const paired = singles.toSorted((a, b) => lossWith([a]) - lossWith([b])).slice(0, PAIRED_PARTS);
  const pairs = paired.flatMap((a, at) =>
    paired
      .slice(at + 1)
      .filter((b) => a.context[0]!.column !== b.context[0]!.column)
      .map((b) => countContext([...a.context, ...b.context], sample)),
  );

  let chain: readonly Counted[] = [];
  let least = lossWith(chain);
  while (chain.length < MOST_CONTEXTS) {
    const tried = [...singles, ...pairs]
      .filter((each) => !chain.includes(each))
      .map((each) => insertByValues(chain, each));
    const losses = tried.map((each) => lossWith(each));
    const best = losses.reduce((best, loss, at) => (loss < losses[best]! ? at : best), 0);
    if (!(losses[best]! < least * (1 - LEAST_GAIN))) break;
    least = losses[best]!;
    chain = tried[best]!;
  }
  const strength = STRENGTHS.reduce((best, each) => (lossWith(chain, each) < lossWith(chain, best) ? each : best));
  return { contexts: chain.map(({ context }) => context), strength };
}

function sampleOf(data: TrainingData): TrainingData {
  const { rows } = data.table;
  if (rows <= MOST_ROWS) return data;
  const picked = shuffledIndexes(rows, seededRandom(data.seed ^ 0xf4e9)).slice(0, MOST_ROWS);
  return { ...data, table: takeRows(data.table, picked), labels: picked.map((row) => data.labels[row]!) };
}

function countContext(context: Context, { table, labels, classes }: TrainingData): Counted {
  const hashes = hashContext(context, table);
  const index = new HashIndex(1_024);
  const slots = Int32Array.from(hashes, (hash) => (hash === NO_CONTEXT ? -1 : index.add(hash)));
  const together = new Int32Array(index.size);
  const alike = new Map<number, number>();
  slots.forEach((slot, row) => {
    if (slot < 0) return;
    together[slot]!++;
    const both = slot * classes + labels[row]!;
    alike.set(both, (alike.get(both) ?? 0) + 1);
  });
  return {
    context,
    values: index.size,
    rows: Float64Array.from(slots, (slot) => (slot < 0 ? 0 : together[slot]! - 1)),
    hits: Float64Array.from(slots, (slot, row) => (slot < 0 ? 0 : alike.get(slot * classes + labels[row]!)! - 1)),
  };
}

/** For every row, how probable its class is when nothing else of it is known. */
function priorHits(labels: Int32Array, classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label]!++;
  return Float64Array.from(labels, (label) => (counts[label]! - 0.5) / labels.length);
}

function insertByValues(chain: readonly Counted[], added: Counted): readonly Counted[] {
  const at = chain.findIndex(({ values }) => values > added.values);
  return at < 0 ? [...chain, added] : chain.toSpliced(at, 0, added);
}

function chainLoss(chain: readonly Counted[], prior: Float64Array, strength: number): number {
  let sum = 0;
  for (let row = 0; row < prior.length; row++) {
    let probability = prior[row]!;
    for (const { rows, hits } of chain) probability = (hits[row]! + strength * probability) / (rows[row]! + strength);
    sum -= Math.log(probability);
  }
  return sum / prior.length;
}
