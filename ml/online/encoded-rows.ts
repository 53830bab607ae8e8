import { HashIndex } from '../features/hash-index.ts';
import type { HashedRows } from '../features/hashed-rows.ts';

/** Rows made ready for being answered again and again, by what the experts said of them. */
export interface EncodedRows {
  readonly rows: number;
  /** Per expert: the probabilities it gives, rows × `expertClasses`. */
  readonly experts: readonly Float32Array[];
  readonly expertClasses: number;
  /** Per row, 0 … 1: how much of it training never saw. */
  readonly novelty: Float32Array;
  /** What corrections spread by. */
  readonly features: RowFeatures;
  /**
   * How far corrections have moved each row's scores, and when that was computed: a cache, kept by the online model.
   */
  readonly shift: ShiftCache;
}

/**
 * The features of rows, by feature, so that a correction costs only the rows that share a feature with the corrected
 * one. Some 1.5 kB a row.
 */
export interface RowFeatures {
  /** The different features of all rows; found by hash through {@link featureIndexOf}. */
  readonly hashes: Uint32Array;
  /** Feature f is in rows `rowsOf[starts[f]]` … with `values` beside them; features + 1 entries. */
  readonly starts: Int32Array;
  readonly rowsOf: Int32Array;
  readonly values: Float32Array;
  /** Per row, the feature that it shares with its near-duplicates alone; 0 when there is none. */
  readonly wholes: Uint32Array;
}

/** Rows × `classes`, as after `changes` of the weights; −1 before it was first computed. */
export interface ShiftCache {
  scores: Float32Array;
  classes: number;
  changes: number;
}

/**
 * Rows that were answered, whose features are worked out when they are first asked for: until somebody corrects a row,
 * nobody needs them, and they cost a quarter of the answer.
 */
export class AnsweredRows implements EncodedRows {
  readonly rows: number;
  readonly experts: readonly Float32Array[];
  readonly expertClasses: number;
  readonly novelty: Float32Array;
  readonly shift: ShiftCache = { scores: new Float32Array(0), classes: 0, changes: -1 };
  #features: RowFeatures | (() => RowFeatures);

  constructor(
    { rows, experts, expertClasses, novelty }: Pick<EncodedRows, 'rows' | 'experts' | 'expertClasses' | 'novelty'>,
    features: () => RowFeatures,
  ) {
    this.rows = rows;
    this.experts = experts;
    this.expertClasses = expertClasses;
    this.novelty = novelty;
    this.#features = features;
  }

  get features(): RowFeatures {
    if (typeof this.#features === 'function') this.#features = this.#features();
    return this.#features;
  }
}

/** The same rows for another online model of the same champion: what corrections moved is worked out anew. */
export function withoutCorrections(rows: EncodedRows): EncodedRows {
  return new AnsweredRows(rows, () => rows.features);
}

const indexes = new WeakMap<Uint32Array, HashIndex>();

/** The features of rows by hash. Made when a correction first asks for it, since most rows are never corrected. */
export function featureIndexOf({ hashes }: Pick<RowFeatures, 'hashes'>): HashIndex {
  let index = indexes.get(hashes);
  if (index === undefined) {
    index = HashIndex.of(hashes);
    indexes.set(hashes, index);
  }
  return index;
}

/** Turns rows of features into features of rows (a counting sort). O(features). */
export function byFeature(rows: HashedRows): Pick<RowFeatures, 'hashes' | 'starts' | 'rowsOf' | 'values'> {
  const { features, own, counts } = renumber(rows);
  const starts = new Int32Array(own.length + 1);
  for (let feature = 0; feature < own.length; feature++) starts[feature + 1] = starts[feature]! + counts[feature]!;
  const next = starts.slice();
  const rowsOf = new Int32Array(features.length);
  const values = new Float32Array(features.length);
  for (let row = 0; row < rows.rows; row++) {
    const end = rows.offsets[(row + 1) * rows.columns]!;
    for (let at = rows.offsets[row * rows.columns]!; at < end; at++) {
      const place = next[features[at]!]!++;
      rowsOf[place] = row;
      values[place] = rows.values[at]!;
    }
  }
  const hashes = new Uint32Array(own.length);
  for (let feature = 0; feature < own.length; feature++) hashes[feature] = rows.index.hashAt(own[feature]!);
  return { hashes, starts, rowsOf, values };
}

/** The features of these rows alone, numbered in the order of their first use, and how often each is there. */
function renumber({ features, index }: HashedRows): { features: Int32Array; own: Int32Array; counts: Int32Array } {
  /** By feature of the index: its number here plus one, 0 before its first use. */
  const numberOf = new Int32Array(index.size);
  const renumbered = new Int32Array(features.length);
  const own = new Int32Array(Math.min(features.length, index.size));
  const counts = new Int32Array(own.length);
  let size = 0;
  for (let at = 0; at < features.length; at++) {
    const feature = features[at]!;
    let number = numberOf[feature]!;
    if (number === 0) {
      own[size++] = feature;
      numberOf[feature] = number = size;
    }
    counts[number - 1]!++;
    renumbered[at] = number - 1;
  }
  return { features: renumbered, own: own.subarray(0, size), counts };
}
