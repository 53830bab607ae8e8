import cronParser from 'cron-parser';
import { ProblemError } from '../../../contract/problem.ts';

const FIELDS = 5;

/**
 * The next time that a schedule names, in UTC.
 *
 * @param schedule a cron expression of five fields: minute, hour, day of the month, month, day of the week
 * @param after    the time looked for lies after this one
 * @throws {ProblemError} invalid-request, saying what is wrong with the schedule
 */
export function nextTime(schedule: string, after: Date): Date {
  try {
    if (schedule.trim().split(/\s+/).length !== FIELDS) throw new RangeError('it does not have five fields');
    return cronParser.parseExpression(schedule, { currentDate: after, tz: 'UTC' }).next().toDate();
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    const sentence = `“${schedule}” is not a schedule: ${reason}. Give minute, hour, day of the month, month and day of the week, such as “0 3 * * 1” for Mondays at 03:00 UTC.`;
    throw new ProblemError('invalid-request', sentence, {
      cause: error,
      errors: [{ path: 'body.retrainSchedule', message: sentence }],
    });
  }
}
