import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with a grouping of rows: nothing of the request was done. */
export const GROUPING_PROBLEMS = {
  'unknown-grouping': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('malformed'), given: z.string() }),
      z.object({ reason: z.literal('none'), grouping: z.number().int() }),
    ]),
  },
  'grouping-refused': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      /** Too few rows were sent to be grouped. */
      z.object({ reason: z.literal('few'), rows: z.number().int(), least: z.number().int() }),
      z.object({ reason: z.literal('many'), most: z.number().int() }),
      /** It is being worked on, or was not yet. */
      z.object({ reason: z.literal('busy') }),
      z.object({ reason: z.literal('unfinished') }),
      z.object({ reason: z.literal('group'), group: z.number().int() }),
      z.object({ reason: z.literal('itself'), group: z.number().int() }),
      /** All rows of the group are the same. */
      z.object({ reason: z.literal('alike'), group: z.number().int() }),
      /** The classifier reads other columns than those by which the rows were grouped. */
      z.object({ reason: z.literal('columns') }),
      /** No group has a name. */
      z.object({ reason: z.literal('unnamed') }),
    ]),
  },
} as const satisfies ProblemKinds;
