import { alignColumns } from '../table/align-columns.ts';
import { isNumberColumn, type Table } from '../table/column.ts';
import type { CellBlocks } from './cell-blocks.ts';
import { HashIndex } from './hash-index.ts';
import { HashedRowsBuilder, type HashedRows } from './hashed-rows.ts';
import { quantileEdges } from './quantile-bins.ts';
import { readCells, type CountedCells, type SparseColumn } from './read-cells.ts';

/**
 * Turns a table into sparse rows. Plain data, saved with the model.
 *
 * Text becomes words and pairs of words, and pieces of 2 to 5 characters: each family tf-idf weighted with sublinear counts
 * and of length 1, as two vectorizers of scikit-learn side by side. A category, a boolean, a number's bins (32 fine, 8
 * coarse), a date's parts are one feature each, weighted by idf over the greatest idf, so that what most rows share counts
 * little. Missing is a feature too. What training never saw does not shorten the rest; it has the idf of the unseen.
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

/**
 * Learns the encoder of a table and encodes that table as slots of the encoder.
 *
 * @param table     at least one row, columns in the order the encoder shall keep
 * @param mostSlots features beyond this many are dropped, rarest first
 * @param weights   per row, as how many rows it counts; null for 1
 */
export function fitCells(table: Table, mostSlots: number, weights: Float64Array | null): { encoder: SparseEncoder; cells: CellBlocks } {
  const { encoder, index, counted } = fit(table, mostSlots, weights);
  return { encoder, cells: slotCells(encoder, index, counted) };
}

/** Learns the encoder of a table as {@link fitCells} does, and encodes that table as hashes. */
export function fitSparseEncoder(table: Table, mostSlots: number): { encoder: SparseEncoder; rows: HashedRows } {
  const { encoder, index, counted } = fit(table, mostSlots, null);
  return { encoder, rows: hashedRows(encoder, index, counted) };
}

/** Encodes a table; its columns are found by name, one that is not there is missing. O(characters). */
export function encodeSparse(encoder: SparseEncoder, table: Table): HashedRows {
  const index = new HashIndex();
  return hashedRows(encoder, index, readCells(encoder.columns, alignColumns(table, encoder.columns), index));
}

