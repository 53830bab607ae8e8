import { hashPair, hashText } from '../hash.ts';
import type { ColumnType, Table } from '../table/column.ts';
import { CellBlocksBuilder, type CellBlocks } from './cell-blocks.ts';
import type { Cross } from './crossed-columns.ts';
import { dateParts } from './date-parts.ts';
import { FeatureCounts } from './feature-counts.ts';
import type { HashIndex } from './hash-index.ts';
import { binOf } from './quantile-bins.ts';
import { TextGrams } from './text-grams.ts';

/** One column of the encoder; the edges cut numbers and dates into bins and are empty for words. */
export interface SparseColumn {
  readonly name: string;
  readonly type: Exclude<ColumnType, 'ignored'>;
  readonly fineEdges: Float64Array;
  readonly coarseEdges: Float64Array;
  /** What the column is made of; null when the table has it. */
  readonly cross: Cross | null;
}

/** Cells as counts of features, and for each block the column it is of and where the pieces of its text begin. */
export interface CountedCells extends CellBlocks {
  readonly columnOf: Int32Array;
  /** The block's end when it is no text. */
  readonly pieces: Int32Array;
}

/** Feature families, kept apart by these seeds. */
const FINE = 1;
const COARSE = 2;
const MONTH = 3;
const DAY = 4;
const WEEKDAY = 5;
const MISSING = 6;

/**
 * Reads every cell as features of an index that grows as needed; alike cells of a column are read once. O(characters).
 *
 * @param table with the columns of `columns`, in their order
 */
export function readCells(columns: readonly SparseColumn[], table: Table, index: HashIndex): CountedCells {
  const builder = new CellBlocksBuilder(table.rows, columns.length);
  const columnOf: number[] = [];
  const pieces: number[] = [];
  const counts = new FeatureCounts();
  /** Moves the grams that were read into the block. */
  const flush = (lists: readonly ArrayLike<number>[]): void => {
    counts.reserve(index.size);
    for (const features of lists) counts.addAll(features);
    counts.moveTo(builder);
  };
  columns.forEach((column, c) => {
    const cells = table.columns[c]!;
    const seed = hashText(column.name);
    const grams = new TextGrams(index, seed);
    const known = new Map<string | number | null, number>();
    for (let row = 0; row < table.rows; row++) {
      const value = cells.values[row] ?? null;
      let block = known.get(value);
      if (block === undefined) {
        if (typeof value === 'string' && column.type === 'text') {
          const { words, pieces: runs } = grams.read(value);
          flush([words]);
          pieces.push(builder.length);
          flush(runs);
        } else {
          for (const hash of hashesOf(column, value, seed)) builder.add(index.add(hash), 1);
          pieces.push(builder.length);
        }
        columnOf.push(c);
        block = builder.endBlock();
        known.set(value, block);
      }
      builder.setCell(row, c, block);
    }
  });
  return { ...builder.finish(), columnOf: Int32Array.from(columnOf), pieces: Int32Array.from(pieces) };
}

function hashesOf(column: SparseColumn, value: string | number | null, seed: number): number[] {
  if (value === null || Number.isNaN(value)) return [hashPair(seed, MISSING)];
  if (typeof value === 'string') return [hashText(value, seed)];
  const bins = [hashPair(hashPair(seed, FINE), binOf(column.fineEdges, value)), hashPair(hashPair(seed, COARSE), binOf(column.coarseEdges, value))];
  const parts = column.type === 'date' ? dateParts(value) : null;
  if (parts === null) return bins;
  return [...bins, hashPair(hashPair(seed, MONTH), parts.month), hashPair(hashPair(seed, DAY), parts.day), hashPair(hashPair(seed, WEEKDAY), parts.weekday)];
}
