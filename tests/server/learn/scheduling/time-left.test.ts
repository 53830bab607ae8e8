import { describe, expect, test } from '@jest/globals';
import { expectDuration, secondsLeft, shareDone } from '../../../../server/learn/scheduling/time-left.ts';

describe('expectDuration', () => {
  test('is in proportion to the labels, and unknown for another size', () => {
    expect(expectDuration({ durationMs: 10_000, rows: 1_000 }, 1_500)).toBe(15_000);
    expect(expectDuration({ durationMs: 10_000, rows: 1_000 }, 4_001)).toBeNull();
    expect(expectDuration({ durationMs: 10_000, rows: 1_000 }, 249)).toBeNull();
    expect(expectDuration(undefined, 1_000)).toBeNull();
  });
});

describe('secondsLeft', () => {
  test('is unknown while the training waits, and at its beginning when none came before', () => {
    expect(secondsLeft({ phase: 'waiting', share: 0, elapsedMs: 0, expectedMs: 9_000 })).toBeNull();
    expect(secondsLeft({ phase: 'reading', share: 1, elapsedMs: 100, expectedMs: null })).toBeNull();
  });

  test('is what the last one took at the beginning', () => {
    expect(secondsLeft({ phase: 'reading', share: 0, elapsedMs: 0, expectedMs: 60_000 })).toBe(60);
  });

  test.each([null, 30_000, 60_000, 120_000])(
    'never rises while a training of 60 s goes at its own pace, expected %p ms',
    (expectedMs) => {
      const told: number[] = [];
      for (const phase of ['reading', 'encoding', 'comparing', 'training', 'evaluating', 'saving'] as const) {
        for (const share of [0, 0.25, 0.5, 0.75, 1]) {
          const left = secondsLeft({ phase, share, elapsedMs: 60_000 * shareDone(phase, share), expectedMs });
          if (left !== null) told.push(left);
        }
      }
      expect(told).toEqual(told.toSorted((a, b) => b - a));
      expect(told.at(-1)).toBe(0);
    },
  );

  test('follows the training itself when it is slower than the last', () => {
    expect(secondsLeft({ phase: 'training', share: 0.5, elapsedMs: 100_000, expectedMs: 20_000 })).toBeGreaterThan(25);
  });
});
