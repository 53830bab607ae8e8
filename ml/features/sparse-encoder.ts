import { hashPair, hashText } from '../hash.ts';
import { alignColumns } from '../table/align-columns.ts';
import { isNumberColumn, type ColumnType, type NumberColumn, type Table, type WordColumn } from '../table/column.ts';
import { dateParts } from './date-parts.ts';
import { HashIndex } from './hash-index.ts';
import { HashedRowsBuilder, type HashedRows } from './hashed-rows.ts';
import { binOf, quantileEdges } from './quantile-bins.ts';
import { countGrams, GramCounts } from './text-grams.ts';

/** One column of the encoder; the edges cut numbers and dates into bins and are empty for words. */
export interface SparseColumn {
  readonly name: string;
  readonly type: Exclude<ColumnType, 'ignored'>;
  readonly fineEdges: Float64Array;
  readonly coarseEdges: Float64Array;
}

/**
 * Turns a table into hashed sparse rows. Plain data, saved with the model.
 *
 * Text becomes word 1–2 grams and character 2–5 grams, tf-idf weighted, each text of length 1. A category, a boolean, a
 * number's bins (32 fine, 8 coarse), a date's parts are one feature each, weighted by idf over the greatest idf, so that
 * what most rows share counts little. Missing is a feature too. A hash that training never saw has the idf of the unseen.
 */
export interface SparseEncoder {
  readonly rows: number;
  readonly columns: readonly SparseColumn[];
  /** By slot: the features kept. */
  readonly hashes: Uint32Array;
  /** By slot: inverse document frequency, ln((1 + rows) / (1 + rows with it)) + 1. */
  readonly idf: Float32Array;
}

const FINE_BINS = 32;
const COARSE_BINS = 8;
/** Feature families, kept apart by these seeds. */
const FINE = 1;
const COARSE = 2;
const MONTH = 3;
const DAY = 4;
const WEEKDAY = 5;
const MISSING = 6;

/**
 * Learns the encoder of a table and encodes that table.
 *
 * @param table     at least one row, columns in the order the encoder shall keep
 * @param mostSlots features beyond this many are dropped, rarest first
 */
export function fitSparseEncoder(table: Table, mostSlots: number): { encoder: SparseEncoder; rows: HashedRows } {
  const columns = table.columns.map((column): SparseColumn => {
    const numbers = isNumberColumn(column) ? column.values : new Float64Array(0);
    return { name: column.name, type: column.type, fineEdges: quantileEdges(numbers, FINE_BINS), coarseEdges: quantileEdges(numbers, COARSE_BINS) };
  });
  const rows = hashRows(columns, table);
  const index = new HashIndex(4_096);
  let counts = new Int32Array(8_192);
  // A row's features are all different, so counting them counts the rows.
  for (const hash of rows.hashes) {
    const slot = index.add(hash);
    if (slot === counts.length) {
      const grown = new Int32Array(slot * 2);
      grown.set(counts);
      counts = grown;
    }
    counts[slot]!++;
  }
  const kept = keptSlots(counts.subarray(0, index.size), table.rows, mostSlots);
  const hashes = index.hashes();
  const encoder: SparseEncoder = {
    rows: table.rows,
    columns,
    hashes: Uint32Array.from(kept, (slot) => hashes[slot]!),
    idf: Float32Array.from(kept, (slot) => inverseFrequency(table.rows, counts[slot]!)),
  };
  weigh(encoder, index, Float32Array.from(counts.subarray(0, index.size), (count) => inverseFrequency(table.rows, count)), rows);
  return { encoder, rows };
}

/** Encodes a table; its columns are found by name, one that is not there is missing. O(characters). */
export function encodeSparse(encoder: SparseEncoder, table: Table): HashedRows {
  const rows = hashRows(encoder.columns, alignColumns(table, encoder.columns));
  weigh(encoder, indexOf(encoder), encoder.idf, rows);
  return rows;
}

