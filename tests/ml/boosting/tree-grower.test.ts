import { roundingFor, writeSteps } from '../../../ml/boosting/gradients.ts';
import { scoreCheckRows } from '../../../ml/boosting/stop-when-worse.ts';
import { TreeGrower } from '../../../ml/boosting/tree-grower.ts';
import { madeTask } from './made-task.ts';

const SINGLE = { member: 0, members: 1 };

function growOne(task: ReturnType<typeof madeTask>) {
  const { rows } = task.train;
  const steps = new Float64Array(2 * rows);
  writeSteps(new Float64Array(rows), steps, task.train, 2, { from: 0, to: rows, rounding: roundingFor(rows) });
  const grower = new TreeGrower(task, Int32Array.of(0, 1, 2), () => undefined);
  return { grower, steps, tree: grower.grow(steps) };
}

describe('TreeGrower', () => {
  test('adds to each row what the tree answers for it', () => {
    const task = madeTask(700, 2);
    const { grower, tree } = growOne(task);
    const added = new Float64Array(700);
    grower.addAnswers(tree, added, SINGLE);
    const asked = new Float64Array(700);
    scoreCheckRows(tree, task, task.train, asked);
    expect(added).toEqual(asked);
  });

  test('shares the adding out among the members of a team', () => {
    const { grower, tree } = growOne(madeTask(700, 2));
    const [whole, parts] = [new Float64Array(700), new Float64Array(700)];
    grower.addAnswers(tree, whole, SINGLE);
    for (const member of [0, 1, 2]) grower.addAnswers(tree, parts, { member, members: 3 });
    expect(parts).toEqual(whole);
  });

  test('keeps to the most leaves and to the fewest rows in one', () => {
    expect(growOne(madeTask(700, 2, { mostLeaves: 5 })).tree.values).toHaveLength(5);
    const task = madeTask(700, 2, { leastLeafRows: 60 });
    const leaves = new Map<number, number>();
    const asked = new Float64Array(700);
    scoreCheckRows(growOne(task).tree, task, task.train, asked);
    for (const value of asked) leaves.set(value, (leaves.get(value) ?? 0) + 1);
    expect(Math.min(...leaves.values())).toBeGreaterThanOrEqual(60);
  });

  test('answers −rate · G / (H + λ) in a tree of one leaf, by hand', () => {
    const task = madeTask(50, 2, { mostLeaves: 1, l2: 2.5, learningRate: 0.2 });
    const ones = task.train.labels.reduce((sum, label) => sum + label, 0);
    expect(growOne(task).tree.values[0]).toBeCloseTo((-0.2 * (25 - ones)) / (12.5 + 2.5), 6);
  });

  test('grows the same tree again from the same steps', () => {
    const { grower, steps, tree } = growOne(madeTask(700, 2));
    expect(grower.grow(steps)).toEqual(tree);
  });

  test('answers 0 where nothing is left to learn', () => {
    const task = madeTask(50, 2, { l2: 0 });
    expect([
      ...new TreeGrower(task, Int32Array.of(0, 1, 2), () => undefined).grow(new Float64Array(100)).values,
    ]).toEqual([0]);
  });
});
