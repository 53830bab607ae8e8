import { runSteps } from '../run-steps.ts';
import type { Table } from '../table/column.ts';
import { CellBlocksBuilder, type CellBlocks } from './cell-blocks.ts';
import { arrangeColumns } from './crossed-columns.ts';
import { HashIndex } from './hash-index.ts';
import { HashedRowsBuilder, type HashedRows } from './hashed-rows.ts';
import { CellReader, type CountedCells } from './read-cells.ts';
import { indexOf, weighBlocks, type SparseEncoder } from './sparse-encoder.ts';
import type { Signatures } from './word-signature.ts';

/** The cells of some rows as features, and which of these training kept. */
export interface EncodedCells {
  /** Features of `index`. */
  readonly cells: CellBlocks;
  /** The same cells as slots of the encoder; what has no slot is left out. */
  readonly slots: CellBlocks;
  /** By feature: its slot in the encoder, −1 where it has none. */
  readonly slotOf: Int32Array;
  readonly index: HashIndex;
}

/** Rows, and which of their features training kept. */
export interface SlottedRows extends HashedRows {
  /** By feature: its slot in the encoder, −1 where it has none. */
  readonly slotOf: Int32Array;
}

/**
 * Encodes tables as cells, one after the other, each as if it were alone: parts of one large table, so that others get
 * a turn in between. What came in an earlier part is neither read nor looked up again. It keeps all that it has read,
 * some 2 kB for each different text.
 */
export class RowEncoder {
  private readonly encoder: SparseEncoder;
  private readonly signatures: Signatures;
  private readonly index = new HashIndex(1_024);
  private readonly reader: CellReader;
  /** Every block that was read, as slots. */
  private readonly slots: CellBlocksBuilder;
  private slotOf = new Int32Array(1_024);
  /** How many features are looked up, and how many blocks weighed. */
  private found = 0;
  private weighed = 0;

  constructor(encoder: SparseEncoder, signatures: Signatures) {
    this.encoder = encoder;
    this.signatures = signatures;
    this.reader = new CellReader(encoder.columns, this.index);
    this.slots = new CellBlocksBuilder(encoder.columns.length);
  }

  /** Columns are found by name, one that is not there is missing. O(characters not read before + cells). */
  encode(table: Table): EncodedCells {
    return runSteps(this.encodeInSteps(table));
  }

  /** As {@link encode}, but pausing now and then; encode one table to its end before the next. */
  *encodeInSteps(table: Table): Generator<void, EncodedCells> {
    const { index } = this;
    const cells = yield* this.reader.readInSteps(arrangeColumns(table, this.encoder.columns, this.signatures));
    this.findSlots();
    this.addSlots(cells);
    return {
      cells,
      slots: { ...this.slots.finish(), rows: cells.rows, blocks: cells.blocks },
      slotOf: this.slotOf,
      index,
    };
  }

  /** Weighs the blocks that came with these cells, and keeps what has a slot. */
  private addSlots(cells: CountedCells): void {
    const { slotOf, slots } = this;
    const { offsets, features, values } = cells;
    weighBlocks(this.encoder, slotOf, cells, this.weighed);
    for (; this.weighed + 1 < offsets.length; this.weighed++) {
      for (let at = offsets[this.weighed]!; at < offsets[this.weighed + 1]!; at++) {
        const slot = slotOf[features[at]!]!;
        if (slot >= 0) slots.add(slot, values[at]!);
      }
      slots.endBlock();
    }
  }

  private findSlots(): void {
    const { index } = this;
    if (index.size > this.slotOf.length) {
      const longer = new Int32Array(index.size * 2);
      longer.set(this.slotOf);
      this.slotOf = longer;
    }
    const slots = indexOf(this.encoder);
    for (; this.found < index.size; this.found++) this.slotOf[this.found] = slots.find(index.hashAt(this.found));
  }
}

/** Copies to every row the blocks of its cells. O(features). */
export function slottedRows({ cells, index, slotOf }: EncodedCells): SlottedRows {
  const { rows, columns, blocks, offsets } = cells;
  let features = 0;
  for (let cell = 0; cell < blocks.length; cell++) features += offsets[blocks[cell]! + 1]! - offsets[blocks[cell]!]!;
  const builder = new HashedRowsBuilder({ rows, columns, index }, features);
  for (let cell = 0; cell < blocks.length; cell++) {
    builder.addRange(cells, offsets[blocks[cell]!]!, offsets[blocks[cell]! + 1]!, 1);
    builder.endColumn();
  }
  return { ...builder.finish(), slotOf };
}
