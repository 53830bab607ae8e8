import { describe, expect, test } from '@jest/globals';
import { nextTime, readCron, writeCron } from '../../../../server/record/classifiers/cron-schedule.ts';

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

describe('a schedule by the clock of a place', () => {
  test.each([
    // The clock leaves 02:30 out on 29 March 2026, and shows it twice on 25 October.
    ['CRON_TZ=Europe/Berlin 30 2 * * *', '2026-03-28T02:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['CRON_TZ=Europe/Berlin 30 2 * * *', '2026-03-29T01:30:00Z', '2026-03-30T00:30:00.000Z'],
    ['CRON_TZ=Europe/Berlin 30 2 * * *', '2026-10-24T12:00:00Z', '2026-10-25T00:30:00.000Z'],
    ['CRON_TZ=Europe/Berlin 30 2 * * *', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z'],
    ['CRON_TZ=America/Sao_Paulo 0 6 * * 1', '2026-11-21T06:00:00Z', '2026-11-23T09:00:00.000Z'],
  ])('%s after %s comes at %s, each day once', (schedule, after, next) => {
    expect(nextTime(schedule, new Date(after)).toISOString()).toBe(next);
  });

  test('comes once each day of a year, also where the clock is put on or back', () => {
    const days: string[] = [];
    const inBerlin = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short' });
    for (let at = new Date('2026-01-01T00:00:00Z'); days.length < 365;) {
      at = nextTime('CRON_TZ=Europe/Berlin 30 2 * * *', at);
      days.push(inBerlin.format(at));
    }
    expect(new Set(days).size).toBe(365);
    expect([days[0], days.at(-1)]).toEqual(['2026-01-01', '2026-12-31']);
  });

  test('is refused where there is no such place', () =>
    expect(() => nextTime('CRON_TZ=Mars/Base 0 6 * * 1', NOW)).toThrow('there is no time zone Mars/Base'));

  test.each(['0 6 * * 1', 'CRON_TZ=Europe/Berlin 0 6 * * 1'])('%s is read and written as it is', (schedule) =>
    expect(writeCron(readCron(schedule))).toBe(schedule),
  );
});
