import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with a comment: nothing of the request was done. */
export const COMMENT_PROBLEMS = {
  'unknown-comment': { status: 404, values: z.object({ reason: z.enum(['malformed', 'none']), given: z.string() }) },
  'comment-refused': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      /** What stands behind an "@" names nobody who may see the row: which is all that is told of anybody else. */
      z.object({ reason: z.literal('mention'), name: z.string() }),
      z.object({ reason: z.literal('others'), person: z.string() }),
      z.object({ reason: z.literal('deleted') }),
      /** Nobody has written about the row, so there is no thread to resolve. */
      z.object({ reason: z.literal('empty') }),
      z.object({ reason: z.literal('many'), most: z.number().int() }),
      /** The id is that of another comment. */
      z.object({ reason: z.literal('id') }),
    ]),
  },
} as const satisfies ProblemKinds;
