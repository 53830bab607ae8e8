import { cutBetween, purityOf, type CutFinder } from './cut.ts';
import { CLASS_BITS, CLASS_MASK, type NodeRows } from './node-rows.ts';

const BINS = 256;

/** Cuts large nodes: counts the classes of every bin and moves bins from right to left one by one. */
export class CountedCut implements CutFinder {
  bin = 0;
  private readonly classes: number;
  private readonly leastLeafRows: number;
  /** Rows of class k in a bin at `bin * classes + k`; all 0 between two looks. */
  private readonly counts: Int32Array;
  /** Rows in a bin; all 0 between two looks. */
  private readonly rowsOfBin = new Int32Array(BINS);
  /** The bins that have rows, rising. */
  private readonly present = new Uint8Array(BINS + 1);
  private readonly left: Float64Array;

  constructor(classes: number, leastLeafRows: number) {
    this.classes = classes;
    this.leastLeafRows = leastLeafRows;
    this.counts = new Int32Array(BINS * classes);
    this.left = new Float64Array(classes);
  }

  purity(node: NodeRows, bins: Uint8Array, base: number): number {
    const { counts, rowsOfBin, classes } = this;
    const { rows, tags, start, end } = node;
    let least = BINS;
    let most = 0;
    for (let at = start; at < end; at++) {
      const bin = bins[base + rows[at]!]!;
      const tag = tags[at]!;
      const count = tag >>> CLASS_BITS;
      if (bin < least) least = bin;
      if (bin > most) most = bin;
      counts[bin * classes + (tag & CLASS_MASK)]! += count;
      rowsOfBin[bin]! += count;
    }
    const purity = this.bestOf(node, this.listPresent(least, most));
    rowsOfBin.fill(0, least, most + 1);
    counts.fill(0, least * classes, (most + 1) * classes);
    return purity;
  }

  /**
   * Lists the bins that have rows, without a branch: which ones do not is anybody's guess. Answers how many there are.
   */
  private listPresent(least: number, most: number): number {
    const { present, rowsOfBin } = this;
    let length = 0;
    for (let bin = least; bin <= most; bin++) {
      present[length] = bin;
      length += -rowsOfBin[bin]! >>> 31;
    }
    return length;
  }

  private bestOf({ totals, drawn, squares }: NodeRows, bins: number): number {
    const { counts, rowsOfBin, present, classes, left, leastLeafRows } = this;
    let leftRows = 0;
    let leftSquares = 0;
    let rightSquares = squares;
    let greatest = 0;
    for (let at = 0; at < bins - 1; at++) {
      const bin = present[at]!;
      const first = bin * classes;
      for (let k = 0; k < classes; k++) {
        const count = counts[first + k]!;
        if (count === 0) continue;
        const had = left[k]!;
        leftSquares += count * (2 * had + count);
        rightSquares -= count * (2 * (totals[k]! - had) - count);
        left[k] = had + count;
      }
      leftRows += rowsOfBin[bin]!;
      if (leftRows < leastLeafRows || drawn - leftRows < leastLeafRows) continue;
      const purity = purityOf(leftSquares, leftRows, rightSquares, drawn - leftRows);
      if (purity <= greatest) continue;
      greatest = purity;
      this.bin = cutBetween(bin, present[at + 1]!);
    }
    left.fill(0);
    return greatest;
  }
}
