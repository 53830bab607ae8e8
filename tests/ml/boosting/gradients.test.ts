import { roundingFor, writeSteps } from '../../../ml/boosting/gradients.ts';
import { seededRandom } from '../../../ml/random.ts';

const bins = (labels: number[], weights: number[] | null = null) => ({
  rows: labels.length,
  places: new Uint16Array(0),
  labels: Int32Array.from(labels),
  weights: weights === null ? null : Float64Array.from(weights),
});

describe('writeSteps', () => {
  test('is probability less label, and its derivative, for two classes', () => {
    const steps = new Float64Array(4);
    writeSteps(Float64Array.of(0, Math.log(3)), steps, bins([1, 0]), 2, { from: 0, to: 2, rounding: roundingFor(2) });
    // By hand: p = 1/2 and 3/4.
    [-0.5, 0.25, 0.75, 0.1875].forEach((expected, at) => expect(steps[at]).toBeCloseTo(expected, 12));
  });

  test('is the same of the softmax for more classes, class by class', () => {
    const steps = new Float64Array(6);
    writeSteps(Float64Array.of(0, 0, Math.log(2)), steps, bins([2]), 3, { from: 0, to: 1, rounding: roundingFor(1) });
    // By hand: p = 1/4, 1/4, 1/2.
    [0.25, 0.1875, 0.25, 0.1875, -0.5, 0.25].forEach((expected, at) => expect(steps[at]).toBeCloseTo(expected, 12));
  });

  test('counts a row by its weight', () => {
    const steps = new Float64Array(2);
    writeSteps(Float64Array.of(0), steps, bins([1], [3]), 2, { from: 0, to: 1, rounding: roundingFor(3) });
    expect([...steps]).toEqual([-1.5, 0.75]);
  });

  test('writes its own rows only', () => {
    const steps = new Float64Array(6).fill(9);
    writeSteps(new Float64Array(3), steps, bins([1, 1, 1]), 2, { from: 1, to: 2, rounding: roundingFor(3) });
    expect([...steps]).toEqual([9, 9, -0.5, 0.25, 9, 9]);
  });
});

describe('roundingFor', () => {
  test('makes sums exact: in any order they are the same', () => {
    const random = seededRandom(3);
    const rows = 5_000;
    const rounding = roundingFor(rows);
    const numbers = Array.from(
      { length: rows },
      () => (random.next() - 0.5) * 10 ** -random.integer(9) + rounding - rounding,
    );
    const sum = (each: readonly number[]) => each.reduce((all, number) => all + number, 0);
    expect(sum(numbers.toSorted((a, b) => a - b))).toBe(sum(numbers));
    expect(sum(numbers) - sum(numbers.slice(0, 100))).toBe(sum(numbers.slice(100)));
  });
});
