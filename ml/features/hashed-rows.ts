import type { HashIndex } from './hash-index.ts';

/**
 * Rows as sparse features, each a 32-bit hash with a value, grouped by row and within a row by column.
 *
 * The features of column c of row r stand at `offsets[r * columns + c]` up to the next offset.
 */
export interface HashedRows {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns + 1, rising. */
  readonly offsets: Int32Array;
  /** Slots of `index`. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** The hashes of the features. Others may share it, and it may grow. */
  readonly index: HashIndex;
}

/** Collects hashed rows, one feature or a range of them at a time. */
export class HashedRowsBuilder {
  private readonly rows: number;
  private readonly columns: number;
  private readonly index: HashIndex;
  private readonly offsets: Int32Array;
  private readonly features: Int32Array;
  private readonly values: Float32Array;
  private size = 0;
  private blocks = 0;

  /** @param mostFeatures what there is room for */
  constructor({ rows, columns, index }: Pick<HashedRows, 'rows' | 'columns' | 'index'>, mostFeatures: number) {
    this.rows = rows;
    this.columns = columns;
    this.index = index;
    this.offsets = new Int32Array(rows * columns + 1);
    this.features = new Int32Array(mostFeatures);
    this.values = new Float32Array(mostFeatures);
  }

  add(hash: number, value: number): void {
    this.features[this.size] = this.index.add(hash);
    this.values[this.size++] = value;
  }

  /** Adds the features of the same index that stand from `start` to before `end`, their values times `scale`. */
  addRange(from: Pick<HashedRows, 'features' | 'values'>, start: number, end: number, scale: number): void {
    const { features, values } = this;
    let to = this.size;
    for (let at = start; at < end; at++) {
      features[to] = from.features[at]!;
      values[to++] = from.values[at]! * scale;
    }
    this.size = to;
  }

  /** Ends the features of one column of one row. */
  endColumn(): void {
    this.offsets[++this.blocks] = this.size;
  }

  finish(): HashedRows {
    const { rows, columns, offsets, index, size } = this;
    const [features, values] = [this.features.subarray(0, size), this.values.subarray(0, size)];
    return { rows, columns, offsets, features, values, index };
  }
}
