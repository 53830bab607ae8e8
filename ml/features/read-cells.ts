import { hashPair, hashText } from '../hash.ts';
import { runSteps } from '../run-steps.ts';
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
  readonly columnOf: readonly number[];
  /** The block's end when it is no text. */
  readonly pieces: readonly number[];
}

/** Feature families, kept apart by these seeds. */
const FINE = 1;
const COARSE = 2;
const MONTH = 3;
const DAY = 4;
const WEEKDAY = 5;
const MISSING = 6;
/** Characters read without a pause: some 4 ms. */
const CHARACTERS_A_STEP = 4_000;

/**
 * Reads cells as features of an index that grows as needed, table after table of the same columns: alike cells of a
 * column are read once, in whichever table they came. Keeps what it has read, so it is made for one piece of work and
 * then let go.
 */
export class CellReader {
  private readonly columns: readonly SparseColumn[];
  private readonly index: HashIndex;
  private readonly builder: CellBlocksBuilder;
  private readonly counts = new FeatureCounts();
  /** Per column, the blocks of its cells. */
  private readonly known: readonly Map<string | number | null, number>[];
  private readonly grams: readonly TextGrams[];
  private readonly seeds: readonly number[];
  private readonly columnOf: number[] = [];
  private readonly pieces: number[] = [];

  constructor(columns: readonly SparseColumn[], index: HashIndex) {
    this.columns = columns;
    this.index = index;
    this.builder = new CellBlocksBuilder(columns.length);
    this.known = columns.map(() => new Map());
    this.seeds = columns.map(({ name }) => hashText(name));
    this.grams = this.seeds.map((seed) => new TextGrams(index, seed));
  }

  /**
   * The cells of a table, among the blocks of all tables so far. O(characters not read before + cells).
   *
   * @param table with the columns of the reader, in their order
   */
  read(table: Table): CountedCells {
    return runSteps(this.readInSteps(table));
  }

  /** As {@link read}, but pausing after so many characters; read one table to its end before the next. */
  *readInSteps(table: Table): Generator<void, CountedCells> {
    const { builder, columnOf, pieces } = this;
    builder.startRows(table.rows);
    let characters = 0;
    for (const [c, known] of this.known.entries()) {
      const { values } = table.columns[c]!;
      for (let row = 0; row < table.rows; row++) {
        const value = values[row] ?? null;
        let block = known.get(value);
        if (block === undefined) {
          known.set(value, (block = this.addBlock(c, value)));
          characters += typeof value === 'string' ? value.length : 1;
          if (characters >= CHARACTERS_A_STEP) {
            characters = 0;
            yield;
          }
        }
        builder.setCell(row, c, block);
      }
    }
    return { ...builder.finish(), columnOf, pieces };
  }

  private addBlock(c: number, value: string | number | null): number {
    const { builder, index } = this;
    const column = this.columns[c]!;
    if (typeof value === 'string' && column.type === 'text') {
      const { words, pieces } = this.grams[c]!.read(value);
      this.flush([words]);
      this.pieces.push(builder.length);
      this.flush(pieces);
    } else {
      for (const hash of hashesOf(column, value, this.seeds[c]!)) builder.add(index.add(hash), 1);
      this.pieces.push(builder.length);
    }
    this.columnOf.push(c);
    return builder.endBlock();
  }

  /** Moves the grams that were read into the block. */
  private flush(lists: readonly ArrayLike<number>[]): void {
    this.counts.reserve(this.index.size);
    for (const features of lists) this.counts.addAll(features);
    this.counts.moveTo(this.builder);
  }
}

function hashesOf(column: SparseColumn, value: string | number | null, seed: number): number[] {
  if (value === null || Number.isNaN(value)) return [hashPair(seed, MISSING)];
  if (typeof value === 'string') return [hashText(value, seed)];
  const bins = [
    hashPair(hashPair(seed, FINE), binOf(column.fineEdges, value)),
    hashPair(hashPair(seed, COARSE), binOf(column.coarseEdges, value)),
  ];
  const parts = column.type === 'date' ? dateParts(value) : null;
  if (parts === null) return bins;
  return [
    ...bins,
    hashPair(hashPair(seed, MONTH), parts.month),
    hashPair(hashPair(seed, DAY), parts.day),
    hashPair(hashPair(seed, WEEKDAY), parts.weekday),
  ];
}
