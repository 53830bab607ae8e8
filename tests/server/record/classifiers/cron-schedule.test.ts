import { describe, expect, test } from '@jest/globals';
import { nextTime } from '../../../../server/record/classifiers/cron-schedule.ts';

/** A Saturday. */
const NOW = new Date('2026-11-21T06:00:00Z');

describe('nextTime', () => {
  test.each([
    ['0 3 * * 1', '2026-11-23T03:00:00.000Z'],
    ['0 3 * * MON', '2026-11-23T03:00:00.000Z'],
    ['*/15 * * * *', '2026-11-21T06:15:00.000Z'],
    ['0 6 * * *', '2026-11-22T06:00:00.000Z'],
    ['0 0 29 2 *', '2028-02-29T00:00:00.000Z'],
  ])('of “%s” is in UTC, after the time given', (schedule, next) => {
    expect(nextTime(schedule, NOW).toISOString()).toBe(next);
  });

  test.each([
    '',
    '* *',
    '@weekly',
    '0 3 * * 1 *',
    '0 25 * * *',
    '0 0 31 2 *',
    'every Monday at 3 am',
    '*/0 * * * *',
    '0 3 * * Blursday',
  ])('of “%s” is refused with an example', (schedule) => {
    expect(() => nextTime(schedule, NOW)).toThrow(
      /is not a schedule: .* such as “0 3 \* \* 1” for Mondays at 03:00 UTC\.$/,
    );
  });
});
