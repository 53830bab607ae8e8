import cronParser from 'cron-parser';
import { ProblemError } from '../../../contract/problem.ts';

const FIELDS = 5;
const FIELD = 'body.retrainSchedule';
/** As in crontabs: what stands before the expression says by which clock it goes. */
const ZONE = /^CRON_TZ=(\S+)\s+/;

/** A cron expression, and by which clock it goes. */
export interface CronTimes {
  readonly cron: string;
  /** Of the time-zone database. */
  readonly timeZone: string;
}

/**
 * @example readCron('CRON_TZ=Europe/Berlin 0 6 * * 1') // => { cron: '0 6 * * 1', timeZone: 'Europe/Berlin' }
 * @example readCron('0 6 * * 1') // => { cron: '0 6 * * 1', timeZone: 'UTC' }
 */
export function readCron(schedule: string): CronTimes {
  return { cron: schedule.trim().replace(ZONE, ''), timeZone: ZONE.exec(schedule.trim())?.[1] ?? 'UTC' };
}

/** @example writeCron({ cron: '0 6 * * 1', timeZone: 'Europe/Berlin' }) // => 'CRON_TZ=Europe/Berlin 0 6 * * 1' */
export function writeCron({ cron, timeZone }: CronTimes): string {
  return timeZone === 'UTC' ? cron : `CRON_TZ=${timeZone} ${cron}`;
}

/**
 * The next time that a schedule names. A time that the clock leaves out in spring comes as late as the clock was put
 * on; one that it shows twice in autumn comes once.
 *
 * @param schedule a cron expression of five fields: minute, hour, day of the month, month, day of the week; in UTC, or
 *   by the clock that `CRON_TZ=` before it names
 * @param after    the time looked for lies after this one
 * @throws {ProblemError} invalid-request, saying what is wrong with the schedule
 */
export function nextTime(schedule: string, after: Date): Date {
  const { cron, timeZone } = readCron(schedule);
  if (cron.split(/\s+/).length !== FIELDS)
    throw new ProblemError('invalid-request', { reason: 'schedule-fields', schedule }, { field: FIELD });
  try {
    if (!isTimeZone(timeZone)) throw new RangeError(`there is no time zone ${timeZone}`);
    return cronParser.parseExpression(cron, { currentDate: after, tz: timeZone }).next().toDate();
  } catch (error) {
    const fault = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new ProblemError('invalid-request', { reason: 'schedule', schedule, fault }, { cause: error, field: FIELD });
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
