import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with a rule: nothing of the request was done. */
export const RULE_PROBLEMS = {
  'unknown-rule': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('malformed'), given: z.string() }),
      z.object({ reason: z.literal('none'), rule: z.string() }),
    ]),
  },
  'rule-refused': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      /** Its condition cannot be asked of this column: it is not there, unclear, or of another kind. */
      z.object({ reason: z.literal('column'), column: z.string() }),
      z.object({ reason: z.literal('class'), class: z.string() }),
      /** Another wording was proposed since the one that was seen. */
      z.object({ reason: z.literal('version'), version: z.number().int() }),
      z.object({ reason: z.literal('retired') }),
      z.object({ reason: z.literal('author'), person: z.string() }),
      /** An order names other rules than there are. */
      z.object({ reason: z.literal('order') }),
      z.object({ reason: z.literal('many'), most: z.number().int() }),
    ]),
  },
} as const satisfies ProblemKinds;
