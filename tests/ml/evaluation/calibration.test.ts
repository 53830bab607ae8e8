import { applyTemperature, fitTemperature } from '../../../ml/evaluation/calibration.ts';
import { seededRandom } from '../../../ml/random.ts';

describe('applyTemperature', () => {
  test('raises to the power 1 / temperature and sums to 1, by hand', () => {
    const probabilities = Float64Array.of(0.8, 0.2);
    applyTemperature(probabilities, 2, 0.5);
    expect(probabilities[0]).toBeCloseTo(0.64 / 0.68, 12);
    expect(probabilities[1]).toBeCloseTo(0.04 / 0.68, 12);
  });

  test('leaves probabilities as they are at 1', () => {
    const probabilities = Float64Array.of(0.7, 0.2, 0.1);
    applyTemperature(probabilities, 3, 1);
    [0.7, 0.2, 0.1].forEach((expected, at) => expect(probabilities[at]).toBeCloseTo(expected, 12));
  });
});

describe('fitTemperature', () => {
  test('finds the temperature that answers were made too sure by', () => {
    const random = seededRandom(5);
    const rows = 20_000;
    const labels = new Int32Array(rows);
    const probabilities = new Float64Array(rows * 2);
    for (let row = 0; row < rows; row++) {
      const honest = 0.5 + random.next() / 2;
      labels[row] = random.next() < honest ? 0 : 1;
      probabilities.set([honest, 1 - honest], row * 2);
    }
    applyTemperature(probabilities, 2, 1 / 3);
    expect(Math.abs(fitTemperature(probabilities, 2, labels) - 3)).toBeLessThan(0.15);
  });

  test('is 1 when there is nothing to go by', () => {
    expect(fitTemperature(Float64Array.of(0.5, 0.5), 2, Int32Array.of(-1))).toBe(1);
    expect(fitTemperature(Float64Array.of(1), 1, Int32Array.of(0))).toBe(1);
    expect(fitTemperature(new Float64Array(0), 2, new Int32Array(0))).toBe(1);
  });
});
