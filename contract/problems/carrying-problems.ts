import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with the file that a classifier is carried in. */
export const CARRYING_PROBLEMS = {
  /** The classifier of the file, with its log, is here, perhaps under another name; null: it was, and was deleted. */
  'classifier-here': { status: 409, values: z.object({ classifier: z.string(), here: z.string().nullable() }) },
  'file-refused': {
    status: 422,
    values: z.discriminatedUnion('reason', [
      /** It never was such a file; its end is missing; it is not what was written; a newer Amend wrote it. */
      z.object({ reason: z.enum(['foreign', 'cut', 'changed', 'newer']) }),
      z.object({ reason: z.literal('too-large'), most: z.number().int() }),
      /** A version's model is none that this release can read. */
      z.object({ reason: z.literal('model'), version: z.number().int() }),
    ]),
  },
} as const satisfies ProblemKinds;
