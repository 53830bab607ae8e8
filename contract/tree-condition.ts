import { z } from 'zod';

const column = z.string();
const words = z.array(z.string()).readonly();
const numbers = z.array(z.number().int()).readonly();
const orMissing = z.boolean();
/** What is above the one and up to the other, one of which may be null. */
const range = { above: z.number().nullable(), upTo: z.number().nullable() };
/** The same of dates, as year-month-day. */
const dates = { above: z.string().nullable(), upTo: z.string().nullable() };

/**
 * What a decision tree asks of one column on the way to a leaf, as data: see `ml/decision-tree/tree-condition.ts`;
 * `words/tree-condition-words.ts` says it.
 */
export const treeCondition = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['missing', 'present', 'anything']), values: z.object({ column }) }),
  /** Of a text: words that have to be there, and words that may not. */
  z.object({ code: z.enum(['contains', 'lacks']), values: z.object({ column, words }) }),
  /** `day` is the day of the month. */
  z.object({ code: z.enum(['number', 'day']), values: z.object({ column, ...range, orMissing }) }),
  z.object({ code: z.literal('date'), values: z.object({ column, ...dates, orMissing }) }),
  /** Months from 1 on; days of the week from 0, which is Sunday. */
  z.object({ code: z.enum(['month', 'weekday']), values: z.object({ column, of: numbers, orMissing }) }),
  /** Values, some by name and how many more, that it is one of or none of; and what else would do. */
  z.object({
    code: z.enum(['one-of', 'none-of']),
    values: z.object({
      column,
      named: words,
      more: z.number().int(),
      isBoolean: z.boolean(),
      orElse: z.enum(['another-text', 'missing-or-new']).nullable(),
    }),
  }),
]);
export type TreeCondition = z.infer<typeof treeCondition>;
