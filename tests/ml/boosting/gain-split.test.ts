import { BoostingSplitFinder, noSplit, type BoostingSplit } from '../../../ml/boosting/gain-split.ts';
import { BY_SET, hasBin, MISSING_LEFT, MISSING_RIGHT } from '../../../ml/boosting/boosted-trees.ts';
import type { BoostingTask } from '../../../ml/boosting/boosting-task.ts';
import { roundingFor, writeSteps } from '../../../ml/boosting/gradients.ts';
import { fillHistogram } from '../../../ml/boosting/histogram.ts';
import { madeTask } from './made-task.ts';

function findSplit(
  task: BoostingTask,
  scores: Float64Array,
): { split: BoostingSplit; columns: Int32Array; steps: Float64Array } {
  const { rows } = task.train;
  const steps = new Float64Array(2 * rows);
  writeSteps(scores, steps, task.train, 2, { from: 0, to: rows, rounding: roundingFor(rows) });
  const shape = { starts: task.starts, columns: Int32Array.of(0, 1, 2) };
  const histogram = new Float64Array(3 * task.starts[3]!);
  fillHistogram(histogram, shape, task.train, steps, {
    rows: Int32Array.from({ length: rows }, (_, row) => row),
    start: 0,
    end: rows,
  });
  const split = noSplit();
  const columns = new BoostingSplitFinder(task.settings, task.unordered).find(
    histogram,
    shape,
    sumsOf(task, steps, () => true),
    split,
  );
  return { split, columns, steps };
}

function sumsOf(task: BoostingTask, steps: Float64Array, counts: (row: number) => boolean) {
  const sums = { gradient: 0, hessian: 0, rows: 0 };
  for (let row = 0; row < task.train.rows; row++) {
    if (!counts(row)) continue;
    sums.gradient += steps[2 * row]!;
    sums.hessian += steps[2 * row + 1]!;
    sums.rows++;
  }
  return sums;
}

const binOf = (task: BoostingTask, row: number, column: number) =>
  task.train.places[row * 3 + column]! - task.starts[column]!;

/** Every cut of every column, by reading all rows each time. */
function slowBestSplit(task: BoostingTask, steps: Float64Array): { gain: number; column: number; rows: number } {
  const { l2, leastLeafRows } = task.settings;
  const loss = ({ gradient, hessian }: { gradient: number; hessian: number }) => (gradient * gradient) / (hessian + l2);
  const whole = sumsOf(task, steps, () => true);
  let best = { gain: 1e-9, column: -1, rows: 0 };
  const consider = (column: number, goesLeft: (bin: number) => boolean) => {
    const left = sumsOf(task, steps, (row) => goesLeft(binOf(task, row, column)));
    const right = sumsOf(task, steps, (row) => !goesLeft(binOf(task, row, column)));
    if (Math.min(left.rows, right.rows) < leastLeafRows || Math.min(left.hessian, right.hessian) < 1e-3) return;
    const gain = loss(left) + loss(right) - loss(whole);
    if (gain > best.gain) best = { gain, column, rows: left.rows };
  };
  for (const column of [0, 1]) {
    for (const missingLeft of [false, true]) {
      for (let cut = 0; cut < 70; cut++) consider(column, (bin) => (bin === 0 ? missingLeft : bin <= cut));
    }
  }
  const values = [...Array(15).keys()]
    .map((bin) => ({ bin, ...sumsOf(task, steps, (row) => binOf(task, row, 2) === bin) }))
    .filter(({ hessian }) => hessian >= (10 * whole.hessian) / whole.rows)
    .map(({ bin, gradient, hessian }) => ({ bin, mean: gradient / (hessian + 10) }))
    .sort((a, b) => a.mean - b.mean || a.bin - b.bin)
    .map(({ bin }) => bin);
  for (let count = 1; count <= (values.length + 1) >> 1; count++)
    consider(2, (bin) => values.slice(0, count).includes(bin));
  for (let count = 1; count <= (values.length - 1) >> 1; count++)
    consider(2, (bin) => values.slice(-count).includes(bin));
  return best;
}

describe('BoostingSplitFinder', () => {
  test.each([200, 333, 800, 1_501])('finds exactly what trying every cut on %d rows finds', (rows) => {
    const task = madeTask(rows, 2);
    const scores = Float64Array.from({ length: rows }, (_, row) => ((row * 7919) % 101) / 50 - 1);
    const { split, steps } = findSplit(task, scores);
    expect({ gain: split.gain, column: split.column, rows: split.rows }).toEqual(slowBestSplit(task, steps));
    const goesLeft = (bin: number) =>
      split.way === BY_SET ? hasBin(split.set, 0, bin) : bin === 0 ? split.way === MISSING_LEFT : bin <= split.cut;
    expect(sumsOf(task, steps, (row) => goesLeft(binOf(task, row, split.column)))).toEqual({
      gradient: split.gradient,
      hessian: split.hessian,
      rows: split.rows,
    });
  });

  test('drops the columns that leave too few rows on a side, here and below', () => {
    const task = madeTask(300, 2, { leastLeafRows: 149 });
    expect(findSplit(task, new Float64Array(300)).columns.length).toBeLessThan(3);
    expect([...findSplit(madeTask(300, 2), new Float64Array(300)).columns]).toEqual([0, 1, 2]);
  });

  test('finds nothing where no split leaves enough rows on both sides', () => {
    const { split } = findSplit(madeTask(300, 2, { leastLeafRows: 151 }), new Float64Array(300));
    expect(split).toMatchObject({ gain: 0, column: -1 });
  });

  test('sends missing where it helps, and where most rows go when nothing was missing', () => {
    const finder = new BoostingSplitFinder(
      { rounds: 1, learningRate: 0.1, mostLeaves: 31, leastLeafRows: 1, l2: 0 },
      Uint8Array.of(0),
    );
    const find = (histogram: number[], rows: number) => {
      const split = noSplit();
      finder.find(
        Float64Array.from(histogram),
        { starts: Int32Array.of(0, 3), columns: Int32Array.of(0) },
        { gradient: 0, hessian: rows, rows },
        split,
      );
      return { way: split.way, cut: split.cut };
    };
    // Gradient, hessian, rows of missing, bin 1 and bin 2.
    expect(find([4, 4, 4, 4, 4, 4, -8, 8, 8], 16)).toEqual({ way: MISSING_LEFT, cut: 1 });
    expect(find([-4, 4, 4, 8, 8, 8, -4, 4, 4], 16)).toEqual({ way: MISSING_RIGHT, cut: 1 });
    expect(find([0, 0, 0, 3, 3, 3, -3, 9, 9], 12)).toEqual({ way: MISSING_RIGHT, cut: 1 });
    expect(find([0, 0, 0, -3, 9, 9, 3, 3, 3], 12)).toEqual({ way: MISSING_LEFT, cut: 1 });
  });
});