const indexes = new WeakMap<SparseEncoder, HashIndex>();

/** The slots of an encoder by hash; made once for each encoder. */
export function indexOf(encoder: SparseEncoder): HashIndex {
  let index = indexes.get(encoder);
  if (index === undefined) {
    index = HashIndex.of(encoder.hashes);
    indexes.set(encoder, index);
  }
  return index;
}

function inverseFrequency(rows: number, rowsWithIt: number): number {
  return Math.log((1 + rows) / (1 + rowsWithIt)) + 1;
}

/** The slots worth weights: those in two rows or more once the table is large enough, the most frequent if too many. */
function keptSlots(counts: Int32Array, rows: number, mostSlots: number): Int32Array {
  const fewest = rows > 300 ? 2 : 1;
  let kept = Int32Array.from(counts.keys()).filter((slot) => counts[slot]! >= fewest);
  if (kept.length > mostSlots) kept = kept.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, mostSlots).sort();
  return kept;
}

/** Turns counts into weights, in place: tf-idf of length 1 for text, idf over the greatest idf for everything else. */
function weigh(encoder: SparseEncoder, index: HashIndex, idf: Float32Array, rows: HashedRows): void {
  const { offsets, hashes, values } = rows;
  const greatest = inverseFrequency(encoder.rows, 0);
  for (let block = 0; block + 1 < offsets.length; block++) {
    const isText = encoder.columns[block % rows.columns]!.type === 'text';
    let squares = 0;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
      const slot = index.find(hashes[at]!);
      const weight = slot < 0 ? greatest : idf[slot]!;
      values[at] = isText ? (1 + Math.log(values[at]!)) * weight : weight / greatest;
      squares += values[at]! ** 2;
    }
    if (!isText || squares === 0) continue;
    const scale = 1 / Math.sqrt(squares);
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) values[at]! *= scale;
  }
}

/** Hashes with counts, not yet weighted. */
function hashRows(columns: readonly SparseColumn[], table: Table): HashedRows {
  const builder = new HashedRowsBuilder(table.rows, columns.length);
  const grams = new GramCounts();
  const seeds = columns.map((column) => hashText(column.name));
  for (let row = 0; row < table.rows; row++) {
    columns.forEach((column, at) => {
      const cells = table.columns[at]!;
      if (isNumberColumn(cells)) hashNumber(column, cells, row, seeds[at]!, builder);
      else hashWords(cells, row, seeds[at]!, grams, builder);
      builder.endColumn();
    });
  }
  return builder.finish();
}

function hashNumber(column: SparseColumn, cells: NumberColumn, row: number, seed: number, into: HashedRowsBuilder): void {
  const value = cells.values[row]!;
  if (Number.isNaN(value)) {
    into.add(hashPair(seed, MISSING), 1);
    return;
  }
  into.add(hashPair(hashPair(seed, FINE), binOf(column.fineEdges, value)), 1);
  into.add(hashPair(hashPair(seed, COARSE), binOf(column.coarseEdges, value)), 1);
  const parts = cells.type === 'date' ? dateParts(value) : null;
  if (parts === null) return;
  into.add(hashPair(hashPair(seed, MONTH), parts.month), 1);
  into.add(hashPair(hashPair(seed, DAY), parts.day), 1);
  into.add(hashPair(hashPair(seed, WEEKDAY), parts.weekday), 1);
}

function hashWords(cells: WordColumn, row: number, seed: number, grams: GramCounts, into: HashedRowsBuilder): void {
  const value = cells.values[row] ?? null;
  if (value === null) into.add(hashPair(seed, MISSING), 1);
  else if (cells.type !== 'text') into.add(hashText(value, seed), 1);
  else {
    countGrams(value, seed, grams);
    for (let gram = 0; gram < grams.size; gram++) into.add(grams.hashes[gram]!, grams.counts[gram]!);
  }
}
