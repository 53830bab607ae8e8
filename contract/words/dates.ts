import { speech } from '../language/language.ts';

type Parts = Intl.DateTimeFormatOptions;

const CLOCK: Parts = { hour: '2-digit', minute: '2-digit' };
const SHORT_DAY: Parts = { day: 'numeric', month: 'short', year: 'numeric' };
const LONG_DAY: Parts = { day: 'numeric', month: 'long', year: 'numeric' };

/**
 * A moment in the own time of who reads it.
 * @example moment('2026-03-01T09:05:00') // => '1 Mar 2026, 09:05'
 */
export function moment(iso: string): string {
  return written(iso, { ...SHORT_DAY, ...CLOCK });
}

/**
 * A day in the own time of who reads it.
 * @example day('2026-03-01T09:05:00') // => '1 Mar 2026'
 */
export function day(iso: string): string {
  return written(iso, SHORT_DAY);
}

/**
 * A day with its month in full, in the own time of who reads it.
 * @example longDay('2026-03-01T09:05:00') // => '1 March 2026'
 */
export function longDay(iso: string): string {
  return written(iso, LONG_DAY);
}

/**
 * The time of a day in the own time of who reads it.
 * @example clockTime('2026-03-01T09:05:00') // => '09:05'
 */
export function clockTime(iso: string): string {
  return written(iso, CLOCK);
}

/**
 * A moment for people who may be anywhere, such as readers of a mail.
 * @example utcMoment('2026-11-02T09:00:00Z') // => '2 November 2026, 09:00 UTC'
 */
export function utcMoment(iso: string): string {
  // Day and time apart: put together, languages join them by words of their own, such as “at”.
  return `${utcDay(iso)}, ${written(iso, { ...CLOCK, timeZone: 'UTC' })} UTC`;
}

/**
 * A day as the server counts it.
 * @example utcDay('2026-11-02T09:00:00Z') // => '2 November 2026'
 */
export function utcDay(iso: string): string {
  return written(iso, { ...LONG_DAY, timeZone: 'UTC' });
}

/**
 * A month by its first moment, as the server counts it.
 * @example utcMonth('2026-11-01T00:00:00Z') // => 'November 2026'
 */
export function utcMonth(iso: string): string {
  return written(iso, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function written(iso: string, parts: Parts): string {
  return new Date(iso).toLocaleString(speech().locale, parts);
}
