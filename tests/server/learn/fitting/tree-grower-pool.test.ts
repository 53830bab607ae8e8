import { afterAll, describe, expect, test } from '@jest/globals';
import type { ForestTask } from '../../../../ml/forest/forest-task.ts';
import { growTrees } from '../../../../ml/forest/grow-trees.ts';
import { seededRandom } from '../../../../ml/random.ts';
import { createTreeGrowerPool } from '../../../../server/learn/fitting/tree-grower-pool.ts';

function forestTask(rows: number, trees: number, weights: Float64Array | null = null): ForestTask {
  const random = seededRandom(3);
  const labels = Int32Array.from({ length: rows }, () => random.integer(3));
  const bins = Uint8Array.from({ length: rows * 4 }, (_, at) => labels[at % rows]! * 20 + random.integer(40));
  return { rows, columns: 4, classes: 3, bins, labels, weights, trees, columnsPerSplit: 2, leastLeafRows: 1, seed: 5 };
}

const all = (task: ForestTask) => growTrees(task, [...new Array<number>(task.trees).keys()]);

describe('createTreeGrowerPool', () => {
  const pool = createTreeGrowerPool(3);
  afterAll(() => pool.stop());

  test('grows the same forest in three threads as in one', async () => {
    const task = forestTask(20_000, 12);
    const shares: number[] = [];
    const trees = await pool.growTrees(task, (share) => shares.push(share));
    expect(trees).toEqual(all(task));
    expect(shares).toEqual(Array.from({ length: 12 }, (_, n) => (n + 1) / 12));
  });

  test('grows a second forest with weights in the same threads', async () => {
    const task = forestTask(
      20_000,
      11,
      Float64Array.from({ length: 20_000 }, (_, row) => 1 + (row % 3)),
    );
    expect(await pool.growTrees(task, () => undefined)).toEqual(all(task));
  });

  test('grows two forests that are asked for at once, each as if alone', async () => {
    const tasks = [forestTask(20_000, 10), { ...forestTask(20_000, 10), seed: 9 }];
    const forests = await Promise.all(tasks.map((task) => pool.growTrees(task, () => undefined)));
    expect(forests).toEqual(tasks.map(all));
  });

  test('grows a small forest without threads', async () => {
    const threadless = createTreeGrowerPool(1_000_000);
    const task = forestTask(50, 10);
    expect(await threadless.growTrees(task, () => undefined)).toEqual(all(task));
    await threadless.stop();
  });

  test('fails when its threads are stopped under way', async () => {
    const stopped = createTreeGrowerPool(2);
    const growing = stopped.growTrees(forestTask(50_000, 50), () => void stopped.stop());
    await expect(growing).rejects.toThrow(/tree grower ended/);
  });
});
