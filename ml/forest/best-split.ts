import type { Random } from '../random.ts';
import type { ForestTask } from './forest-task.ts';

/** Rows drawn for a tree, those of a node side by side. */
export interface NodeRows {
  /** Row numbers. */
  readonly rows: Int32Array;
  /** How often each was drawn. */
  readonly counts: Uint16Array;
}

/** Rows whose bin of `column` is at most `bin` go left. */
export interface Split {
  readonly column: number;
  readonly bin: number;
}

/** A split has to gain more than rounding does. */
const LEAST_GAIN = 1e-9;

/** Finds the best split of one node after another; keeps the room that takes. One for each tree. */
export class SplitFinder {
  private readonly task: ForestTask;
  private readonly random: Random;
  private readonly columnOrder: Int32Array;
  /** Rows of the node in the order of their bins: bin, class and count of each. */
  private readonly sortedBins: Uint8Array;
  private readonly sortedClasses: Int32Array;
  private readonly sortedCounts: Uint16Array;
  private readonly places = new Int32Array(257);
  private readonly left: Float64Array;

  constructor(task: ForestTask, random: Random, mostRows: number) {
    this.task = task;
    this.random = random;
    this.columnOrder = Int32Array.from({ length: task.columns }, (_, column) => column);
    this.sortedBins = new Uint8Array(mostRows);
    this.sortedClasses = new Int32Array(mostRows);
    this.sortedCounts = new Uint16Array(mostRows);
    this.left = new Float64Array(task.classes);
  }

  /**
   * The split with the least Gini impurity over randomly chosen columns; columns in which the node's rows are all alike
   * do not count as chosen. O(rows of the node) for each column.
   *
   * @param totals how many drawn rows of each class the node has
   */
  find(node: NodeRows, start: number, end: number, totals: Float64Array): Split | null {
    const { columns, columnsPerSplit } = this.task;
    let rows = 0;
    let squares = 0;
    for (const total of totals) {
      rows += total;
      squares += total * total;
    }
    let best: Split | null = null;
    // Least impurity is greatest Σ leftₖ² / left + Σ rightₖ² / right.
    let greatest = squares / rows + LEAST_GAIN;
    let tried = 0;
    for (let at = 0; at < columns && tried < columnsPerSplit; at++) {
      const column = this.nextColumn(at);
      if (!this.sortByBin(node, start, end, column)) continue;
      tried++;
      const { bin, purity } = this.bestCut(end - start, rows, squares, totals);
      if (purity <= greatest) continue;
      greatest = purity;
      best = { column, bin };
    }
    return best;
  }

  private nextColumn(at: number): number {
    const other = at + this.random.integer(this.columnOrder.length - at);
    const column = this.columnOrder[other]!;
    this.columnOrder[other] = this.columnOrder[at]!;
    this.columnOrder[at] = column;
    return column;
  }

  /** A counting sort of the node's rows by their bin of a column; false when all have the same bin. */
  private sortByBin(node: NodeRows, start: number, end: number, column: number): boolean {
    const { bins, labels, rows } = this.task;
    const { places, sortedBins, sortedClasses, sortedCounts } = this;
    const base = column * rows;
    let least = 255;
    let greatest = 0;
    for (let at = start; at < end; at++) {
      const bin = bins[base + node.rows[at]!]!;
      if (bin < least) least = bin;
      if (bin > greatest) greatest = bin;
    }
    if (least === greatest) return false;
    for (let bin = least; bin <= greatest + 1; bin++) places[bin] = 0;
    for (let at = start; at < end; at++) places[bins[base + node.rows[at]!]! + 1]!++;
    for (let bin = least + 1; bin <= greatest; bin++) places[bin]! += places[bin - 1]!;
    for (let at = start; at < end; at++) {
      const row = node.rows[at]!;
      const bin = bins[base + row]!;
      const place = places[bin]!++;
      sortedBins[place] = bin;
      sortedClasses[place] = labels[row]!;
      sortedCounts[place] = node.counts[at]!;
    }
    return true;
  }

  /** Moves the sorted rows from right to left one by one, and looks at every change of bin. */
  private bestCut(length: number, rows: number, squares: number, totals: Float64Array): { bin: number; purity: number } {
    const { sortedBins, sortedClasses, sortedCounts, left } = this;
    const { leastLeafRows } = this.task;
    left.fill(0);
    let leftRows = 0;
    let leftSquares = 0;
    let rightSquares = squares;
    let bin = 0;
    let purity = 0;
    for (let at = 0; at < length - 1; at++) {
      const k = sortedClasses[at]!;
      const count = sortedCounts[at]!;
      leftSquares += count * (2 * left[k]! + count);
      rightSquares -= count * (2 * (totals[k]! - left[k]!) - count);
      left[k]! += count;
      leftRows += count;
      if (sortedBins[at] === sortedBins[at + 1] || leftRows < leastLeafRows || rows - leftRows < leastLeafRows) continue;
      const own = leftSquares / leftRows + rightSquares / (rows - leftRows);
      if (own <= purity) continue;
      purity = own;
      bin = sortedBins[at]!;
    }
    return { bin, purity };
  }
}
