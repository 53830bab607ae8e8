import { listed as joined, quotedWhole } from '../../contract/words/phrases.ts';
import { paneWords } from './pane-words.ts';

/** @example timeLeft(75) // => 'about 1 min left' */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return paneWords('fewSecondsLeft');
  if (seconds < 60) return paneWords('secondsLeft', { seconds: Math.ceil(seconds / 5) * 5 });
  return paneWords('minutesLeft', { minutes: Math.round(seconds / 60) });
}

/**
 * How long ago, as people say it. @example ago('2026-03-01T09:00:00Z', new Date('2026-03-04T09:00:00Z')) // => '3 days ago'
 */
export function ago(iso: string, now: Date): string {
  const days = Math.floor((startOfDay(now) - startOfDay(new Date(iso))) / 86_400_000 + 0.5);
  if (days <= 0) return paneWords('today');
  if (days === 1) return paneWords('yesterday');
  if (days < 14) return paneWords('daysAgo', { days });
  if (days < 60) return paneWords('weeksAgo', { weeks: Math.round(days / 7) });
  if (days < 700) return paneWords('monthsAgo', { months: Math.round(days / 30.4) });
  return paneWords('yearsAgo', { years: Math.round(days / 365) });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/**
 * Seconds of work.
 * @example duration(0.3) // => '<1 s'
 * @example duration(95) // => '1 min 35 s'
 */
export function duration(seconds: number): string {
  if (seconds < 1) return paneWords('underOneSecond');
  const whole = Math.round(seconds);
  if (whole < 60) return paneWords('seconds', { seconds: whole });
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return rest === 0 ? paneWords('minutes', { minutes }) : paneWords('minutesAndSeconds', { minutes, seconds: rest });
}

/** A few names in a sentence. @example listed(['a', 'b', 'c', 'd'], 2) // => '“a”, “b” and 2 more' */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => quotedWhole(name));
  const more = names.length - shown.length;
  if (more > 0) return paneWords('andMore', { names: shown.join(', '), more });
  return joined(shown);
}
