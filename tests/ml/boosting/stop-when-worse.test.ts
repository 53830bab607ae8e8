import { BY_SET, MISSING_LEFT, MISSING_RIGHT } from '../../../ml/boosting/boosted-trees.ts';
import { scoreCheckRows, StopWhenWorse } from '../../../ml/boosting/stop-when-worse.ts';
import { madeTask } from './made-task.ts';

const check = { rows: 2, places: new Uint16Array(0), labels: Int32Array.of(1, 0), weights: null };

describe('StopWhenWorse', () => {
  test('stops ten rounds after the least loss, and knows which it was', () => {
    const stopper = new StopWhenWorse(check, 2);
    const sure = (size: number) => stopper.shouldStop(Float64Array.of(size, -size));
    expect([1, 2, 3].map(sure)).toEqual([false, false, false]);
    const worse = Array.from({ length: 10 }, () => sure(0));
    expect(worse).toEqual([...new Array<boolean>(9).fill(false), true]);
    expect(stopper.bestRounds).toBe(3);
  });

  test('knows more classes than two, and weights', () => {
    // The second row weighs nothing: getting ever worse on it does no harm.
    const stopper = new StopWhenWorse({ ...check, weights: Float64Array.of(1, 0) }, 3);
    const rounds = Array.from({ length: 30 }, (_, round) =>
      stopper.shouldStop(Float64Array.of(0, -round, round, 0, 0, round)),
    );
    expect(rounds).not.toContain(true);
    expect(stopper.bestRounds).toBe(30);
  });
});

describe('scoreCheckRows', () => {
  const task = madeTask(200, 2);
  const tree = (way: number, cut: number) => ({
    columns: Uint16Array.of(way === BY_SET ? 2 : 0),
    cuts: Uint8Array.of(cut),
    ways: Uint8Array.of(way),
    lefts: Int16Array.of(-1),
    rights: Int16Array.of(-2),
    values: Float32Array.of(1, 10),
    sets: Uint32Array.of(0b1010, 0, 0, 0, 0, 0, 0, 0),
  });
  const binOf = (row: number, column: number) => task.train.places[row * 3 + column]! - task.starts[column]!;

  test.each([
    ['up to the cut', tree(MISSING_RIGHT, 30), (row: number) => binOf(row, 0) > 0 && binOf(row, 0) <= 30],
    ['up to the cut or missing', tree(MISSING_LEFT, 30), (row: number) => binOf(row, 0) <= 30],
    ['in the set', tree(BY_SET, 0), (row: number) => [1, 3].includes(binOf(row, 2))],
  ])('sends rows %s to the left', (_, each, goesLeft) => {
    const scores = new Float64Array(200).fill(0.5);
    scoreCheckRows(each, task, task.train, scores);
    expect([...scores]).toEqual(Array.from({ length: 200 }, (__, row) => (goesLeft(row) ? 1.5 : 10.5)));
  });
});
