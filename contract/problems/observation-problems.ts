import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

const count = z.number().int();

/** What may be wrong with a line of a file of observations. */
export const csvRowFault = z.discriminatedUnion('code', [
  /** So many fields where the headers have another number. */
  z.object({ code: z.literal('fields'), line: count, fields: count, wanted: count }),
  /** What stands under a header that needs a number. */
  z.object({ code: z.literal('number'), line: count, column: z.string(), given: z.string() }),
  /** A decimal mark that is not the one of the lines before. */
  z.object({ code: z.literal('mark'), line: count, column: z.string(), given: z.string(), mark: z.enum([',', '.']) }),
  z.object({ code: z.literal('value'), line: count, given: z.string() }),
  z.object({ code: z.literal('minutes'), line: count, given: z.string() }),
  z.object({ code: z.literal('decision'), line: count, given: z.string() }),
  z.object({ code: z.literal('unit'), line: count, most: count }),
]);
export type CsvRowFault = z.infer<typeof csvRowFault>;

/** What may be wrong with metrics and their observations. A classifier goes by its name. */
export const OBSERVATION_PROBLEMS = {
  'not-a-metric': { status: 422, values: z.object({ classifier: z.string() }) },
  'csv-unreadable': {
    status: 422,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('empty') }),
      /** Headers that are missing, are not known, or come twice. */
      z.object({
        reason: z.literal('headers'),
        missing: z.array(z.string()),
        unknown: z.array(z.string()),
        twice: z.array(z.string()),
      }),
      z.object({ reason: z.literal('many-rows'), rows: count, most: count }),
      /** So many lines are wrong; the first of them one by one. */
      z.object({ reason: z.literal('rows'), rows: count, faults: z.array(csvRowFault).min(1) }),
    ]),
  },
} as const satisfies ProblemKinds;
