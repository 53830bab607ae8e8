import {
  baseScores,
  boostHere,
  boostTogether,
  classShares,
  collectTrees,
  startState,
} from '../../../ml/boosting/boost.ts';
import { alone } from '../../../ml/boosting/team.ts';
import { madeTask } from './made-task.ts';

const room = (numbers: number) => new Float64Array(numbers);

describe('baseScores', () => {
  test('are the logarithms of the shares; of two classes the log-odds of the second', () => {
    expect([...baseScores(Float64Array.of(0.25, 0.75))]).toEqual([Math.log(0.75) - Math.log(0.25)]);
    expect([...baseScores(Float64Array.of(0.5, 0.25, 0.25))]).toEqual([0.5, 0.25, 0.25].map(Math.log));
  });

  test('are finite for a class that nobody has', () => {
    expect(Number.isFinite(baseScores(Float64Array.of(1, 0, 0))[2])).toBe(true);
  });
});

describe('classShares', () => {
  test('go by weight', () => {
    expect([...classShares({ labels: Int32Array.of(0, 1, 1), weights: Float64Array.of(3, 0.5, 0.5) }, 2)]).toEqual([
      0.75, 0.25,
    ]);
    expect([...classShares({ labels: Int32Array.of(0, 1, 1, 1), weights: null }, 2)]).toEqual([0.25, 0.75]);
  });
});

describe('startState', () => {
  test('gives every row of every tree class its base score', () => {
    const task = madeTask(40, 3);
    const state = startState(task, room);
    const base = baseScores(classShares(task.train, 3));
    expect([0, 39, 40, 119].map((at) => state.scores[at])).toEqual([base[0], base[0], base[1], base[2]]);
    expect(state.steps).toHaveLength(240);
  });
});

describe('boostTogether', () => {
  test.each([2, 3])('gives trees in order that say so after every round, for %d classes', async (classes) => {
    const shares: number[] = [];
    const trees = await boostHere(madeTask(300, classes), (share) => shares.push(share));
    expect(trees).toHaveLength(classes === 2 ? 8 : 24);
    expect(shares).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((round) => round / 8));
  });

  test('leaves out the rounds after the best one', async () => {
    const task = madeTask(600, 2, { rounds: 60, learningRate: 1 });
    const check = madeTask(400, 2).train;
    const part = boostTogether({ ...task, check }, startState({ ...task, check }, room), alone(), () => undefined);
    expect(part.rounds).toBeLessThan(60);
    expect(collectTrees([part], 1)).toHaveLength(part.rounds);
    expect(collectTrees([part], 1)).toEqual((await boostHere(task, () => undefined)).slice(0, part.rounds));
  });

  test('counts a row of weight 2 like two rows', async () => {
    const task = madeTask(300, 3, { leastLeafRows: 1, rounds: 3 });
    const { places, labels } = task.train;
    const twice = {
      rows: 600,
      places: Uint16Array.from([...places, ...places]),
      labels: Int32Array.from([...labels, ...labels]),
      weights: null,
    };
    // Without values: those ask how many rows they have, which weights do not change.
    const numbersOnly = { ...task, unordered: new Uint8Array(3), settings: { ...task.settings, l2: 0 } };
    const weighted = await boostHere(
      { ...numbersOnly, train: { ...task.train, weights: new Float64Array(300).fill(2) } },
      () => undefined,
    );
    const doubled = await boostHere({ ...numbersOnly, train: twice }, () => undefined);
    expect(weighted.map((tree) => [...tree.columns])).toEqual(doubled.map((tree) => [...tree.columns]));
    weighted.forEach((tree, at) =>
      tree.values.forEach((value, leaf) => expect(value).toBeCloseTo(doubled[at]!.values[leaf]!, 5)),
    );
  });
});
