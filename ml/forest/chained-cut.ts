import { cutBetween, purityOf, type CutFinder } from './cut.ts';
import { CLASS_BITS, CLASS_MASK, type NodeRows } from './node-rows.ts';

const BINS = 256;
const NONE = -1;

/**
 * Cuts nodes with few rows to a bin and many classes: chains the rows of every bin and moves them from right to left.
 */
export class ChainedCut implements CutFinder {
  bin = 0;
  private readonly leastLeafRows: number;
  /** First row of a bin's chain; all NONE between two looks. */
  private readonly heads = new Int32Array(BINS).fill(NONE);
  /** The row after a row in its chain. */
  private readonly after: Int32Array;
  /** The bins that have rows, rising. */
  private readonly present = new Uint8Array(BINS + 1);
  private readonly left: Float64Array;

  constructor(classes: number, leastLeafRows: number, mostRows: number) {
    this.leastLeafRows = leastLeafRows;
    this.after = new Int32Array(mostRows);
    this.left = new Float64Array(classes);
  }

  purity(node: NodeRows, bins: Uint8Array, base: number): number {
    const { heads, after, left } = this;
    const { rows, start, end } = node;
    let least = BINS;
    let most = 0;
    for (let at = start; at < end; at++) {
      const bin = bins[base + rows[at]!]!;
      if (bin < least) least = bin;
      if (bin > most) most = bin;
      after[at - start] = heads[bin]!;
      heads[bin] = at - start;
    }
    const purity = this.bestOfChains(node, this.listPresent(least, most));
    heads.fill(NONE, least, most + 1);
    left.fill(0);
    return purity;
  }

  /**
   * Lists the bins that have rows, without a branch: which ones do not is anybody's guess. Answers how many there are.
   */
  private listPresent(least: number, most: number): number {
    const { present, heads } = this;
    let length = 0;
    for (let bin = least; bin <= most; bin++) {
      present[length] = bin;
      length += 1 - (heads[bin]! >>> 31);
    }
    return length;
  }

  private bestOfChains({ tags, totals, drawn, squares, start }: NodeRows, bins: number): number {
    const { heads, after, present, left, leastLeafRows } = this;
    let leftRows = 0;
    let leftSquares = 0;
    let rightSquares = squares;
    let greatest = 0;
    // Of two bins the second is walked, and counted as left: "there" is rarer than "not there", and the sides are
    // alike.
    const first = bins === 2 ? 1 : 0;
    for (let each = first; each < bins - 1 + first; each++) {
      for (let at = heads[present[each]!]!; at !== NONE; at = after[at]!) {
        const tag = tags[start + at]!;
        const k = tag & CLASS_MASK;
        const count = tag >>> CLASS_BITS;
        const had = left[k]!;
        leftSquares += count * (2 * had + count);
        rightSquares -= count * (2 * (totals[k]! - had) - count);
        left[k] = had + count;
        leftRows += count;
      }
      if (leftRows < leastLeafRows || drawn - leftRows < leastLeafRows) continue;
      const purity = purityOf(leftSquares, leftRows, rightSquares, drawn - leftRows);
      if (purity <= greatest) continue;
      greatest = purity;
      this.bin = cutBetween(present[each - first]!, present[each - first + 1]!);
    }
    return greatest;
  }
}
