import { z } from 'zod';

const count = z.number().int();
/** A share or a number now, and in the reference. */
const change = { now: z.number(), before: z.number() };
const things = z.enum(['words', 'values', 'rows']);
/** A part of the rows: those whose category column has this value; null of all. */
const part = z.object({ category: z.string(), value: z.string() }).nullable();

/** What changed in a column, as data: see `ml/drift/drift-finding.ts`; `words/finding-words.ts` says it. */
export const driftFinding = z.discriminatedUnion('code', [
  z.object({ code: z.literal('empty'), values: z.object(change) }),
  z.object({ code: z.literal('unreadable'), values: z.object({ ...change, type: z.string() }) }),
  z.object({
    code: z.literal('out-of-range'),
    values: z.object({ share: z.number(), least: z.number(), most: z.number() }),
  }),
  z.object({ code: z.literal('new'), values: z.object({ ...change, things }) }),
  z.object({
    code: z.literal('recurring'),
    values: z.object({ share: z.number(), things, examples: z.array(z.string()).readonly() }),
  }),
  z.object({
    code: z.literal('respelled'),
    values: z.object({
      share: z.number(),
      examples: z.array(z.object({ now: z.string(), before: z.string() })).readonly(),
    }),
  }),
  z.object({ code: z.literal('swapped'), values: z.object({ column: z.string() }) }),
  z.object({
    code: z.literal('earlier-dates'),
    values: z.object({ share: z.number(), first: z.iso.date(), shift: z.enum(['century', 'system']).nullable() }),
  }),
  z.object({ code: z.literal('item-share'), values: z.object({ ...change, item: z.string() }) }),
  z.object({ code: z.literal('value-share'), values: z.object({ ...change, value: z.number() }) }),
  z.object({
    code: z.literal('quantile'),
    values: z.object({ ...change, quantile: z.literal([0.1, 0.5, 0.9]), part }),
  }),
  z.object({ code: z.literal('factor'), values: z.object({ factor: z.number(), part }) }),
  z.object({ code: z.literal('text-length'), values: z.object(change) }),
  z.object({ code: z.literal('class-share'), values: z.object({ ...change, class: z.string() }) }),
  z.object({ code: z.literal('confidence'), values: z.object(change) }),
]);
export type DriftFinding = z.infer<typeof driftFinding>;

/** What a report says as a whole, as data; some columns by name, and how many more. */
export const driftHeadline = z.discriminatedUnion('code', [
  z.object({
    code: z.enum(['drift', 'watch']),
    values: z.object({ columns: z.array(z.string()).readonly(), more: count }),
  }),
  z.object({ code: z.literal('stable'), values: z.object({ rows: count }) }),
  z.object({ code: z.literal('too-few-rows'), values: z.object({ rows: count, least: count }) }),
  z.object({ code: z.literal('too-few-training-rows'), values: z.object({ least: count }) }),
]);
export type DriftHeadline = z.infer<typeof driftHeadline>;
