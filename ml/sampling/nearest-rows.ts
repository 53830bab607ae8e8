import { indexOf, fitSparseEncoder } from '../features/sparse-encoder.ts';
import type { Table } from '../table/column.ts';

/** Features in a greater part of the rows than this tell no rows apart and cost most. */
const MOST_SHARE = 0.05;
const LEAST_ROWS = 50;
/** Features kept, the most frequent ones. */
const MOST_FEATURES = 1_000_000;

/** The rows most like one row, most alike first, with how alike they are (more than 0). */
export interface Neighbours {
  readonly rows: Int32Array;
  readonly similarity: Float32Array;
}

/**
 * Readies a table for finding, of any of its rows, the rows most like it: by the cosine of their hashed words, pieces of
 * words, categories and bins, the frequent ones left out. An inverted index: making it costs the features of all rows,
 * asking the postings of one row's features and one pass over the rows; some 0.1 ms for 10,000 short texts.
 *
 * @param credit per column, 0 … 1: how much it counts
 */
export function indexNeighbours(table: Table, credit: ArrayLike<number>): (row: number, count: number) => Neighbours {
  const { encoder, rows } = fitSparseEncoder(table, MOST_FEATURES);
  for (let block = 0; block + 1 < rows.offsets.length; block++) {
    for (let at = rows.offsets[block]!; at < rows.offsets[block + 1]!; at++) rows.values[at]! *= credit[block % rows.columns]!;
  }
  const index = indexOf(encoder);
  const slots = Int32Array.from(rows.hashes, (hash) => index.find(hash));
  const starts = new Int32Array(encoder.hashes.length + 1);
  for (const slot of slots) if (slot >= 0) starts[slot + 1]!++;
  const tooMany = Math.max(LEAST_ROWS, table.rows * MOST_SHARE);
  const counts = starts.slice(1);
  for (let slot = 0; slot < counts.length; slot++) starts[slot + 1] = starts[slot]! + (counts[slot]! > tooMany ? 0 : counts[slot]!);
  const next = starts.slice();
  const rowsOf = new Int32Array(starts.at(-1)!);
  const values = new Float32Array(rowsOf.length);
  const featuresOf = (row: number): [number, number] => [rows.offsets[row * rows.columns]!, rows.offsets[(row + 1) * rows.columns]!];
  const isKept = (slot: number): boolean => slot >= 0 && counts[slot]! <= tooMany;
  const lengths = new Float32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    const [from, to] = featuresOf(row);
    let squares = 0;
    for (let at = from; at < to; at++) squares += rows.values[at]! ** 2;
    lengths[row] = Math.sqrt(squares);
    for (let at = from; at < to; at++) {
      const slot = slots[at]!;
      if (!isKept(slot)) continue;
      rowsOf[next[slot]!] = row;
      values[next[slot]!++] = rows.values[at]! / lengths[row]!;
    }
  }
  const similarity = new Float32Array(table.rows);
  return (row, count) => {
    similarity.fill(0);
    const [from, to] = featuresOf(row);
    for (let at = from; at < to; at++) {
      const slot = slots[at]!;
      if (!isKept(slot)) continue;
      const value = rows.values[at]! / lengths[row]!;
      for (let place = starts[slot]!; place < starts[slot + 1]!; place++) similarity[rowsOf[place]!]! += value * values[place]!;
    }
    similarity[row] = 0;
    return mostAlike(similarity, count);
  };
}

/** The greatest values above 0, in falling order. O(rows + kept · count). */
function mostAlike(similarity: Float32Array, count: number): Neighbours {
  const best = new Float32Array(count);
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < similarity.length; row++) {
    const value = similarity[row]!;
    if (value <= 0 || (found === count && value <= best[count - 1]!)) continue;
    let place = found < count ? found++ : count - 1;
    for (; place > 0 && best[place - 1]! < value; place--) {
      best[place] = best[place - 1]!;
      rows[place] = rows[place - 1]!;
    }
    best[place] = value;
    rows[place] = row;
  }
  return { rows: rows.subarray(0, found), similarity: best.subarray(0, found) };
}
