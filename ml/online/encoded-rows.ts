import { HashIndex } from '../features/hash-index.ts';
import type { HashedRows } from '../features/hashed-rows.ts';

/**
 * Rows made ready for being answered again and again: what the experts said of them, and their features by feature, so
 * that a correction costs only the rows that share a feature with the corrected one. Some 1.5 kB a row.
 */
export interface EncodedRows {
  readonly rows: number;
  /** Per expert: the probabilities it gives, rows × `expertClasses`. */
  readonly experts: readonly Float32Array[];
  readonly expertClasses: number;
  /** The different features of all rows. */
  readonly index: HashIndex;
  readonly hashes: Uint32Array;
  /** Feature f is in rows `rowsOf[starts[f]]` … with `values` beside them; features + 1 entries. */
  readonly starts: Int32Array;
  readonly rowsOf: Int32Array;
  readonly values: Float32Array;
  /** Per row, the feature that it shares with its near-duplicates alone; 0 when there is none. */
  readonly wholes: Uint32Array;
  /** Per row, 0 … 1: how much of it training never saw. */
  readonly novelty: Float32Array;
  /** How far corrections have moved each row's scores, and when that was computed: a cache, kept by the online model. */
  readonly shift: ShiftCache;
}

/** Rows × `classes`, as after `changes` of the weights; −1 before it was first computed. */
export interface ShiftCache {
  scores: Float32Array;
  classes: number;
  changes: number;
}

/** Turns rows of features into features of rows (a counting sort). O(features). */
export function byFeature(rows: HashedRows): Pick<EncodedRows, 'index' | 'hashes' | 'starts' | 'rowsOf' | 'values'> {
  // Half-way to what may be needed: an index that grows is filled anew each time.
  const index = new HashIndex(Math.max(1_024, rows.hashes.length >> 2));
  const features = Int32Array.from(rows.hashes, (hash) => index.add(hash));
  const starts = new Int32Array(index.size + 1);
  for (const feature of features) starts[feature + 1]!++;
  for (let feature = 0; feature < index.size; feature++) starts[feature + 1]! += starts[feature]!;
  const next = starts.slice();
  const rowsOf = new Int32Array(features.length);
  const values = new Float32Array(features.length);
  for (let row = 0; row < rows.rows; row++) {
    for (let at = rows.offsets[row * rows.columns]!; at < rows.offsets[(row + 1) * rows.columns]!; at++) {
      const place = next[features[at]!]!++;
      rowsOf[place] = row;
      values[place] = rows.values[at]!;
    }
  }
  return { index, hashes: index.hashes(), starts, rowsOf, values };
}
