import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with feedback. */
export const FEEDBACK_PROBLEMS = {
  /** `key` of the row that the event was sent for. */
  'event-conflict': { status: 409, values: z.object({ event: z.string(), key: z.string() }) },
  /** Of one person, in one classifier. */
  'too-many-drafts': { status: 409, values: z.object({ drafts: z.number().int(), most: z.number().int() }) },
} as const satisfies ProblemKinds;
