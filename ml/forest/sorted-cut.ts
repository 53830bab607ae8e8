import { cutBetween, purityOf, type CutFinder } from './cut.ts';
import { CLASS_BITS, CLASS_MASK, type NodeRows } from './node-rows.ts';

/** The most rows of a node that sorting is the quickest way for; as many as fit a byte at most. */
export const MOST_SORTED_ROWS = 24;

/** Cuts small nodes: sorts their rows by bin and moves them from right to left one by one. */
export class SortedCut implements CutFinder {
  bin = 0;
  private readonly leastLeafRows: number;
  /** Bin of a row, and below it (a byte) its place in the node. */
  private readonly keys = new Int32Array(MOST_SORTED_ROWS);
  private readonly left: Float64Array;

  constructor(classes: number, leastLeafRows: number) {
    this.leastLeafRows = leastLeafRows;
    this.left = new Float64Array(classes);
  }

  purity(node: NodeRows, bins: Uint8Array, base: number): number {
    const { keys } = this;
    const { rows, start, end } = node;
    // An insertion sort: for so few the quickest.
    for (let at = start; at < end; at++) {
      const key = (bins[base + rows[at]!]! << 8) | (at - start);
      let place = at - start;
      while (place > 0 && keys[place - 1]! > key) {
        keys[place] = keys[place - 1]!;
        place--;
      }
      keys[place] = key;
    }
    return this.bestOfSorted(node);
  }

  private bestOfSorted({ tags, totals, drawn, squares, start, end }: NodeRows): number {
    const { keys, left, leastLeafRows } = this;
    const length = end - start;
    let leftRows = 0;
    let leftSquares = 0;
    let rightSquares = squares;
    let greatest = 0;
    for (let at = 0; at < length - 1; at++) {
      const key = keys[at]!;
      const tag = tags[start + (key & 255)]!;
      const k = tag & CLASS_MASK;
      const count = tag >>> CLASS_BITS;
      const before = left[k]!;
      leftSquares += count * (2 * before + count);
      rightSquares -= count * (2 * (totals[k]! - before) - count);
      left[k] = before + count;
      leftRows += count;
      const low = key >> 8;
      const high = keys[at + 1]! >> 8;
      if (low === high || leftRows < leastLeafRows || drawn - leftRows < leastLeafRows) continue;
      const purity = purityOf(leftSquares, leftRows, rightSquares, drawn - leftRows);
      if (purity <= greatest) continue;
      greatest = purity;
      this.bin = cutBetween(low, high);
    }
    for (let at = 0; at < length; at++) left[tags[start + at]! & CLASS_MASK] = 0;
    return greatest;
  }
}
