import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with a drift report. */
export const DRIFT_PROBLEMS = {
  'no-live-rows': { status: 409, values: z.object({ classifier: z.string(), hours: z.number().int() }) },
} as const satisfies ProblemKinds;
