import { wilsonInterval, wilsonRows } from '../../../ml/evaluation/wilson.ts';

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

describe('wilsonRows', () => {
  test.each([
    [0.5, 0.05],
    [0.8, 0.03],
    [0.95, 0.01],
    [1, 0.02],
    [0, 0.2],
  ])(
    'of a share of %d and a margin of %d is the least number of rows whose interval is that narrow',
    (share, margin) => {
      const rows = wilsonRows(share, margin);
      const halfWidth = (count: number) => {
        const { low, high } = wilsonInterval(share * count, count);
        return (high - low) / 2;
      };
      expect(halfWidth(rows)).toBeLessThanOrEqual(margin);
      expect(halfWidth(rows - 1)).toBeGreaterThan(margin);
    },
  );

  test('needs none for a margin that is there without any', () => {
    expect(wilsonRows(0.5, 0.5)).toBe(0);
  });

  test('refuses a margin of nothing, which no number of rows has', () => {
    expect(() => wilsonRows(0.5, 0)).toThrow('wilsonRows requires a margin above 0');
  });
});
