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
  readonly hashes: Uint32Array;
  readonly values: Float32Array;
}

/** Collects hashed rows one feature at a time; buffers double as they fill. */
export class HashedRowsBuilder {
  private offsets: Int32Array;
  private hashes: Uint32Array;
  private values: Float32Array;
  private features = 0;
  private blocks = 0;
  private readonly rows: number;
  private readonly columns: number;

  constructor(rows: number, columns: number) {
    this.rows = rows;
    this.columns = columns;
    this.offsets = new Int32Array(rows * columns + 1);
    this.hashes = new Uint32Array(Math.max(64, rows * columns * 8));
    this.values = new Float32Array(this.hashes.length);
  }

  add(hash: number, value: number): void {
    if (this.features === this.hashes.length) {
      const { hashes, values } = this;
      this.hashes = new Uint32Array(hashes.length * 2);
      this.hashes.set(hashes);
      this.values = new Float32Array(hashes.length * 2);
      this.values.set(values);
    }
    this.hashes[this.features] = hash;
    this.values[this.features++] = value;
  }

  /** Ends the features of one column of one row. */
  endColumn(): void {
    this.offsets[++this.blocks] = this.features;
  }

  finish(): HashedRows {
    const { rows, columns, offsets, features } = this;
    return { rows, columns, offsets, hashes: this.hashes.subarray(0, features), values: this.values.subarray(0, features) };
  }
}
