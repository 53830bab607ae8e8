import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with an incident. */
export const INCIDENT_PROBLEMS = {
  'unknown-incident': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('malformed'), given: z.string() }),
      z.object({ reason: z.literal('none'), classifier: z.string(), incident: z.number().int() }),
    ]),
  },
} as const satisfies ProblemKinds;
