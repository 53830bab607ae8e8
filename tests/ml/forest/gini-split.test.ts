import { SplitFinder } from '../../../ml/forest/gini-split.ts';
import type { ForestTask } from '../../../ml/forest/forest-task.ts';
import { NodeRows } from '../../../ml/forest/node-rows.ts';
import { seededRandom } from '../../../ml/random.ts';
import { slowSplit } from './slow-split.ts';

function taskOf(columns: number[][], labels: number[], classes: number, some: Partial<ForestTask> = {}): ForestTask {
  const shape = { rows: labels.length, columns: columns.length, classes };
  return {
    ...shape,
    bins: Uint8Array.from(columns.flat()),
    labels: Int32Array.from(labels),
    weights: null,
    trees: 1,
    columnsPerSplit: columns.length,
    leastLeafRows: 1,
    seed: 1,
    ...some,
  };
}

function find(task: ForestTask, counts: number[], seed = 1) {
  const node = new NodeRows(task, Uint16Array.from(counts));
  node.enter(0, node.rows.length);
  return new SplitFinder(task, seededRandom(seed), node.rows.length).find(node, 0);
}

describe('SplitFinder', () => {
  test('finds the cut that parts the classes, midway between the bins on its sides', () => {
    expect(
      find(
        taskOf(
          [
            [1, 1, 1, 1],
            [5, 1, 9, 14],
            [3, 1, 3, 1],
          ],
          [0, 0, 1, 1],
          2,
        ),
        [1, 1, 1, 1],
      ),
    ).toEqual({ column: 1, bin: 7 });
  });

  test('puts nothing but missing cells with the missing ones', () => {
    expect(find(taskOf([[0, 0, 9, 14]], [0, 0, 1, 1], 2), [1, 1, 1, 1])).toEqual({ column: 0, bin: 0 });
  });

  test('takes the purer of two imperfect cuts, by hand', () => {
    // Σ left² / left + Σ right² / right: after bin 1, 1 + 17/5 = 4.4; after 2, 2 + 10/4 = 4.5; after 3, 3 + 5/3 ≈ 4.67;
    // after 4, 10/4 + 2 = 4.5.
    expect(find(taskOf([[1, 2, 3, 4, 5, 6]], [0, 0, 0, 1, 0, 1], 2), [1, 1, 1, 1, 1, 1])).toEqual({
      column: 0,
      bin: 3,
    });
  });

  test('counts a row as often as it was drawn', () => {
    // Drawn nine times, the last row but one outweighs the rest: cutting it off is purest.
    expect(find(taskOf([[1, 2, 3, 4]], [1, 0, 1, 0], 2), [9, 9, 1, 1])).toEqual({ column: 0, bin: 1 });
  });

  test('leaves no side with too few rows', () => {
    expect(find(taskOf([[1, 2, 2, 2]], [1, 0, 0, 0], 2, { leastLeafRows: 2 }), [1, 1, 1, 1])).toBeNull();
  });

  test('finds nothing where all rows are alike', () => {
    expect(
      find(
        taskOf(
          [
            [1, 1],
            [2, 2],
          ],
          [0, 1],
          2,
        ),
        [1, 1],
      ),
    ).toBeNull();
  });

  // Small nodes are sorted, those of two classes counted, others chained, large ones counted.
  test.each([
    [2, 9],
    [2, 24],
    [2, 25],
    [2, 700],
    [5, 6],
    [5, 120],
    [5, 700],
    [40, 900],
  ])('answers exactly as the definition does: %d classes, up to %d rows', (classes, mostRows) => {
    const random = seededRandom(classes * 1_000 + mostRows);
    for (let round = 0; round < (mostRows > 100 ? 12 : 150); round++) {
      const rows = 2 + random.integer(mostRows - 1);
      const columns = Array.from({ length: 4 }, (_, c) =>
        Array.from({ length: rows }, () => random.integer([2, 7, 256, 1][c]!)),
      );
      const labels = Array.from({ length: rows }, () => Math.floor(classes * random.next() ** 2));
      const task = taskOf(columns, labels, classes, {
        columnsPerSplit: 1 + random.integer(3),
        leastLeafRows: 1 + random.integer(2),
      });
      const counts = labels.map(() => random.integer(4));
      const drawn = counts.flatMap((count, row) => (count === 0 ? [] : [{ row, count }]));
      if (drawn.length === 0) continue;
      expect(find(task, counts, round)).toEqual(slowSplit(task, seededRandom(round), drawn));
    }
  });
});
