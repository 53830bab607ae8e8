/**
 * Rows as sparse features, column by column, in which alike cells share one block: a sheet names the same merchant
 * thousands of times. The cell of column c in row r is block b = `blocks[r * columns + c]`; its features stand at
 * `offsets[b]` up to `offsets[b + 1]`.
 */
export interface CellBlocks {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns. */
  readonly blocks: Int32Array;
  /** Blocks + 1, rising. */
  readonly offsets: Int32Array;
  /** Numbers of features, or slots of a weight table. */
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/** Collects blocks one feature at a time; buffers have room for one row at first, and double as they fill. */
export class CellBlocksBuilder {
  private readonly columns: number;
  private rows = 0;
  private cells = new Int32Array(0);
  private offsets = new Int32Array(64);
  private features = new Int32Array(512);
  private values = new Float32Array(512);
  private blocks = 0;
  private size = 0;

  constructor(columns: number) {
    this.columns = columns;
  }

  /** Begins with rows, or goes on with others; the blocks so far remain, and may be named again. */
  startRows(rows: number): void {
    this.rows = rows;
    this.cells = new Int32Array(rows * this.columns);
  }

  /** Features so far. */
  get length(): number {
    return this.size;
  }

  add(feature: number, value: number): void {
    if (this.size === this.features.length) {
      const { features, values } = this;
      this.features = new Int32Array(features.length * 2);
      this.features.set(features);
      this.values = new Float32Array(values.length * 2);
      this.values.set(values);
    }
    this.features[this.size] = feature;
    this.values[this.size++] = value;
  }

  /** Ends a block and returns its number. */
  endBlock(): number {
    if (this.blocks + 2 > this.offsets.length) {
      const { offsets } = this;
      this.offsets = new Int32Array(offsets.length * 2);
      this.offsets.set(offsets);
    }
    this.offsets[++this.blocks] = this.size;
    return this.blocks - 1;
  }

  setCell(row: number, column: number, block: number): void {
    this.cells[row * this.columns + column] = block;
  }

  /**
   * The rows started last, and all blocks. It shares memory with the builder: weights put into `values` remain there.
   */
  finish(): CellBlocks {
    const { rows, columns, size } = this;
    return {
      rows,
      columns,
      blocks: this.cells,
      offsets: this.offsets.subarray(0, this.blocks + 1),
      features: this.features.subarray(0, size),
      values: this.values.subarray(0, size),
    };
  }
}
