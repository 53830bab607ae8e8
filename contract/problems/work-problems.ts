import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';
import { role } from '../access.ts';

/** What may be wrong with a work-list: nothing of the request was done. */
export const WORK_PROBLEMS = {
  'unknown-work-list': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('malformed'), given: z.string() }),
      z.object({ reason: z.literal('none'), list: z.string() }),
    ]),
  },
  'work-list-refused': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      /** The condition holds of none of the rows, or none were sent. */
      z.object({ reason: z.literal('no-rows') }),
      /** Its condition cannot be asked of this column: it is not there, unclear, or of another kind. */
      z.object({ reason: z.literal('column'), column: z.string() }),
      /** Nobody of this name may say what rows are. */
      z.object({ reason: z.literal('person'), person: z.string() }),
      /** The role does not give the right to say what rows are. */
      z.object({ reason: z.literal('role'), role }),
      /** None of the rows is this person's. */
      z.object({ reason: z.literal('scope'), person: z.string(), rows: z.number().int() }),
      /** So many of the rows are nobody's of those whom they are given to. */
      z.object({ reason: z.literal('nobody'), rows: z.number().int(), of: z.number().int() }),
      z.object({ reason: z.literal('many'), most: z.number().int() }),
      /** It has ended. */
      z.object({ reason: z.literal('ended') }),
    ]),
  },
} as const satisfies ProblemKinds;
