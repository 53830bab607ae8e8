import type { ForestTask } from './forest-task.ts';

/** Of a tag, the bits of the class; those above count how often the row was drawn. */
export const CLASS_BITS = 16;
export const CLASS_MASK = 0xffff;

/**
 * The rows that a tree was drawn, the rows of a node side by side, and what is known of the node that is being looked
 * at: its range of rows and its counts of each class.
 */
export class NodeRows {
  /** Row numbers; within a node they rise. */
  readonly rows: Int32Array;
  /** Class of each row, and above it how often it was drawn. */
  readonly tags: Int32Array;
  start = 0;
  end = 0;
  /** Rows of each class in the node, each counted as often as it was drawn. */
  readonly totals: Float64Array;
  /** Σ totals. */
  drawn = 0;
  /** Σ totals². */
  squares = 0;
  private readonly passedRows: Int32Array;
  private readonly passedTags: Int32Array;

  /** @param drawn per row of the task, how often it was drawn */
  constructor(task: ForestTask, drawn: Uint16Array) {
    let length = 0;
    for (let row = 0; row < task.rows; row++) if (drawn[row]! > 0) length++;
    this.rows = new Int32Array(length);
    this.tags = new Int32Array(length);
    this.passedRows = new Int32Array(length);
    this.passedTags = new Int32Array(length);
    this.totals = new Float64Array(task.classes);
    for (let row = 0, at = 0; row < task.rows; row++) {
      if (drawn[row] === 0) continue;
      this.rows[at] = row;
      this.tags[at++] = task.labels[row]! | (drawn[row]! << CLASS_BITS);
    }
  }

  /** Turns to a node and counts its classes. True when there is one class only. O(rows of the node). */
  enter(start: number, end: number): boolean {
    const { tags, totals } = this;
    this.start = start;
    this.end = end;
    let drawn = 0;
    let squares = 0;
    for (let at = start; at < end; at++) {
      const tag = tags[at]!;
      const count = tag >>> CLASS_BITS;
      const total = totals[tag & CLASS_MASK]!;
      drawn += count;
      squares += count * (2 * total + count);
      totals[tag & CLASS_MASK] = total + count;
    }
    this.drawn = drawn;
    this.squares = squares;
    return squares === drawn * drawn;
  }

  /** Whether the node's rows all have the same bin. */
  isConstant(bins: Uint8Array, base: number): boolean {
    const { rows, start, end } = this;
    const bin = bins[base + rows[start]!]!;
    for (let at = start + 1; at < end; at++) if (bins[base + rows[at]!]! !== bin) return false;
    return true;
  }

  /** Forgets the counts. O(rows of the node), at most the classes. */
  leave(): void {
    const { tags, totals, end } = this;
    if (end - this.start > totals.length) totals.fill(0);
    else for (let at = this.start; at < end; at++) totals[tags[at]! & CLASS_MASK] = 0;
  }

  /**
   * Puts the rows whose bin is at most `bin` before the others, each side in its order; returns where the others begin.
   */
  part(bins: Uint8Array, base: number, bin: number): number {
    const { rows, tags, passedRows, passedTags, start, end } = this;
    let left = start;
    let passed = 0;
    // Both sides are written and one is moved on: a branch on the bin would be guessed wrong half the time.
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      const tag = tags[at]!;
      const goesLeft = (bins[base + row]! - bin - 1) >>> 31;
      rows[left] = row;
      tags[left] = tag;
      passedRows[passed] = row;
      passedTags[passed] = tag;
      left += goesLeft;
      passed += 1 - goesLeft;
    }
    for (let at = 0; at < passed; at++) {
      rows[left + at] = passedRows[at]!;
      tags[left + at] = passedTags[at]!;
    }
    return left;
  }
}
