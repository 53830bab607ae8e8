import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';

describe('wilsonInterval', () => {
  test('gives the intervals that Newcombe printed', () => {
    // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998),
    // table I, method 3.
    for (const [successes, rows, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const interval = wilsonInterval(successes, rows);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  test('knows nothing without rows', () => {
    expect(wilsonInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1, rows: 0 });
  });

  test('stays within 0 and 1', () => {
    expect(wilsonInterval(3, 3)).toMatchObject({ value: 1, high: 1 });
  });
});
