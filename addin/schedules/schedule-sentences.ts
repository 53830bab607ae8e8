import { speech } from '../../contract/language/language.ts';
import type { Schedule, ScheduleRun, Trigger } from '../../contract/schedule.ts';
import { moment } from '../../contract/words/dates.ts';
import { quotedWhole } from '../../contract/words/phrases.ts';
import { schedulesWords } from './words/schedules-words.ts';

/** What runs, with the name of the feed where it is one. */
export function scheduleTitle({ kind, feed }: Pick<Schedule, 'kind' | 'feed'>): string {
  return kind === 'feed' ? schedulesWords('feed', { name: quotedWhole(feed?.name ?? '') }) : schedulesWords(kind);
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** Which unit tells so many seconds in a whole number, and in which. */
export function inUnits(seconds: number): { readonly unit: (typeof UNITS)[number][0]; readonly count: number } {
  const [unit, size] = UNITS.find(([, each]) => seconds % each === 0)!;
  return { unit, count: seconds / size };
}

/** When it runs, in a phrase. */
export function triggerPhrase(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'every': {
      const { unit, count } = inUnits(trigger.seconds);
      return schedulesWords(unit, { count });
    }
    case 'cron':
      return cronPhrase(trigger.cron, trigger.timeZone);
    case 'event':
      return trigger.event === 'corrections'
        ? schedulesWords('onCorrections', { count: trigger.count ?? 1 })
        : schedulesWords(`on-${trigger.event}`);
  }
}

/** Times that come daily, weekly or monthly, as one says them; others by their expression. */
function cronPhrase(cron: string, zone: string): string {
  const [minute = '', hour = '', day = '', month, weekday = ''] = cron.split(/\s+/);
  const isPlain = [minute, hour].every((field) => /^\d{1,2}$/.test(field)) && month === '*';
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (isPlain && day === '*' && weekday === '*') return schedulesWords('daily', { time, zone });
  if (isPlain && day === '*' && /^[0-7]$/.test(weekday))
    return schedulesWords('weekly', { weekday: weekdayName(Number(weekday)), time, zone });
  if (isPlain && /^\d{1,2}$/.test(day) && weekday === '*')
    return schedulesWords('monthly', { day: Number(day), time, zone });
  return schedulesWords('cron', { cron, zone });
}

/** @param weekday 0 and 7 are Sunday, which 4 January 1970 was */
function weekdayName(weekday: number): string {
  const { locale } = speech();
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + weekday)),
  );
}

/** When it ran last, how long it took and what came of it. */
export function lastRunPhrase(run: ScheduleRun): string {
  const { beganAt, endedAt, result } = run;
  const at = moment(beganAt);
  if (result === 'running') return schedulesWords('runningSince', { at });
  const seconds = endedAt === null ? 0 : Math.round((Date.parse(endedAt) - Date.parse(beganAt)) / 1_000);
  const came = result === 'nothing-to-do' ? 'nothing' : result;
  return schedulesWords('ran', { at, seconds, result: came });
}
