import { isNumberColumn, type Table } from '../table/column.ts';
import type { CellBlocks } from './cell-blocks.ts';
import { arrangeColumns, crossesOf, nameOfCross } from './crossed-columns.ts';
import { HashIndex } from './hash-index.ts';
import { quantileEdges } from './quantile-bins.ts';
import { CellReader, type CountedCells, type SparseColumn } from './read-cells.ts';
import { Signatures } from './word-signature.ts';

/**
 * Turns a table into sparse rows. Plain data, saved with the model.
 *
 * Text becomes words and pairs of words, and pieces of 2 to 5 characters: each family tf-idf weighted with sublinear
 * counts and of length 1, as two vectorizers of scikit-learn side by side. A category, a boolean, a number's bins (32
 * fine, 8 coarse), a date's parts are one feature each, weighted by idf over the greatest idf, so that what most rows
 * share counts little. A text as a whole, alone and with each category, is a feature too, if it was there twice. So is
 * missing. What training never saw does not shorten the rest; it has the idf of the unseen.
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
/** A cross says something only of rows that share it. */
const LEAST_ROWS_OF_CROSS = 2;

/**
 * Learns the encoder of a table and encodes that table as slots of the encoder.
 *
 * @param table     at least one row, columns in the order the encoder shall keep
 * @param mostSlots features beyond this many are dropped, rarest first
 * @param weights   per row, as how many rows it counts; null for 1
 */
export function fitCells(
  table: Table,
  mostSlots: number,
  weights: Float64Array | null,
): { encoder: SparseEncoder; cells: CellBlocks } {
  const { encoder, slotOf, counted } = fit(table, mostSlots, weights);
  return { encoder, cells: slotCells(encoder, slotOf, counted) };
}

/**
 * Encodes a table as slots; what has no slot is left out. Its columns are found by name, one that is not there is
 * missing. O(characters).
 */
export function encodeCells(encoder: SparseEncoder, table: Table): CellBlocks {
  const index = new HashIndex();
  const counted = new CellReader(encoder.columns, index).read(arrangeColumns(table, encoder.columns, new Signatures()));
  const slots = indexOf(encoder);
  return slotCells(
    encoder,
    Int32Array.from(index.hashes(), (hash) => slots.find(hash)),
    counted,
  );
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

/** @returns the encoder, the cells read, and by feature its slot, −1 where it has none */
function fit(
  table: Table,
  mostSlots: number,
  weights: Float64Array | null,
): { encoder: SparseEncoder; slotOf: Int32Array; counted: CountedCells } {
  const columns = sparseColumnsOf(table);
  const index = new HashIndex(32_768);
  const counted = new CellReader(columns, index).read(arrangeColumns(table, columns, new Signatures()));
  const frequencies = documentFrequencies(counted, index.size, weights);
  const kept = mostFrequent(frequencies, leastRows(columns, counted, index.size), mostSlots);
  const rows = weights === null ? table.rows : weights.reduce((sum, weight) => sum + weight, 0);
  const encoder: SparseEncoder = {
    rows,
    columns,
    hashes: new Uint32Array(kept.length),
    idf: new Float32Array(kept.length),
  };
  const slotOf = new Int32Array(index.size).fill(-1);
  for (let slot = 0; slot < kept.length; slot++) {
    const feature = kept[slot]!;
    slotOf[feature] = slot;
    encoder.hashes[slot] = index.hashAt(feature);
    encoder.idf[slot] = inverseFrequency(rows, frequencies[feature]!);
  }
  return { encoder, slotOf, counted };
}

function sparseColumnsOf(table: Table): SparseColumn[] {
  const own = table.columns.map((column): SparseColumn => {
    const numbers = isNumberColumn(column) ? column.values : new Float64Array(0);
    return {
      name: column.name,
      type: column.type,
      fineEdges: quantileEdges(numbers, FINE_BINS),
      coarseEdges: quantileEdges(numbers, COARSE_BINS),
      cross: null,
    };
  });
  const none = new Float64Array(0);
  return [
    ...own,
    ...crossesOf(own).map((cross): SparseColumn => ({
      name: nameOfCross(cross),
      type: 'category',
      fineEdges: none,
      coarseEdges: none,
      cross,
    })),
  ];
}

/** Per feature, in how many rows it must be to be kept. */
function leastRows(
  columns: readonly SparseColumn[],
  { offsets, features, columnOf }: CountedCells,
  size: number,
): Uint8Array {
  const least = new Uint8Array(size);
  for (let block = 0; block + 1 < offsets.length; block++) {
    if (columns[columnOf[block]!]!.cross === null) continue;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) least[features[at]!] = LEAST_ROWS_OF_CROSS;
  }
  return least;
}

