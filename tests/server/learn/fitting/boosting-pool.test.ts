import { afterAll, describe, expect, test } from '@jest/globals';
import { boostHere } from '../../../../ml/boosting/boost.ts';
import { createBoostingPool } from '../../../../server/learn/fitting/boosting-pool.ts';
import { madeTask } from '../../../ml/boosting/made-task.ts';

describe('createBoostingPool', () => {
  const pool = createBoostingPool(2, 0);
  const three = createBoostingPool(3, 0);
  afterAll(async () => void (await Promise.all([pool.stop(), three.stop()])));
  const quiet = () => undefined;

  test.each([
    ['one tree a round, grown together', 2, false],
    ['a tree for each of five classes', 5, false],
    ['weights', 5, true],
  ])('gives the same trees in two threads as in one: %s', async (_, classes, weighted) => {
    const task = madeTask(3_000, classes, { rounds: 12 }, weighted);
    const shares: number[] = [];
    const trees = await pool.boost(task, (share) => shares.push(share));
    expect(trees).toEqual(await boostHere(task, quiet));
    expect(shares).toHaveLength(task.settings.rounds);
    expect(shares.at(-1)).toBe(1);
  });

  test('gives the same trees when a check says when to stop', async () => {
    const task = { ...madeTask(3_000, 2, { rounds: 60, learningRate: 1 }), check: madeTask(500, 2).train };
    const trees = await three.boost(task, quiet);
    expect(trees).toEqual(await boostHere(task, quiet));
    expect(trees.length).toBeLessThan(60);
  });

  test('boosts a small task in this thread', async () => {
    const idle = createBoostingPool(2);
    const task = madeTask(300, 3);
    expect(await idle.boost(task, quiet)).toEqual(await boostHere(task, quiet));
    await idle.stop();
  });

  test('fails when a thread does, and works again with new ones', async () => {
    const task = madeTask(3_000, 2);
    // Not a task at all: each thread falls over it.
    const broken = { ...task, starts: null as unknown as Int32Array };
    await expect(pool.boost(broken, quiet)).rejects.toThrow();
    expect(await pool.boost(task, quiet)).toHaveLength(8);
  });
});
