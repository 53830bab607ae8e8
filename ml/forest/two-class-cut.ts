import { cutBetween, purityOf, type CutFinder } from './cut.ts';
import { CLASS_BITS, type NodeRows } from './node-rows.ts';

const BINS = 256;

/** Cuts nodes of two classes: counts both in every bin and moves bins from right to left one by one. */
export class TwoClassCut implements CutFinder {
  bin = 0;
  private readonly leastLeafRows: number;
  /** Rows of class k in a bin at `bin * 2 + k`; all 0 between two looks. */
  private readonly counts = new Int32Array(2 * BINS);
  /** The bins that have rows, rising. */
  private readonly present = new Uint8Array(BINS + 1);

  constructor(leastLeafRows: number) {
    this.leastLeafRows = leastLeafRows;
  }

  purity(node: NodeRows, bins: Uint8Array, base: number): number {
    const { counts } = this;
    const { rows, tags, start, end } = node;
    let least = BINS;
    let most = 0;
    for (let at = start; at < end; at++) {
      const bin = bins[base + rows[at]!]!;
      const tag = tags[at]!;
      if (bin < least) least = bin;
      if (bin > most) most = bin;
      counts[2 * bin + (tag & 1)]! += tag >>> CLASS_BITS;
    }
    const purity = this.bestOf(node, this.listPresent(least, most));
    counts.fill(0, 2 * least, 2 * most + 2);
    return purity;
  }

  /**
   * Lists the bins that have rows, without a branch: which ones do not is anybody's guess. Answers how many there are.
   */
  private listPresent(least: number, most: number): number {
    const { present, counts } = this;
    let length = 0;
    for (let bin = least; bin <= most; bin++) {
      present[length] = bin;
      length += -(counts[2 * bin]! + counts[2 * bin + 1]!) >>> 31;
    }
    return length;
  }

  private bestOf({ totals, drawn }: NodeRows, bins: number): number {
    const { counts, present, leastLeafRows } = this;
    const seconds = totals[1]!;
    let leftRows = 0;
    let leftSeconds = 0;
    let greatest = 0;
    for (let at = 0; at < bins - 1; at++) {
      const bin = present[at]!;
      leftSeconds += counts[2 * bin + 1]!;
      leftRows += counts[2 * bin]! + counts[2 * bin + 1]!;
      const rightRows = drawn - leftRows;
      if (leftRows < leastLeafRows || rightRows < leastLeafRows) continue;
      const leftFirsts = leftRows - leftSeconds;
      const rightSeconds = seconds - leftSeconds;
      const rightFirsts = rightRows - rightSeconds;
      const purity = purityOf(
        leftFirsts * leftFirsts + leftSeconds * leftSeconds,
        leftRows,
        rightFirsts * rightFirsts + rightSeconds * rightSeconds,
        rightRows,
      );
      if (purity <= greatest) continue;
      greatest = purity;
      this.bin = cutBetween(bin, present[at + 1]!);
    }
    return greatest;
  }
}
