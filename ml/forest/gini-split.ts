import type { Random } from '../random.ts';
import { ChainedCut } from './chained-cut.ts';
import { FeatureSampler } from './feature-sampling.ts';
import { CountedCut } from './counted-cut.ts';
import type { CutFinder } from './cut.ts';
import type { ForestTask } from './forest-task.ts';
import type { NodeRows } from './node-rows.ts';
import { MOST_SORTED_ROWS, SortedCut } from './sorted-cut.ts';
import { TwoClassCut } from './two-class-cut.ts';

/** Rows whose bin of `column` is at most `bin` go left. */
export interface Split {
  readonly column: number;
  readonly bin: number;
}

/** Counting by bin and class pays when there are so many rows to each class. */
const COUNTED_ROWS_PER_CLASS = 64;

/** Finds the best split of one node after another, depth first; keeps the room that takes. One for each tree. */
export class SplitFinder {
  /** In how many columns the rows of the node looked at last are known to be alike. */
  constants = 0;
  private readonly task: ForestTask;
  private readonly sampler: FeatureSampler;
  private readonly sorted: SortedCut;
  private readonly chained: ChainedCut;
  private readonly counted: CutFinder;
  private readonly leastCountedRows: number;

  constructor(task: ForestTask, random: Random, mostRows: number) {
    const { classes, leastLeafRows } = task;
    this.task = task;
    this.sampler = new FeatureSampler(task.columns, task.columnsPerSplit, random);
    this.sorted = new SortedCut(classes, leastLeafRows);
    this.leastCountedRows = classes === 2 ? 0 : classes * COUNTED_ROWS_PER_CLASS;
    this.chained = new ChainedCut(classes, leastLeafRows, Math.min(mostRows, this.leastCountedRows));
    this.counted = classes === 2 ? new TwoClassCut(leastLeafRows) : new CountedCut(classes, leastLeafRows);
  }

  /**
   * The split with the least Gini impurity over randomly chosen columns; the first found of equals. O(rows of the node)
   * for each column.
   *
   * @param constants how many columns were constant in the node's parent
   */
  find(node: NodeRows, constants: number): Split | null {
    const { task, sampler } = this;
    const { bins, rows } = task;
    const finder = this.finderFor(node.end - node.start);
    let greatest = 0;
    let best = -1;
    let bin = 0;
    sampler.begin(constants);
    for (let column = sampler.draw(); column >= 0; column = sampler.draw()) {
      if (node.isConstant(bins, column * rows)) {
        sampler.setAside();
        continue;
      }
      const purity = finder.purity(node, bins, column * rows);
      if (purity <= greatest) continue;
      greatest = purity;
      best = column;
      bin = finder.bin;
      // Both sides pure: no other column can be better.
      if (purity === node.drawn) break;
    }
    this.constants = sampler.constants;
    return best < 0 ? null : { column: best, bin };
  }

  private finderFor(length: number): CutFinder {
    if (length <= MOST_SORTED_ROWS) return this.sorted;
    return length >= this.leastCountedRows ? this.counted : this.chained;
  }
}
