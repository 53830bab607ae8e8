import { CONSTANT, cutBetween, purityOf, type CutFinder } from './cut.ts';
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
    const purity = least === most ? CONSTANT : classes === 2 ? this.bestOfTwo(node, least, most) : this.bestOfMany(node, least, most);
    rowsOfBin.fill(0, least, most + 1);
    counts.fill(0, least * classes, (most + 1) * classes);
    return purity;
  }

  /** Of two classes, the second's count says all. */
  private bestOfTwo({ totals, drawn }: NodeRows, least: number, most: number): number {
    const { counts, rowsOfBin, leastLeafRows } = this;
    const seconds = totals[1]!;
    let leftRows = 0;
    let leftSeconds = 0;
    let greatest = 0;
    let low = least;
    let before = -1;
    for (let bin = least; bin <= most; bin++) {
      if (rowsOfBin[bin] === 0) continue;
      const rightRows = drawn - leftRows;
      if (before >= 0 && leftRows >= leastLeafRows && rightRows >= leastLeafRows) {
        const leftFirsts = leftRows - leftSeconds;
        const rightSeconds = seconds - leftSeconds;
        const rightFirsts = rightRows - rightSeconds;
        const purity = purityOf(leftFirsts * leftFirsts + leftSeconds * leftSeconds, leftRows, rightFirsts * rightFirsts + rightSeconds * rightSeconds, rightRows);
        if (purity > greatest) {
          greatest = purity;
          low = before;
          this.bin = cutBetween(low, bin);
        }
      }
      leftRows += rowsOfBin[bin]!;
      leftSeconds += counts[2 * bin + 1]!;
      before = bin;
    }
    return greatest;
  }

  private bestOfMany({ totals, drawn, squares }: NodeRows, least: number, most: number): number {
    const { counts, rowsOfBin, classes, left, leastLeafRows } = this;
    let leftRows = 0;
    let leftSquares = 0;
    let rightSquares = squares;
    let greatest = 0;
    let before = -1;
    for (let bin = least; bin <= most; bin++) {
      if (rowsOfBin[bin] === 0) continue;
      if (before >= 0 && leftRows >= leastLeafRows && drawn - leftRows >= leastLeafRows) {
        const purity = purityOf(leftSquares, leftRows, rightSquares, drawn - leftRows);
        if (purity > greatest) {
          greatest = purity;
          this.bin = cutBetween(before, bin);
        }
      }
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
      before = bin;
    }
    left.fill(0);
    return greatest;
  }
}
