import { FeatureSampler } from '../../../ml/forest/feature-sampling.ts';
import type { ForestTask } from '../../../ml/forest/forest-task.ts';
import type { Split } from '../../../ml/forest/gini-split.ts';
import type { Random } from '../../../ml/random.ts';

/** A drawn row: its number, and how often it was drawn. */
export interface DrawnRow {
  readonly row: number;
  readonly count: number;
}

/**
 * The definition, written to be read: for each column drawn, for each value as a cut, both sides' class counts anew.
 */
export function slowSplit(task: ForestTask, random: Random, drawn: readonly DrawnRow[]): Split | null {
  const sampler = new FeatureSampler(task.columns, task.columnsPerSplit, random);
  sampler.begin(0);
  let best: Split | null = null;
  let greatest = 0;
  for (let column = sampler.draw(); column >= 0; column = sampler.draw()) {
    const binOf = ({ row }: DrawnRow): number => task.bins[column * task.rows + row]!;
    const bins = [...new Set(drawn.map(binOf))].sort((a, b) => a - b);
    if (bins.length === 1) sampler.setAside();
    for (const [at, bin] of bins.slice(0, -1).entries()) {
      const left = classCounts(
        task,
        drawn.filter((each) => binOf(each) <= bin),
      );
      const right = classCounts(
        task,
        drawn.filter((each) => binOf(each) > bin),
      );
      if (Math.min(sum(left), sum(right)) < task.leastLeafRows) continue;
      // Σ leftₖ² / left + Σ rightₖ² / right over one denominator, as in purityOf.
      const purity =
        (sum(left.map(square)) * sum(right) + sum(right.map(square)) * sum(left)) / (sum(left) * sum(right));
      if (purity <= greatest) continue;
      greatest = purity;
      best = { column, bin: bin === 0 ? 0 : Math.floor((bin + bins[at + 1]!) / 2) };
    }
    if (greatest === sum(classCounts(task, drawn))) break;
  }
  return best;
}

function classCounts(task: ForestTask, drawn: readonly DrawnRow[]): number[] {
  const counts = new Array<number>(task.classes).fill(0);
  for (const { row, count } of drawn) counts[task.labels[row]!]! += count;
  return counts;
}

const square = (value: number): number => value * value;
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
