import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

/** What may be wrong with decisions about what people said. */
export const AGREEMENT_PROBLEMS = {
  /** Whoever decides is one of those decided about. */
  'not-neutral': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('spoke'), key: z.string() }),
      z.object({ reason: z.literal('oneself'), person: z.string() }),
    ]),
  },
  /** Nobody is to decide about the row: two people did not differ about it, or it is decided. */
  'unknown-adjudication': { status: 404, values: z.object({ key: z.string() }) },
  /** Something was said of the row already, so that it would be known among those that are asked about. */
  'golden-labelled': { status: 409, values: z.object({ key: z.string(), rows: z.number().int() }) },
  'unknown-doubt': { status: 404, values: z.object({ reason: z.enum(['malformed', 'none']), given: z.string() }) },
  /** It is in force no longer. */
  'doubt-lifted': { status: 409, values: z.object({ person: z.string() }) },
  'doubt-conflict': { status: 409, values: z.object({ doubt: z.string() }) },
} as const satisfies ProblemKinds;