/** Encodes a table as {@link encodeSparse} does, as slots; what has no slot is left out. */
export function encodeCells(encoder: SparseEncoder, table: Table): CellBlocks {
  const index = new HashIndex();
  return slotCells(encoder, index, readCells(encoder.columns, alignColumns(table, encoder.columns), index));
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

function fit(table: Table, mostSlots: number, weights: Float64Array | null): { encoder: SparseEncoder; index: HashIndex; counted: CountedCells } {
  const columns = table.columns.map((column): SparseColumn => {
    const numbers = isNumberColumn(column) ? column.values : new Float64Array(0);
    return { name: column.name, type: column.type, fineEdges: quantileEdges(numbers, FINE_BINS), coarseEdges: quantileEdges(numbers, COARSE_BINS) };
  });
  const index = new HashIndex(4_096);
  const counted = readCells(columns, table, index);
  const frequencies = documentFrequencies(counted, index.size, weights);
  const kept = mostFrequent(frequencies, mostSlots);
  const hashes = index.hashes();
  const rows = weights === null ? table.rows : weights.reduce((sum, weight) => sum + weight, 0);
  const encoder: SparseEncoder = {
    rows,
    columns,
    hashes: Uint32Array.from(kept, (feature) => hashes[feature]!),
    idf: Float32Array.from(kept, (feature) => inverseFrequency(rows, frequencies[feature]!)),
  };
  return { encoder, index, counted };
}

/** Per feature, how many rows have it. A block's features are all different, so its rows are counted once for all. */
function documentFrequencies({ rows, columns, blocks, offsets, features }: CountedCells, size: number, weights: Float64Array | null): Float64Array {
  const rowsOf = new Float64Array(offsets.length - 1);
  for (let row = 0; row < rows; row++) for (let c = 0; c < columns; c++) rowsOf[blocks[row * columns + c]!]! += weights?.[row] ?? 1;
  const frequencies = new Float64Array(size);
  for (let block = 0; block < rowsOf.length; block++) for (let at = offsets[block]!; at < offsets[block + 1]!; at++) frequencies[features[at]!]! += rowsOf[block]!;
  return frequencies;
}

function inverseFrequency(rows: number, rowsWithIt: number): number {
  return Math.log((1 + rows) / (1 + rowsWithIt)) + 1;
}

/** The features worth weights: all, or the most frequent if there are too many; of equally frequent ones the first met. */
function mostFrequent(frequencies: Float64Array, mostSlots: number): Int32Array {
  const all = Int32Array.from(frequencies.keys());
  if (all.length <= mostSlots) return all;
  return all.sort((a, b) => frequencies[b]! - frequencies[a]! || a - b).slice(0, mostSlots).sort();
}

function slotCells(encoder: SparseEncoder, index: HashIndex, counted: CountedCells): CellBlocks {
  const slotOf = weigh(encoder, index, counted);
  const { features, values } = counted;
  const offsets = new Int32Array(counted.offsets.length);
  let kept = 0;
  for (let block = 0; block + 1 < offsets.length; block++) {
    for (let at = counted.offsets[block]!; at < counted.offsets[block + 1]!; at++) {
      const slot = slotOf[features[at]!]!;
      if (slot < 0) continue;
      features[kept] = slot;
      values[kept++] = values[at]!;
    }
    offsets[block + 1] = kept;
  }
  return { rows: counted.rows, columns: counted.columns, blocks: counted.blocks, offsets, features: features.subarray(0, kept), values: values.subarray(0, kept) };
}

function hashedRows(encoder: SparseEncoder, index: HashIndex, counted: CountedCells): HashedRows {
  weigh(encoder, index, counted);
  const { rows, columns, blocks, offsets, features, values } = counted;
  const hashes = index.hashes();
  const builder = new HashedRowsBuilder(rows, columns);
  for (let cell = 0; cell < blocks.length; cell++) {
    const block = blocks[cell]!;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) builder.add(hashes[features[at]!]!, values[at]!);
    builder.endColumn();
  }
  return builder.finish();
}

/**
 * Turns counts into weights, in place.
 *
 * @returns the slot of every feature, −1 where there is none
 */
function weigh(encoder: SparseEncoder, index: HashIndex, { offsets, features, values, columnOf, pieces }: CountedCells): Int32Array {
  const slots = indexOf(encoder);
  const slotOf = Int32Array.from(index.hashes(), (hash) => slots.find(hash));
  const greatest = inverseFrequency(encoder.rows, 0);
  const idf = Float32Array.from(slotOf, (slot) => (slot < 0 ? greatest : encoder.idf[slot]!));
  for (let block = 0; block + 1 < offsets.length; block++) {
    const start = offsets[block]!;
    const end = offsets[block + 1]!;
    if (encoder.columns[columnOf[block]!]!.type !== 'text') {
      for (let at = start; at < end; at++) values[at] = idf[features[at]!]! / greatest;
      continue;
    }
    for (let at = start; at < end; at++) values[at] = (1 + Math.log(values[at]!)) * idf[features[at]!]!;
    makeUnit(values, features, slotOf, start, pieces[block]!);
    makeUnit(values, features, slotOf, pieces[block]!, end);
  }
  return slotOf;
}

/** Scales the values [start, end) so that those with a slot have length 1, or all when none has one. */
function makeUnit(values: Float32Array, features: Int32Array, slotOf: Int32Array, start: number, end: number): void {
  let known = 0;
  let all = 0;
  for (let at = start; at < end; at++) {
    const square = values[at]! ** 2;
    all += square;
    if (slotOf[features[at]!]! >= 0) known += square;
  }
  const length = Math.sqrt(known > 0 ? known : all);
  if (length > 0) for (let at = start; at < end; at++) values[at]! /= length;
}
