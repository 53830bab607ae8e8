import cronParser from 'cron-parser';
import { ProblemError } from '../../../contract/problem.ts';

const FIELDS = 5;
const FIELD = 'body.retrainSchedule';

/**
 * The next time that a schedule names, in UTC.
 *
 * @param schedule a cron expression of five fields: minute, hour, day of the month, month, day of the week
 * @param after    the time looked for lies after this one
 * @throws {ProblemError} invalid-request, saying what is wrong with the schedule
 */
export function nextTime(schedule: string, after: Date): Date {
  if (schedule.trim().split(/\s+/).length !== FIELDS)
    throw new ProblemError('invalid-request', { reason: 'schedule-fields', schedule }, { field: FIELD });
  try {
    return cronParser.parseExpression(schedule, { currentDate: after, tz: 'UTC' }).next().toDate();
  } catch (error) {
    const fault = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new ProblemError('invalid-request', { reason: 'schedule', schedule, fault }, { cause: error, field: FIELD });
  }
}
