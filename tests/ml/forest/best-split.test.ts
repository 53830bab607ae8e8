import { SplitFinder } from '../../../ml/forest/best-split.ts';
import type { ForestTask } from '../../../ml/forest/forest-task.ts';
import { seededRandom } from '../../../ml/random.ts';

function find(columns: number[][], labels: number[], counts: number[], leastLeafRows = 1) {
  const task: ForestTask = {
    rows: labels.length, columns: columns.length, classes: 2, bins: Uint8Array.from(columns.flat()), labels: Int32Array.from(labels),
    weights: null, trees: 1, columnsPerSplit: columns.length, leastLeafRows, seed: 1,
  };
  const totals = new Float64Array(2);
  labels.forEach((label, row) => (totals[label]! += counts[row]!));
  const node = { rows: Int32Array.from(labels.keys()), counts: Uint16Array.from(counts) };
  return new SplitFinder(task, seededRandom(1), labels.length).find(node, 0, labels.length, totals);
}

describe('SplitFinder', () => {
  test('finds the cut that parts the classes', () => {
    expect(find([[1, 1, 1, 1], [5, 0, 9, 7], [3, 1, 3, 1]], [0, 0, 1, 1], [1, 1, 1, 1])).toEqual({ column: 1, bin: 5 });
  });

  test('takes the purer of two imperfect cuts, by hand', () => {
    // Σ left² / left + Σ right² / right: after bin 1, 1 + 17/5 = 4.4; after 2, 2 + 10/4 = 4.5; after 3, 3 + 5/3 ≈ 4.67; after 4, 10/4 + 2 = 4.5.
    expect(find([[1, 2, 3, 4, 5, 6]], [0, 0, 0, 1, 0, 1], [1, 1, 1, 1, 1, 1])).toEqual({ column: 0, bin: 3 });
  });

  test('counts a row as often as it was drawn', () => {
    // Drawn nine times, the last row but one outweighs the rest: cutting it off is purest.
    expect(find([[1, 2, 3, 4]], [1, 0, 1, 0], [9, 9, 1, 1])).toEqual({ column: 0, bin: 1 });
  });

  test('leaves no side with too few rows', () => {
    expect(find([[1, 2, 2, 2]], [1, 0, 0, 0], [1, 1, 1, 1], 2)).toBeNull();
  });

  test('finds nothing where all rows are alike', () => {
    expect(find([[1, 1], [2, 2]], [0, 1], [1, 1])).toBeNull();
  });
});
