import { encodeCells, fitCells, type SparseEncoder } from '../features/sparse-encoder.ts';
import type { Random } from '../random.ts';
import type { Table } from '../table/column.ts';
import { mainAxes } from './main-axes.ts';
import { makeUnit, type Points } from './spherical-k-means.ts';
import { timesAxes } from './weighed-rows.ts';

/** What turns rows into points whose angles say how alike the rows are. Plain data, saved with the groups. */
export interface RowSpace {
  readonly encoder: SparseEncoder;
  /** By column of the encoder: how much it counts. */
  readonly weights: Float64Array;
  /** Slots × dimensions, row-major. */
  readonly axes: Float32Array;
  readonly dimensions: number;
}

/** Features kept: the axes of each are kept with the groups. */
const MOST_SLOTS = 20_000;
/** A word that stands in one row alone brings no two rows together. */
const LEAST_ROWS = 2;
/**
 * How much a column counts beside a text column. Chosen on tables that no benchmark reports: where there is text, it is
 * what rows are about.
 */
const WEIGHTS = { text: 1, category: 1, boolean: 0.5, number: 0.3, date: 0 } as const;

/**
 * Learns a space from rows: text, categories and numbers as tf-idf features, put on the axes along which the rows
 * differ most. O(characters + features × dimensions).
 *
 * @param table at least one row
 */
export function learnSpace(table: Table, dimensions: number, random: Random): RowSpace {
  const encoder = withoutCrosses(fitCells(table, MOST_SLOTS * 4, null).encoder);
  const kept = repeated(encoder);
  const weights = Float64Array.from(kept.columns, ({ type }) => WEIGHTS[type]);
  const cells = encodeCells(kept, table);
  const found = mainAxes({ cells, weights }, kept.hashes.length, dimensions, random);
  return { encoder: kept, weights, ...found };
}

/**
 * Places rows in a space. A row of which it knows nothing is a point of zeros. O(characters + features × dimensions).
 */
export function placeRows({ encoder, weights, axes, dimensions }: RowSpace, table: Table): Points {
  const vectors = timesAxes({ cells: encodeCells(encoder, table), weights }, axes, dimensions);
  for (let from = 0; from < vectors.length; from += dimensions)
    if (!makeUnit(vectors, from, dimensions)) vectors.fill(0, from, from + dimensions);
  return { vectors, dimensions };
}

/** Texts as wholes crossed with categories help to remember labels; here they only part what is alike. */
function withoutCrosses(encoder: SparseEncoder): SparseEncoder {
  return { ...encoder, columns: encoder.columns.filter(({ cross }) => cross === null) };
}

/** The features that are in two rows at least: of too many, the most frequent. */
function repeated(encoder: SparseEncoder): SparseEncoder {
  const { rows, hashes, idf } = encoder;
  const rarest = Math.fround(Math.log((1 + rows) / (1 + LEAST_ROWS)) + 1);
  const slots = Int32Array.from(hashes.keys()).filter((slot) => idf[slot]! <= rarest);
  const kept =
    slots.length <= MOST_SLOTS
      ? slots
      : slots
          .sort((a, b) => idf[a]! - idf[b]! || a - b)
          .slice(0, MOST_SLOTS)
          .sort();
  return {
    ...encoder,
    hashes: Uint32Array.from(kept, (slot) => hashes[slot]!),
    idf: Float32Array.from(kept, (slot) => idf[slot]!),
  };
}
