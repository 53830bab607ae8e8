import { describe, expect, test } from '@jest/globals';
import { nextAttempt, retryAfterMs } from '../../../../server/platform/notices/next-attempt.ts';

const START = new Date('2026-11-02T09:00:00Z');
const after = (ms: number) => new Date(START.getTime() + ms);
const HOUR_MS = 3_600_000;
const failed = (attempts: number, afterMs: number, waitMs = 0) => ({
  at: after(afterMs),
  attempts,
  waitingSince: START,
  waitMs,
});

describe('a notice that did not arrive', () => {
  test('is tried again after 10 s, then each time twice as long, up to an hour; half of that by chance', () => {
    expect([1, 2, 3, 9, 10, 11, 500].map((attempts) => nextAttempt(failed(attempts, 0), 0)?.getTime())).toEqual(
      [5_000, 10_000, 20_000, 1_280_000, 1_800_000, 1_800_000, 1_800_000].map((ms) => after(ms).getTime()),
    );
    expect(nextAttempt(failed(1, 0), 0.5)).toEqual(after(7_500));
    expect(nextAttempt(failed(500, 0), 0.999_999_9)).toEqual(after(HOUR_MS));
  });

  test('waits as long as the receiver asks, where that is longer', () => {
    expect(nextAttempt(failed(1, 0, 120_000), 0)).toEqual(after(120_000));
    expect(nextAttempt(failed(10, 0, 120_000), 0)).toEqual(after(1_800_000));
  });

  test('is given up when the next attempt would come more than a day after the first', () => {
    expect(nextAttempt(failed(30, 23.5 * HOUR_MS), 0)).toEqual(after(24 * HOUR_MS));
    expect(nextAttempt(failed(30, 23.5 * HOUR_MS + 1), 0)).toBeNull();
    expect(nextAttempt(failed(1, 0, 25 * HOUR_MS), 0)).toBeNull();
  });

  test('is tried some forty times in its day', () => {
    let attempts = 1;
    let at: Date | null = START;
    while ((at = nextAttempt({ at, attempts, waitingSince: START, waitMs: 0 }, 0.5)) !== null) attempts++;
    expect(attempts).toBe(40);
  });
});

describe('Retry-After', () => {
  test.each([
    [undefined, 0],
    ['120', 120_000],
    ['0', 0],
    ['Mon, 02 Nov 2026 09:01:00 GMT', 60_000],
    ['Mon, 02 Nov 2026 08:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
  ])('%s is %i ms', (header, ms) => expect(retryAfterMs(header, START)).toBe(ms));
});
