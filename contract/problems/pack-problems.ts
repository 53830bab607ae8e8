import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

const count = z.number().int();
/** Its first day. */
const month = z.iso.date();

/** What may be wrong with a period pack. */
export const PACK_PROBLEMS = {
  'unknown-pack': {
    status: 404,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('malformed'), given: z.string() }),
      z.object({ reason: z.literal('none'), classifier: z.string(), pack: count }),
    ]),
  },
  /** The month has not begun, or ended before the classifier was made. */
  'no-such-period': {
    status: 422,
    values: z.object({ classifier: z.string(), month, reason: z.enum(['to-come', 'before']) }),
  },
  'month-signed': { status: 409, values: z.object({ month, pack: count, person: z.string() }) },
  'month-not-over': { status: 409, values: z.object({ month, pack: count }) },
  'pack-replaced': { status: 409, values: z.object({ month, pack: count, latest: count }) },
} as const satisfies ProblemKinds;
