import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

const count = z.number().int();

/** What may be wrong with rows that programs have answered, and with asking where an answer came from. */
export const ROW_PROBLEMS = {
  /** Another request was sent under this key within the last 24 hours. */
  'repeat-differs': { status: 422, values: z.object({}) },
  /** The first one under this key is still being answered; after so many seconds it is worth asking again. */
  'repeat-under-way': { status: 409, values: z.object({ seconds: count }) },
  'line-unreadable': {
    status: 422,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.enum(['not-json', 'too-deep']) }),
      z.object({ reason: z.literal('too-long'), most: count }),
      z.object({ reason: z.literal('row'), message: z.string() }),
    ]),
  },
  /** The key in the body of a call of a model says which one is meant only if it may classify rows of one alone. */
  'key-of-no-model': {
    status: 403,
    values: z.object({ reason: z.enum(['every', 'none', 'several']), person: z.string() }),
  },
  /** Nothing is known of such an answer: it was never given, or is no longer kept. */
  'unknown-prediction': { status: 404, values: z.object({ reason: z.enum(['malformed', 'none']), given: z.string() }) },
  /** Days of an export of predictions: the last lies before the first, or there are too many. */
  'export-days': {
    status: 422,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('order'), from: z.string(), to: z.string() }),
      z.object({ reason: z.literal('many'), days: count, most: count }),
    ]),
  },
  /** What an archive holds at most, in MB. */
  'export-too-long': { status: 409, values: z.object({ most: count }) },
} as const satisfies ProblemKinds;
