import { addSums, expectedAccuracy, NO_ANSWERS, sumConfidences } from '../../../ml/late-labels/expected-accuracy.ts';
import { seededRandom } from '../../../ml/random.ts';

describe('expectedAccuracy', () => {
  test('is the mean confidence, with the deviation of as many tosses', () => {
    const { value, low, high, rows } = expectedAccuracy(sumConfidences([0.9, 0.8, 0.7, 0.6]))!;
    expect(value).toBeCloseTo(0.75, 12);
    expect(rows).toBe(4);
    // Σ p(1 − p) = .09 + .16 + .21 + .24 = .7; √.7 / 4 = .2092; 1.96 of these.
    expect(low).toBeCloseTo(0.75 - 1.959964 * 0.20917, 4);
    expect(high).toBe(1);
  });

  test('says nothing without answers, and is sure of what is certain', () => {
    expect(expectedAccuracy(NO_ANSWERS)).toBeNull();
    expect(expectedAccuracy(sumConfidences([1, 1]))).toEqual({ value: 1, low: 1, high: 1, rows: 2 });
  });

  test('of parts is that of the whole', () => {
    const [a, b] = [sumConfidences([0.4, 0.9]), sumConfidences([0.7])];
    expect(expectedAccuracy(addSums(a, b))!.value).toBeCloseTo(2 / 3, 12);
  });

  test('is less sure where confidence was measured on few rows', () => {
    const sums = sumConfidences(new Float64Array(10_000).fill(0.8));
    const width = (rows: number) => {
      const { low, high } = expectedAccuracy(sums, sumConfidences(new Float64Array(rows).fill(0.8)))!;
      return high - low;
    };
    expect(width(50)).toBeGreaterThan(5 * width(10_000));
  });

  test('its band holds the share that was right, about 95 times in 100, where confidences are true', () => {
    const random = seededRandom(5);
    let held = 0;
    for (let run = 0; run < 1_000; run++) {
      const confidences = Float64Array.from({ length: 200 }, () => 0.5 + random.next() / 2);
      const right = confidences.filter((confidence) => random.next() < confidence).length / 200;
      const { low, high } = expectedAccuracy(sumConfidences(confidences))!;
      if (right >= low && right <= high) held++;
    }
    expect(held).toBeGreaterThan(930);
    expect(held).toBeLessThan(970);
  });
});
