import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

const names = z.array(z.string()).min(1).readonly();

/** What may be wrong with a classifier, and with a table that is to be one of its. A classifier goes by its name. */
export const CLASSIFIER_PROBLEMS = {
  'unknown-classifier': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('malformed'), given: z.string() }),
      /** The id asked for. */
      z.object({ reason: z.literal('none'), classifier: z.string() }),
    ]),
  },
  'classifier-exists': { status: 409, values: z.object({ classifier: z.string() }) },
  'classifier-archived': { status: 409, values: z.object({ classifier: z.string() }) },
  /** It is not archived, as what is to be deleted must be. */
  'classifier-open': { status: 409, values: z.object({ classifier: z.string() }) },
  /** Whoever deletes it named it otherwise. */
  'other-name': { status: 409, values: z.object({ classifier: z.string(), given: z.string() }) },
  'column-missing': { status: 422, values: z.object({ classifier: z.string(), columns: names }) },
  /** `wanted` of the classifier, each of which could be any `present` one of the table. */
  'column-unclear': { status: 422, values: z.object({ wanted: names, present: names }) },
  'too-many-classes': { status: 422, values: z.object({ classes: z.number().int(), most: z.number().int() }) },
} as const satisfies ProblemKinds;
