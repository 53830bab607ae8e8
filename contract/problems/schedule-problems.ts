import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with what runs by itself. */
export const SCHEDULE_PROBLEMS = {
  'unknown-schedule': { status: 404, values: z.object({ schedule: z.string() }) },
  /**
   * `fixed` it is as it is, or as the server's settings say; `other-kind` it is triggered otherwise; `hours` it runs
   * every so many whole hours, 24 at most; `often` at least 1 and at most 86,400 seconds; `not-now` it cannot be asked
   * for; `off` it is off
   */
  'schedule-refused': {
    status: 422,
    values: z.object({ reason: z.enum(['fixed', 'other-kind', 'hours', 'often', 'not-now', 'off']) }),
  },
  /** A log is not what was recorded; the first of so many. */
  'logs-broken': { status: 500, values: z.object({ log: z.string(), logs: z.number().int() }) },
} as const satisfies ProblemKinds;
