import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

const column = z.string();
const present = z.array(z.string()).readonly();

/** Why a condition cannot be asked of columns: a `ColumnFault`. */
const columnFault = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['missing', 'unclear']), column, present }),
  z.object({
    code: z.literal('kind'),
    column,
    holds: z.enum(['text', 'number', 'date', 'boolean']),
    value: z.union([z.string(), z.number(), z.boolean(), z.object({ date: z.string() })]),
  }),
]);

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
      /** Its condition cannot be asked of the columns. */
      z.object({ reason: z.literal('column'), fault: columnFault }),
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