/** Per feature, how many rows have it. A block's features are all different, so its rows are counted once for all. */
function documentFrequencies(
  { rows, columns, blocks, offsets, features }: CountedCells,
  size: number,
  weights: Float64Array | null,
): Float64Array {
  const rowsOf = new Float64Array(offsets.length - 1);
  for (let row = 0; row < rows; row++)
    for (let c = 0; c < columns; c++) rowsOf[blocks[row * columns + c]!]! += weights?.[row] ?? 1;
  const frequencies = new Float64Array(size);
  for (let block = 0; block < rowsOf.length; block++)
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) frequencies[features[at]!]! += rowsOf[block]!;
  return frequencies;
}

function inverseFrequency(rows: number, rowsWithIt: number): number {
  return Math.log((1 + rows) / (1 + rowsWithIt)) + 1;
}

/**
 * The features worth weights: all in rows enough, or the most frequent if there are too many; of equally frequent ones
 * the first met.
 */
function mostFrequent(frequencies: Float64Array, least: Uint8Array, mostSlots: number): Int32Array {
  const all = Int32Array.from(least.keys()).filter((feature) => frequencies[feature]! >= least[feature]!);
  if (all.length <= mostSlots) return all;
  return all
    .sort((a, b) => frequencies[b]! - frequencies[a]! || a - b)
    .slice(0, mostSlots)
    .sort();
}

function slotCells(encoder: SparseEncoder, slotOf: Int32Array, counted: CountedCells): CellBlocks {
  weighBlocks(encoder, slotOf, counted, 0);
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
  return {
    rows: counted.rows,
    columns: counted.columns,
    blocks: counted.blocks,
    offsets,
    features: features.subarray(0, kept),
    values: values.subarray(0, kept),
  };
}

/** Turns the counts of the blocks from `first` on into weights, in place. */
export function weighBlocks(
  encoder: SparseEncoder,
  slotOf: Int32Array,
  { offsets, features, values, columnOf, pieces }: CountedCells,
  first: number,
): void {
  const greatest = inverseFrequency(encoder.rows, 0);
  // As exact as the idf that is kept.
  const unseen = Math.fround(greatest);
  const idfOf = (feature: number): number => (slotOf[feature]! < 0 ? unseen : encoder.idf[slotOf[feature]!]!);
  for (let block = first; block + 1 < offsets.length; block++) {
    const start = offsets[block]!;
    const end = offsets[block + 1]!;
    if (encoder.columns[columnOf[block]!]!.type !== 'text') {
      for (let at = start; at < end; at++) values[at] = idfOf(features[at]!) / greatest;
      continue;
    }
    for (let at = start; at < end; at++) values[at] = sublinear(values[at]!) * idfOf(features[at]!);
    makeUnit(values, features, slotOf, start, pieces[block]!);
    makeUnit(values, features, slotOf, pieces[block]!, end);
  }
}

/** Counts by their logarithm, 1 + ln(count): hardly any is beyond the table. */
const SUBLINEAR = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));
const sublinear = (count: number): number => (count < SUBLINEAR.length ? SUBLINEAR[count]! : 1 + Math.log(count));

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
